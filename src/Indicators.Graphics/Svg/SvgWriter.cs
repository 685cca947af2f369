using Indicators.Graphics.Bidi;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Svg;

/// <summary>Writes a scene as SVG text. The same scene always gives the same text.</summary>
public static class SvgWriter
{
    /// <summary>Used if no font of the scene is there, Carlito being of the same design as Lato; texts are fitted to the measured widths.</summary>
    private const string OtherFonts = ", Carlito, 'Segoe UI', Arial, sans-serif";

    /// <summary>Scenes are measured without kerning and ligatures.</summary>
    private const string TextStyle = "font-kerning:none;font-variant-ligatures:none";

    /// <summary>
    /// Writes a whole file, with its XML header. Each text states its measured width, to which a reader without the fonts fits it.
    /// </summary>
    /// <param name="fonts">The fonts with which the scene was measured.</param>
    public static string Standalone(Scene scene, PictureDescription description, FontFamily fonts) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + Write(scene, description, "picture", FamilyList(fonts) + OtherFonts, text => Width(text, fonts), TextStyle) + "\n";

    /// <summary>
    /// Writes an element for inclusion in an HTML page. It has no style and no fonts, which the page's policy may forbid: the page's style
    /// sheet must name the fonts and turn off kerning and ligatures. Texts whose fonts a page cannot carry state their width.
    /// </summary>
    /// <param name="idPrefix">Starts every id and must be unique among the page's pictures. An ASCII letter, then letters, digits, - and _.</param>
    /// <param name="fonts">The fonts with which the scene was measured.</param>
    public static string Inline(Scene scene, PictureDescription description, string idPrefix, FontFamily fonts) => Write(
        scene, description, idPrefix, families: null,
        text => BidiClasses.CanReorder(text.Text) ? Width(text, fonts) : null, style: null);

    /// <summary>The measured width; null if the text has a character without a glyph, which a reader may have all the same.</summary>
    private static double? Width(TextElement text, FontFamily fonts) =>
        fonts.FindMissing(text.Text).Count == 0 ? fonts.Width(text.Text, text.Size, text.Style) : null;

    private static string FamilyList(FontFamily fonts) => string.Join(
        ", ", fonts.FallbackNames.Prepend(fonts.Name).Select(name => $"'{name.Replace("\\", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)}'"));

    private static string Write(Scene scene, PictureDescription description, string idPrefix, string? families, Func<TextElement, double?> width, string? style)
    {
        if (idPrefix.Length == 0 || !char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new ArgumentException($"'{idPrefix}' cannot begin an id.", nameof(idPrefix));
        var svg = new SvgBuilder();

        // The direction is fixed, because anchors depend on it.
        svg.Open("svg").Attribute("xmlns", "http://www.w3.org/2000/svg").Attribute("role", "img")
            .Attribute("aria-labelledby", $"{idPrefix}-title {idPrefix}-desc")
            .Attribute("lang", description.Language).Attribute("xml:lang", description.Language).Attribute("direction", "ltr")
            .Attribute("width", scene.Width, "pt").Attribute("height", scene.Height, "pt")
            .Attribute("viewBox", [0, 0, scene.Width, scene.Height]);
        if (families is not null) svg.Attribute("font-family", families);
        svg.Attribute("text-rendering", "geometricPrecision");
        if (style is not null) svg.Attribute("style", style);
        svg.Open("title").Attribute("id", $"{idPrefix}-title").Text(description.Title).Close("title");
        svg.Open("desc").Attribute("id", $"{idPrefix}-desc").Text(description.AlternativeText).Close("desc");
        new SvgElements(svg, idPrefix, width).Write(scene.Elements);
        return svg.Close("svg").ToString();
    }
}
