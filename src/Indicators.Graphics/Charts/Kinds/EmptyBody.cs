using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A framed sentence instead of a plot without values.</summary>
internal static class EmptyBody
{
    private const double Padding = 12;

    /// <param name="points">Points, for a note if some are suppressed.</param>
    public static LayoutPart LayOut(Chart chart, IEnumerable<ChartPoint> points, double width, TextFitter ruler)
    {
        TextLines sentence = ruler.Wrap(chart.Words.NothingToShow, width - (2 * Padding), Face.Word, Palette.Muted);
        TextLines why = ruler.Wrap(points.Any(point => point.IsSuppressed) ? chart.Words.Suppressed : "", width - (2 * Padding), Face.Word, Palette.Muted);
        var box = new Box(0.5, 0.5, width - 1, sentence.Height + why.Height + (2 * Padding));
        var elements = new List<Element> { new RectangleElement(box, null, new Stroke(Palette.Grid, 0.8)) };
        elements.AddRange(sentence.PlaceAt(width / 2, box.Y + Padding, Anchor.Middle));
        if (why.Lines.Count > 0)
        {
            double top = box.Y + Padding + sentence.Height;
            elements.AddRange(why.PlaceAt(width / 2, top, Anchor.Middle));
        }

        return new LayoutPart(box.Bottom + 0.5, elements);
    }
}
