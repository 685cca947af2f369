using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

internal static class LineBody
{
    private const double LabelShare = 0.3;
    private const double AxisGap = 5;
    private const double Inset = 5;
    private const double MarkSpacing = 15;

    public static ChartBody LayOut(LineChart chart, double width, TextFitter ruler)
    {
        Require.OnePointForEachPeriod(chart.Periods, chart.Series);
        ChartPoint[] points = [.. chart.Series.SelectMany(each => each.Points)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));

        IReadOnlyList<EndLabel> labels = Labels(chart);
        double plotHeight = Math.Clamp(width * 0.32, 120, 170);
        var ends = EndLabels.For(labels, width * LabelShare, plotHeight, ruler);
        plotHeight = Math.Max(plotHeight, ends.TotalHeight);

        var scale = ValueScale.For(Domains.Joined(shown, chart.Domain, chart.Target), chart.Baseline, 6, chart.Numbers.Decimals);
        IReadOnlyList<TextLines> axis = AxisLabels.Blocks(scale, chart.Numbers, ruler);
        double left = axis.Max(label => label.Width) + AxisGap;
        double top = ruler.LineHeight(Face.Label) / 2;
        var plot = new Box(left, top, Math.Max(20, width - left - ends.Width), plotHeight);

        var elements = new List<Element>();
        DrawValueAxis(elements, scale, axis, plot, plot.Right);
        var periods = new PeriodScale(chart.Periods, plot.X + Inset, plot.Right - Inset);
        var painter = new LinePainter(periods, scale, plot, Marks.Radius, periods.Spacing(plot.Width) >= MarkSpacing, ruler);
        if (chart.Target is { } target)
        {
            double y = scale.Map(target.Value, plot.Bottom, plot.Y);
            elements.Add(new LineElement(new(plot.X, y), new(plot.Right, y), Strokes.Reference));
        }

        painter.Paint(elements, chart.Series);
        ends.Draw(elements, [.. Places(chart, painter, scale, plot)], plot);

        double strip = points.Any(point => point.IsSuppressed) ? LinePainter.SuppressedStrip : 0;
        double below = periods.Draw(elements, plot.Bottom + strip, 0, width, ruler);
        bool anyBreak = LinePainter.BreakIndexes(chart.Series).Any();
        LayoutPart? key = Legend.LayOut([.. LineLegend.Entries(points, anyBreak, LinePainter.HasDisconnected(chart.Series), chart.Words, lines: true)], width, ruler);
        return new ChartBody(new LayoutPart(plot.Bottom + strip + below, elements), null, key, scale.LeavesOutZero);
    }

    /// <summary>Draws grid lines from the left of the plot to the given right edge, and numbers to the left of the plot.</summary>
    public static void DrawValueAxis(List<Element> elements, ValueScale scale, IReadOnlyList<TextLines>? labels, Box plot, double right)
    {
        for (int at = 0; at < scale.Ticks.Count; at++)
        {
            double y = scale.Map(scale.Ticks[at], plot.Bottom, plot.Y);
            elements.Add(new LineElement(new(plot.X, y), new(right, y), scale.Ticks[at] == 0 ? Strokes.Zero : Strokes.Grid));
            if (labels is not null)
                elements.AddRange(labels[at].Beside(plot.X - AxisGap, y, Anchor.End));
        }
    }

    private static IReadOnlyList<EndLabel> Labels(LineChart chart)
    {
        var labels = new List<EndLabel>();
        for (int at = 0; at < chart.Series.Count; at++)
        {
            LineSeries series = chart.Series[at];
            int? last = LinePainter.LastShown(series.Points);
            string value = last is { } index ? chart.Numbers.Format(series.Points[index].DrawnValue!.Value)
                : series.Points.Any(point => point.IsSuppressed) ? chart.Words.Suppressed : chart.Words.Missing;
            labels.Add(new EndLabel(series.Name, value, LinePainter.Style(chart.Series, at), last is null));
        }

        if (chart.Target is { } target)
            labels.Add(new EndLabel(target.Label, chart.Numbers.Format(target.Value), null));
        return labels;
    }

    private static IEnumerable<Position?> Places(LineChart chart, LinePainter painter, ValueScale scale, Box plot)
    {
        foreach (LineSeries series in chart.Series)
            yield return LinePainter.LastShown(series.Points) is { } last ? painter.Locate(last, series.Points[last].DrawnValue!.Value) : null;
        if (chart.Target is { } target)
            yield return new Position(plot.Right - Marks.Radius, scale.Map(target.Value, plot.Bottom, plot.Y));
    }
}
