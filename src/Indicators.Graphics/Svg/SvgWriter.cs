using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Svg;

/// <summary>Writes a scene as SVG text. The same scene always gives the same text.</summary>
public static class SvgWriter
{
    /// <summary>Used if the first font is not installed; Verdana has nearly the same widths.</summary>
    private const string OtherFonts = ", Verdana, sans-serif";

    /// <summary>Scenes are measured without kerning and ligatures.</summary>
    private const string TextStyle = "font-kerning:none;font-variant-ligatures:none";

    /// <summary>Writes a whole file, with its XML header.</summary>
    /// <param name="fontName">The font family with which the scene was measured (<see cref="Fonts.FontFamily.Name"/>).</param>
    public static string Standalone(Scene scene, PictureDescription description, string fontName = "DejaVu Sans") =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Write(scene, description, "picture", fontName, TextStyle) + "\n";

    /// <summary>
    /// Writes an element for inclusion in an HTML page. It has no style, which the page's policy may forbid: the page's style sheet must
    /// turn off kerning and ligatures.
    /// </summary>
    /// <param name="idPrefix">Starts every id and must be unique among the page's pictures. An ASCII letter, then letters, digits, - and _.</param>
    /// <param name="fontName">The font family with which the scene was measured.</param>
    public static string Inline(Scene scene, PictureDescription description, string idPrefix, string fontName = "DejaVu Sans") =>
        Write(scene, description, idPrefix, fontName, style: null);

    private static string Write(Scene scene, PictureDescription description, string idPrefix, string fontName, string? style)
    {
        if (idPrefix.Length == 0 || !char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new ArgumentException($"'{idPrefix}' cannot begin an id.", nameof(idPrefix));
        var svg = new SvgBuilder();

        // The direction is fixed, because anchors depend on it.
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
