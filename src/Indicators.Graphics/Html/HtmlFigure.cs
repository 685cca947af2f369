using System.Globalization;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;

namespace Indicators.Graphics.Html;

/// <summary>
/// Draws figures twice: for wide screens and paper, and for narrow screens, on which the text of the wide drawing would be too small to
/// read. The style sheet shows one of the two.
/// </summary>
internal sealed class HtmlFigure(HtmlBuilder html, HtmlTable tables, FontFamily fonts, HtmlFonts carried, string language)
{
    /// <summary>The width in points; browsers show the drawing enlarged by half, so that 8 points are 12 pixels.</summary>
    private const double WideWidth = 520;

    /// <summary>The width in points; a screen of 320 pixels shows the drawing enlarged by a quarter.</summary>
    private const double NarrowWidth = 230;

    private int figureCount;

    public void Write(FigureBlock figure)
    {
        figureCount++;
        html.Open("figure", ("id", figure.Id)).Line();
        html.Element("figcaption", figure.Caption).Line();
        Write(figure, WideWidth, "wide");
        Write(figure, NarrowWidth, "narrow");
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
        carried.Note(scene.Elements);
        PictureDescription description = new(figure.Caption, figure.AlternativeText, language);
        string idPrefix = string.Create(CultureInfo.InvariantCulture, $"figure{figureCount}-{variant}");
        html.Open("div", ("class", "drawing " + variant)).Line();
        html.Raw(SvgWriter.Inline(scene, description, idPrefix, fonts)).Line();
        html.Close("div").Line();
    }
}
