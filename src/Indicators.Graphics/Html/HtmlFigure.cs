using System.Globalization;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;

namespace Indicators.Graphics.Html;

/// <summary>
/// Draws figures twice: for wide screens and paper, and for narrow screens, on which the text of the wide drawing would be too small to
/// read. The style sheet shows one of the two. A figure in a column that is hardly wider than a narrow screen is drawn once.
/// </summary>
internal sealed class HtmlFigure(HtmlBuilder html, HtmlTable tables, HtmlInlines inlines, FontFamily fonts, string language)
{
    /// <summary>The width in points of drawings for narrow screens.</summary>
    private const double NarrowWidth = 268;

    /// <summary>Up to this width, a drawing can be read on a narrow screen as well.</summary>
    private const double MostForAll = 300;

    private int figureCount;

    /// <param name="width">The width in points of the drawing on a page, so that it need not be drawn again.</param>
    public void Write(FigureBlock figure, double width)
    {
        figureCount++;
        html.Open("figure", ("id", figure.Id)).Line();
        html.Open("figcaption").Text(figure.Caption);
        if (figure.Subtitle.Length > 0) html.Element("span", figure.Subtitle, ("class", "subtitle"));
        html.Close("figcaption").Line();
        if (width <= MostForAll)
        {
            Write(figure, width, "all");
        }
        else
        {
            Write(figure, width, "wide");
            Write(figure, NarrowWidth, "narrow");
        }

        if (figure.Source.Count > 0)
        {
            html.Open("p", ("class", "note"));
            inlines.Write(figure.Source);
            html.Close("p").Line();
        }

        if (figure.Data is { } data)
        {
            html.Open("details").Open("summary").Text(figure.DataSummary ?? data.Caption);
            html.Element("span", ": " + figure.Caption, ("class", "hidden")).Close("summary").Line();
            tables.Write(data, role: "group");
            html.Close("details").Line();
        }

        html.Close("figure").Line();
    }

    private void Write(FigureBlock figure, double width, string variant)
    {
        Scene scene = figure.Drawing.Draw(width, fonts);
        PictureDescription description = new(figure.Caption, figure.AlternativeText, language);
        string idPrefix = string.Create(CultureInfo.InvariantCulture, $"figure{figureCount}-{variant}");

        // A drawing wider than its place scrolls, and shows its end first: the newest figures.
        bool scrolls = scene.Width > width + 1;
        html.Open("div", ("class", $"drawing {variant}{(scrolls ? " wider" : "")}"), ("tabindex", scrolls ? "0" : null), ("role", scrolls ? "group" : null), ("aria-label", scrolls ? figure.Caption : null)).Line();
        html.Raw(SvgWriter.Inline(scene, description, idPrefix, fonts.Name)).Line();
        html.Close("div").Line();
    }
}
