using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Html;

/// <summary>
/// Figures: drawn once for wide screens and paper and once for narrow screens, where shrinking the wide drawing would make its
/// words too small to read. The style sheet shows one of the two.
/// </summary>
internal sealed class HtmlFigure(HtmlBuilder html, HtmlTable tables, ITextMeasure measure, InlineSvg svg)
{
    /// <summary>Points; a browser shows the drawing half as large again, so that 8 points are 12 pixels.</summary>
    private const double WideWidth = 520;

    /// <summary>Points; fills a screen of 320 pixels without shrinking.</summary>
    private const double NarrowWidth = 280;

    public void Write(FigureBlock figure)
    {
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
        Scene scene = figure.Drawing.Draw(width, measure);
        html.Open("div", ("class", "drawing " + variant));
        html.Raw(svg(scene, $"_{variant}-{figure.Id}-", figure.Caption, figure.AlternativeText));
        html.Close("div").Line();
    }
}
