using System.Globalization;
using System.Xml;
using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Graphics.Charts.Bridge;

/// <summary>
/// Draws on Skia's SVG canvas and reads what it wrote as elements of a scene, so that writers get vectors. Whatever a scene cannot show
/// alike (text, images, opacity, gradients, transformations) is an error, and never left out.
/// </summary>
internal sealed class SkiaSvg
{
    /// <summary>Coordinates are rounded here and nowhere else: Skia's have the precision of a float.</summary>
    private const int Decimals = 3;

    private static readonly string[] Ignored = ["stroke-miterlimit", "stroke-linejoin", "xmlns", "xmlns:xlink"];

    private readonly Dictionary<string, Box> clips = [];

    private SkiaSvg()
    {
    }

    /// <exception cref="NotSupportedException">The drawing has something for which scenes have no element.</exception>
    public static IReadOnlyList<Element> Draw(double width, double height, Action<SKCanvas> draw)
    {
        using var written = new MemoryStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)width, (float)height), written))
            draw(canvas);
        written.Position = 0;
        return Read(written);
    }

    /// <exception cref="NotSupportedException">The document has something for which scenes have no element.</exception>
    public static IReadOnlyList<Element> Read(Stream svg)
    {
        using var reader = XmlReader.Create(svg, new XmlReaderSettings { IgnoreWhitespace = true, IgnoreComments = true });
        reader.MoveToContent();
        return new SkiaSvg().ReadChildren(reader);
    }

    /// <summary>Reads the elements inside the current one, up to its end.</summary>
    private List<Element> ReadChildren(XmlReader reader)
    {
        var elements = new List<Element>();
        if (reader.IsEmptyElement)
            return elements;
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
                throw new NotSupportedException($"A plot has the text '{reader.Value}', which scenes take from the layout only.");
            ReadElement(reader, elements);
            reader.Read();
        }

        return elements;
    }

    private void ReadElement(XmlReader reader, List<Element> elements)
    {
        switch (reader.LocalName)
        {
            case "clipPath":
                string id = reader.GetAttribute("id") ?? throw new NotSupportedException("A clip has no id.");
                if (ReadChildren(reader) is not [RectangleElement clip])
                    throw new NotSupportedException("Scenes are clipped to rectangles only.");
                clips[id] = clip.Box;
                break;
            case "g":
                RefuseOthers(reader, "clip-path");
                string? path = reader.GetAttribute("clip-path");
                List<Element> inner = ReadChildren(reader);
                if (path is null)
                    elements.AddRange(inner);
                else
                    elements.Add(new ClipElement(clips[path[5..^1]], inner));
                break;
            case "rect":
                RefuseOthers(reader, "x", "y", "width", "height", "fill", "stroke", "stroke-width");
                Add(elements, new RectangleElement(
                    new Box(Number(reader, "x", 0), Number(reader, "y", 0), Number(reader, "width", 0), Number(reader, "height", 0)), Fill(reader), Stroke(reader)));
                break;
            case "ellipse" or "circle":
                RefuseOthers(reader, "cx", "cy", "rx", "ry", "r", "fill", "stroke", "stroke-width");
                double radius = Number(reader, "rx", Number(reader, "r", 0));
                if (radius != Number(reader, "ry", radius))
                    throw new NotSupportedException("Scenes have circles and no other ellipses.");
                Add(elements, new MarkElement(new(Number(reader, "cx", 0), Number(reader, "cy", 0)), radius, MarkShape.Circle, Fill(reader), Stroke(reader)));
                break;
            case "path":
                RefuseOthers(reader, "d", "fill", "stroke", "stroke-width");
                AddPath(elements, SvgPathData.Read(reader.GetAttribute("d") ?? "", Round), Fill(reader), Stroke(reader));
                break;
            default:
                throw new NotSupportedException($"A plot has the element '{reader.LocalName}', for which scenes have none.");
        }
    }

    private static void AddPath(List<Element> elements, IReadOnlyList<SvgFigure> figures, Color? fill, Stroke? stroke)
    {
        if (fill is not null)
        {
            if (figures.Count > 1)
                throw new NotSupportedException("Scenes fill one polygon at a time.");
            elements.AddRange(figures.Select(figure => new PathElement(figure.Points, fill, stroke)));
            return;
        }

        if (stroke is null || figures.Count == 0)
            return;
        elements.AddRange(figures.Where(figure => figure.IsClosed).Select(figure => new PathElement(figure.Points, null, stroke)));
        IReadOnlyList<Position>[] lines = [.. figures.Where(figure => !figure.IsClosed).Select(figure => figure.Points)];
        switch (lines)
        {
            case []:
                break;
            case [[var from, var to]]:
                elements.Add(new LineElement(from, to, stroke));
                break;
            case [var line]:
                elements.Add(new PolylineElement(line, stroke));
                break;
            default:
                elements.Add(new PolylinesElement(lines, stroke));
                break;
        }
    }

    /// <summary>Makes one element of a shape that was filled first and outlined next.</summary>
    private static void Add(List<Element> elements, Element element)
    {
        switch (elements.LastOrDefault(), element)
        {
            case (RectangleElement { Stroke: null } filled, RectangleElement { Fill: null } outline) when filled.Box == outline.Box:
                elements[^1] = filled with { Stroke = outline.Stroke };
                break;
            case (MarkElement { Stroke: null } filled, MarkElement { Fill: null } outline) when filled.Center == outline.Center && filled.Radius == outline.Radius:
                elements[^1] = filled with { Stroke = outline.Stroke };
                break;
            default:
                elements.Add(element);
                break;
        }
    }

    private static void RefuseOthers(XmlReader reader, params ReadOnlySpan<string> known)
    {
        while (reader.MoveToNextAttribute())
        {
            if (!known.Contains(reader.Name) && !Ignored.Contains(reader.Name))
                throw new NotSupportedException($"A plot has the attribute {reader.Name}=\"{reader.Value}\", which scenes cannot show.");
        }

        reader.MoveToElement();
    }

    /// <summary>Without the attribute, SVG fills with black.</summary>
    private static Color? Fill(XmlReader reader) => Paint(reader.GetAttribute("fill") ?? "black");

    private static Stroke? Stroke(XmlReader reader) =>
        Paint(reader.GetAttribute("stroke") ?? "none") is { } color ? new Stroke(color, Number(reader, "stroke-width", 1)) : null;

    private static Color? Paint(string value) => value switch
    {
        "none" => null,
        "black" => Color.Hex(0x000000),
        "white" => Color.Hex(0xFFFFFF),
        ['#', .. { Length: 6 } digits] when uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb) => Color.Hex(rgb),
        ['#', var red, var green, var blue] when uint.TryParse([red, red, green, green, blue, blue], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb) => Color.Hex(rgb),
        _ => NamedColors.TryGetValue(value, out uint rgb) ? Color.Hex(rgb) : throw new NotSupportedException($"A plot has the paint '{value}', which scenes cannot show."),
    };

    /// <summary>The names that Skia writes instead of digits.</summary>
    private static readonly Dictionary<string, uint> NamedColors = new(StringComparer.Ordinal)
    {
        ["red"] = 0xFF0000,
        ["lime"] = 0x00FF00,
        ["blue"] = 0x0000FF,
        ["yellow"] = 0xFFFF00,
        ["cyan"] = 0x00FFFF,
        ["magenta"] = 0xFF00FF,
        ["gray"] = 0x808080,
    };

    private static double Number(XmlReader reader, string name, double without) =>
        reader.GetAttribute(name) is { } value ? Round(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)) : without;

    private static double Round(double value) => Math.Round(value, Decimals);
}
