using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Draws bars so that their status is visible without colour.</summary>
internal static class BarPainter
{
    private const double HatchGap = 3.2;

    private static readonly double[] Dashes = [2.5, 1.5];

    private static readonly Box Sample = new(0.5, -3.5, 13, 7);

    private static readonly SeriesStyle Neutral = new(Palette.Muted, MarkShape.Square);

    public static IEnumerable<Element> Bar(Box box, ChartItem item, BarDirection direction)
    {
        (Color color, Color light) = item.Emphasis ? (Palette.Vermilion, Palette.Amber) : (Palette.Blue, Palette.Sky);
        return item.Point.IsPartial ? Open(box, item.Point.Mark, color, light, direction) : Bar(box, item.Point.Mark, color, light);
    }

    /// <summary>Explains the styles of bars that occur.</summary>
    /// <param name="signs">Whether missing and suppressed values are drawn as signs instead of text.</param>
    public static IEnumerable<KeyEntry> KeyEntries(IReadOnlyList<ChartPoint> points, ChartWords words, bool signs)
    {
        foreach ((PointMark mark, string? word) in new[]
                 {
                     (PointMark.Provisional, words.Provisional), (PointMark.Estimated, words.Estimated), (PointMark.LowReliability, words.LowReliability),
                 })
        {
            if (points.Any(point => point.DrawnValue is not null && point.Mark == mark))
                yield return new KeyEntry([.. Bar(Sample, mark, Neutral.Color, Palette.Grid)], 14, word);
        }

        if (points.Any(point => point is { DrawnValue: not null, IsPartial: true }))
            yield return new KeyEntry([.. Open(Sample, PointMark.None, Neutral.Color, Palette.Grid, BarDirection.Vertical)], 14, words.Partial);

        if (signs && points.Any(point => point.IsMissing))
            yield return new KeyEntry([.. Marks.Missing(new(2, 0), Palette.Muted)], 4, words.Missing);
        if (signs && points.Any(point => point.IsSuppressed))
            yield return new KeyEntry([.. Marks.Suppressed(new(3, 0), Palette.Muted)], 6, words.Suppressed);
        if (points.Skip(1).Any(point => point.BreakBefore))
            yield return new KeyEntry([new LineElement(new(3, -4.5), new(3, 4.5), Strokes.Break)], 6, words.Break);
        if (Enumerable.Range(1, Math.Max(0, points.Count - 1)).Any(at => IsDisconnected(points[at - 1], points[at])))
            yield return new KeyEntry([new LineElement(new(3, -4.5), new(3, 4.5), Strokes.Disconnected)], 6, words.Disconnected);
    }

    /// <summary>Whether a line must separate two bars that could be read as a rise or a fall. An open bar or a break needs none.</summary>
    public static bool IsDisconnected(ChartPoint before, ChartPoint point) =>
        point is { IsDisconnected: true, IsPartial: false, BreakBefore: false, DrawnValue: not null } && before is { IsPartial: false, DrawnValue: not null };

    /// <summary>A bar that is open at its end, where the missing part would be.</summary>
    private static IEnumerable<Element> Open(Box box, PointMark mark, Color color, Color light, BarDirection direction)
    {
        var side = new Stroke(color, 1, mark == PointMark.Provisional ? Dashes : null);
        yield return new RectangleElement(box, mark == PointMark.Estimated ? light : Palette.White);
        if (mark == PointMark.LowReliability)
            yield return new ClipElement(box, [.. Hatch(box, color)]);
        if (direction == BarDirection.Vertical)
        {
            yield return new LineElement(new(box.X, box.Bottom), new(box.X, box.Y), side);
            yield return new LineElement(new(box.Right, box.Bottom), new(box.Right, box.Y), side);
        }
        else
        {
            yield return new LineElement(new(box.X, box.Y), new(box.Right, box.Y), side);
            yield return new LineElement(new(box.X, box.Bottom), new(box.Right, box.Bottom), side);
        }
    }

    private static IEnumerable<Element> Bar(Box box, PointMark mark, Color color, Color light)
    {
        switch (mark)
        {
            case PointMark.Provisional:
                yield return new RectangleElement(box, Palette.White, new Stroke(color, 1, Dashes));
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
        for (double x = box.X - box.Height + HatchGap; x < box.Right; x += HatchGap)
            yield return new LineElement(new(x, box.Bottom), new(x + box.Height, box.Y), new Stroke(color, 0.7));
    }
}
