using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Draws bars so that their status shows without colour.</summary>
internal static class BarPainter
{
    private const double HatchGap = 3.2;

    private static readonly SeriesStyle Neutral = new(Palette.Muted, MarkShape.Square);

    public static IEnumerable<Element> Bar(Box box, ChartItem item) =>
        Bar(box, item.Point.Mark, item.Emphasis ? Palette.Vermilion : Palette.Blue, item.Emphasis ? Palette.Amber : Palette.Sky);

    /// <summary>What the looks of bars mean: only those that occur.</summary>
    /// <param name="signs">Whether missing and suppressed values stand as signs, not words.</param>
    public static IEnumerable<KeyEntry> KeyEntries(IReadOnlyCollection<ChartPoint> points, ChartWords words, bool signs)
    {
        foreach (var (mark, word) in new[]
                 {
                     (PointMark.Provisional, words.Provisional), (PointMark.Estimated, words.Estimated), (PointMark.LowReliability, words.LowReliability),
                 })
        {
            if (points.Any(point => point.Shown is not null && point.Mark == mark))
                yield return new KeyEntry([.. Bar(new Box(0.5, -3.5, 13, 7), mark, Neutral.Color, Palette.Grid)], 14, word);
        }

        if (signs && points.Any(point => point.IsMissing))
            yield return new KeyEntry([.. Marks.Missing(new(2, 0), Palette.Muted)], 4, words.Missing);
        if (signs && points.Any(point => point.IsSuppressed))
            yield return new KeyEntry([.. Marks.Suppressed(new(3, 0), Palette.Muted)], 6, words.Suppressed);
        if (points.Skip(1).Any(point => point.BreakBefore))
            yield return new KeyEntry([new LineElement(new(3, -4.5), new(3, 4.5), Strokes.Break)], 6, words.Break);
    }

    private static IEnumerable<Element> Bar(Box box, PointMark mark, Color color, Color light)
    {
        switch (mark)
        {
            case PointMark.Provisional:
                yield return new RectangleElement(box, Palette.White, new Stroke(color, 1, [2.5, 1.5]));
                break;
            case PointMark.Estimated:
                yield return new RectangleElement(box, light, new Stroke(color, 1));
                break;
            case PointMark.LowReliability:
                yield return new RectangleElement(box, Palette.White);
                yield return new ClipElement(box, [.. Hatch(box, color)]);
                yield return new RectangleElement(box, null, new Stroke(color, 1));
                break;
            default:
                yield return new RectangleElement(box, color);
                break;
        }
    }

    private static IEnumerable<Element> Hatch(Box box, Color color)
    {
        for (var x = box.X - box.Height + HatchGap; x < box.Right; x += HatchGap)
            yield return new LineElement(new(x, box.Bottom), new(x + box.Height, box.Y), new Stroke(color, 0.7));
    }
}
