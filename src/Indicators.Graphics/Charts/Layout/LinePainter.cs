using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Draws series in a plot: lines that are interrupted at missing values, marks, breaks and suppressed values.</summary>
/// <param name="radius">The radius of marks.</param>
/// <param name="everyMark">False to draw only significant marks: a status, an isolated point, the last point.</param>
internal sealed class LinePainter(PeriodScale periods, ValueScale values, Box plot, double radius, bool everyMark, TextFitter ruler)
{
    public const double Width = 1.6;

    /// <summary>
    /// The height of the strip below the axis for marks of suppressed values, outside the scale so that they are not read as values.
    /// </summary>
    public const double SuppressedStrip = 8;

    private const double BreakReach = 11;

    private const double LetterGap = 1.5;

    public Position Locate(int index, double value) => new(periods.X(index), values.Map(value, plot.Bottom, plot.Y));

    public void Paint(List<Element> elements, IReadOnlyList<LineSeries> series)
    {
        foreach (int at in BreakIndexes(series))
            PaintBreak(elements, series, at);
        for (int at = 0; at < series.Count; at++)
            PaintLine(elements, series[at].Points, Style(series, at));
        for (int at = 0; at < series.Count; at++)
            PaintMarks(elements, series[at].Points, Style(series, at));
        for (int at = 0; at < series.Count; at++)
            PaintLetters(elements, series, at);
        PaintSuppressed(elements, series);
    }

    public static SeriesStyle Style(IReadOnlyList<LineSeries> series, int seriesIndex) => series[seriesIndex].Style ?? Palette.Style(seriesIndex);

    /// <summary>Indexes of the points after a break; the first point cannot have a break before it.</summary>
    public static IEnumerable<int> BreakIndexes(IEnumerable<LineSeries> series) =>
        series.SelectMany(each => Enumerable.Range(0, each.Points.Count).Where(at => at > 0 && each.Points[at].BreakBefore)).Distinct().Order();

    /// <summary>Whether two neighbouring points with values are not joined because they have different parts.</summary>
    public static bool HasDisconnected(IEnumerable<LineSeries> series) => series.Any(each => Enumerable.Range(1, Math.Max(0, each.Points.Count - 1))
        .Any(at => each.Points[at] is { IsDisconnected: true, BreakBefore: false, DrawnValue: not null } && each.Points[at - 1].DrawnValue is not null));

    public static int? LastShown(IReadOnlyList<ChartPoint> points)
    {
        for (int at = points.Count - 1; at >= 0; at--)
        {
            if (points[at].DrawnValue is not null)
                return at;
        }

        return null;
    }

    private static bool Joined(IReadOnlyList<ChartPoint> points, int at) =>
        at > 0 && at < points.Count && !points[at].BreakBefore && !points[at].IsDisconnected && points[at].DrawnValue is not null && points[at - 1].DrawnValue is not null;

    private static bool IsDashed(ChartPoint point) => point.Mark is PointMark.Provisional or PointMark.Estimated;

    /// <summary>Paints a break across the plot if all series break; otherwise across the gap of each series that does, in its colour.</summary>
    private void PaintBreak(List<Element> elements, IReadOnlyList<LineSeries> series, int at)
    {
        double x = (periods.X(at - 1) + periods.X(at)) / 2;
        if (series.All(each => each.Points[at].BreakBefore))
        {
            elements.Add(new LineElement(new(x, plot.Y), new(x, plot.Bottom), Strokes.Break));
            return;
        }

        for (int index = 0; index < series.Count; index++)
        {
            IReadOnlyList<ChartPoint> points = series[index].Points;
            if (!points[at].BreakBefore || (points[at - 1].DrawnValue ?? points[at].DrawnValue) is not { } before)
                continue;
            double y = (Locate(at, before).Y + Locate(at, points[at].DrawnValue ?? before).Y) / 2;
            (double top, double bottom) = (Math.Max(plot.Y, y - BreakReach), Math.Min(plot.Bottom, y + BreakReach));
            elements.Add(new LineElement(new(x, top), new(x, bottom), Strokes.Break with { Color = Style(series, index).Color, Width = 1.2 }));
        }
    }

    private void PaintLine(List<Element> elements, IReadOnlyList<ChartPoint> points, SeriesStyle style)
    {
        var run = new List<Position>();
        for (int at = 1; at <= points.Count; at++)
        {
            if (Joined(points, at))
            {
                if (run.Count == 0)
                    run.Add(Locate(at - 1, points[at - 1].DrawnValue!.Value));
                run.Add(Locate(at, points[at].DrawnValue!.Value));
            }

            bool goesOn = Joined(points, at) && Joined(points, at + 1) && IsDashed(points[at]) == IsDashed(points[at + 1]);
            if (run.Count > 0 && !goesOn)
            {
                elements.Add(new PolylineElement([.. run], new Stroke(style.Color, Width, IsDashed(points[at]) ? Strokes.Dash : null)));
                run.Clear();
            }
        }
    }

    private void PaintMarks(List<Element> elements, IReadOnlyList<ChartPoint> points, SeriesStyle style)
    {
        int? last = LastShown(points);
        for (int at = 0; at < points.Count; at++)
        {
            if (points[at].DrawnValue is not { } value)
                continue;
            bool isAlone = !Joined(points, at) && !Joined(points, at + 1);
            if (everyMark || isAlone || at == last || points[at].Mark != PointMark.None || points[at].Letter is not null)
                elements.AddRange(Marks.Point(Locate(at, value), style, points[at].Mark, radius));
        }
    }

    /// <summary>Paints letters above the marks; below marks at the top of the plot, and below those under another mark with a letter.</summary>
    private void PaintLetters(List<Element> elements, IReadOnlyList<LineSeries> series, int index)
    {
        IReadOnlyList<ChartPoint> points = series[index].Points;
        for (int at = 0; at < points.Count; at++)
        {
            if (points[at] is not { Letter: { } letter, DrawnValue: { } value })
                continue;
            TextLines text = ruler.Line(letter, Face.Strong, Palette.Ink);
            Position position = Locate(at, value);
            double above = position.Y - radius - LetterGap - text.Height;
            bool isUnder = series.Any(other => other.Points[at] is { Letter: not null, DrawnValue: { } higher } && higher > value);
            elements.AddRange(text.Cleared(position.X, isUnder || above < plot.Y ? position.Y + radius + LetterGap : above, Anchor.Middle));
        }
    }

    private void PaintSuppressed(List<Element> elements, IReadOnlyList<LineSeries> series)
    {
        for (int index = 0; index < periods.Count; index++)
        {
            int[] here = [.. Enumerable.Range(0, series.Count).Where(at => series[at].Points[index].IsSuppressed)];
            for (int at = 0; at < here.Length; at++)
            {
                double x = periods.X(index) + ((at - ((here.Length - 1) / 2.0)) * 4);
                elements.AddRange(Marks.Suppressed(new(x, plot.Bottom + (SuppressedStrip / 2)), Style(series, here[at]).Color, 1.8));
            }
        }
    }
}
