using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>A framed sentence in place of a plot without values.</summary>
internal static class EmptyBody
{
    private const double Padding = 12;

    /// <param name="points">To say so where they were suppressed.</param>
    public static Part LayOut(Chart chart, IEnumerable<ChartPoint> points, double width, Ruler ruler)
    {
        var suppressed = points.Any(point => point.IsSuppressed);
        var sentence = chart.Words.NothingToShow + (suppressed ? $" ({chart.Words.Suppressed})" : "");
        var text = ruler.Wrap(sentence, width - (2 * Padding), Face.Word, Palette.Muted);
        var box = new Box(0.5, 0.5, width - 1, text.Height + (2 * Padding));
        return new Part(
            box.Bottom + 0.5,
            [new RectangleElement(box, null, new Stroke(Palette.Grid, 0.8)), .. text.At(width / 2, box.Y + Padding, Anchor.Middle)]);
    }
}
