using System.Globalization;
using System.Xml.Linq;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>How a shape is painted; what an element does not say, it inherits.</summary>
internal sealed record SvgPaint(Color? Fill, Color? Stroke, double StrokeWidth, bool IsEvenOdd)
{
    public static SvgPaint Initial { get; } = new(Color.Hex(0), null, 1, IsEvenOdd: false);

    private static readonly Dictionary<string, uint> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = 0, ["white"] = 0xFFFFFF, ["red"] = 0xFF0000, ["green"] = 0x008000, ["blue"] = 0x0000FF, ["yellow"] = 0xFFFF00,
        ["grey"] = 0x808080, ["gray"] = 0x808080, ["navy"] = 0x000080, ["orange"] = 0xFFA500, ["silver"] = 0xC0C0C0, ["maroon"] = 0x800000,
        ["purple"] = 0x800080, ["teal"] = 0x008080, ["lime"] = 0x00FF00, ["aqua"] = 0x00FFFF, ["cyan"] = 0x00FFFF, ["magenta"] = 0xFF00FF,
    };

    public SvgPaint Within(XElement element)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (XAttribute attribute in element.Attributes()) values[attribute.Name.LocalName] = attribute.Value;
        foreach (string declaration in (element.Attribute("style")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2) values[parts[0]] = parts[1];
        }

        foreach (string name in (string[])["opacity", "fill-opacity", "stroke-opacity"])
        {
            if (values.TryGetValue(name, out string? opacity) && opacity.Trim() is not ("1" or "1.0" or "100%"))
                throw new PictureFormatException($"The picture has transparent parts ({name}), which pages cannot show.");
        }

        foreach (string name in (string[])["filter", "mask", "clip-path"])
        {
            if (values.TryGetValue(name, out string? effect) && effect.Trim() != "none")
                throw new PictureFormatException($"The picture uses {name}, which pages cannot show.");
        }

        return new SvgPaint(
            values.TryGetValue("fill", out string? fill) ? ParseColor(fill, Fill) : Fill,
            values.TryGetValue("stroke", out string? stroke) ? ParseColor(stroke, Stroke) : Stroke,
            values.TryGetValue("stroke-width", out string? width) ? SvgNumbers.ParseLength(width) : StrokeWidth,
            values.TryGetValue("fill-rule", out string? rule) ? rule.Trim() == "evenodd" : IsEvenOdd);
    }

    private static Color? ParseColor(string text, Color? inherited)
    {
        string value = text.Trim();
        if (value is "none" or "transparent") return null;
        if (value is "inherit") return inherited;
        if (value is "currentColor") return Color.Hex(0);
        if (Names.TryGetValue(value, out uint named)) return Color.Hex(named);
        if (value.StartsWith('#') && uint.TryParse(value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb))
        {
            if (value.Length == 7) return Color.Hex(rgb);
            if (value.Length == 4) return Color.Hex(((rgb & 0xF00) << 8 | (rgb & 0xF0) << 4 | (rgb & 0xF)) * 0x11);
        }

        if (value.StartsWith("rgb(", StringComparison.Ordinal) && value.EndsWith(')') && SvgNumbers.ParseList(value[4..^1]) is [>= 0 and <= 255 and var red, >= 0 and <= 255 and var green, >= 0 and <= 255 and var blue])
            return new Color((byte)red, (byte)green, (byte)blue);
        throw new PictureFormatException($"The picture has the colour \"{value}\", which pages cannot show; plain colours can be.");
    }
}
