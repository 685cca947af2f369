using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Svg;

/// <summary>Writes a scene as SVG text. The same scene gives the same text everywhere.</summary>
public static class SvgWriter
{
    /// <summary>Used where the first font is not installed: Verdana has nearly the same widths.</summary>
    private const string OtherFonts = ", Verdana, sans-serif";

    /// <summary>Scenes are measured without kerning and ligatures.</summary>
    private const string TextStyle = "font-kerning:none;font-variant-ligatures:none";

    /// <summary>A whole file, with its XML header.</summary>
    /// <param name="fontName">The family that the scene was measured with (<see cref="Fonts.FontFamily.Name"/>).</param>
    public static string Standalone(Scene scene, PictureDescription description, string fontName = "DejaVu Sans") =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Write(scene, description, "picture", fontName, TextStyle) + "\n";

    /// <summary>
    /// An element to put into an HTML page. It carries no style, which the page's policy may forbid: the page's style sheet must
    /// turn kerning and ligatures off.
    /// </summary>
    /// <param name="idPrefix">Unique among the page's pictures; every id begins with it. An ASCII letter, then letters, digits, - and _.</param>
    /// <param name="fontName">The family that the scene was measured with.</param>
    public static string Inline(Scene scene, PictureDescription description, string idPrefix, string fontName = "DejaVu Sans") =>
        Write(scene, description, idPrefix, fontName, style: null);

    private static string Write(Scene scene, PictureDescription description, string idPrefix, string fontName, string? style)
    {
        if (idPrefix.Length == 0 || !char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new ArgumentException($"'{idPrefix}' cannot begin an id.", nameof(idPrefix));
        var svg = new SvgBuilder();

        // The direction is fixed because anchors are.
        svg.Open("svg").Attribute("xmlns", "http://www.w3.org/2000/svg").Attribute("role", "img")
            .Attribute("aria-labelledby", $"{idPrefix}-title {idPrefix}-desc")
            .Attribute("lang", description.Language).Attribute("xml:lang", description.Language).Attribute("direction", "ltr")
            .Attribute("width", scene.Width, "pt").Attribute("height", scene.Height, "pt")
            .Attribute("viewBox", [0, 0, scene.Width, scene.Height])
            .Attribute("font-family", $"'{fontName.Replace("\\", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)}'{OtherFonts}")
            .Attribute("text-rendering", "geometricPrecision");
        if (style is not null) svg.Attribute("style", style);
        svg.Open("title").Attribute("id", $"{idPrefix}-title").Text(description.Title).Close("title");
        svg.Open("desc").Attribute("id", $"{idPrefix}-desc").Text(description.AlternativeText).Close("desc");
        new SvgElements(svg, idPrefix).Write(scene.Elements);
        return svg.Close("svg").ToString();
    }
}
