using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out lines over time with their labels at the ends.</summary>
internal static class LineBody
{
    private const double LabelShare = 0.3;
    private const double Inset = 5;

    public static ChartBody LayOut(LineChart chart, double width, TextFitter ruler)
    {
        Require.OnePointForEachPeriod(chart.Periods, chart.Series);
        ChartPoint[] points = [.. chart.Series.SelectMany(each => each.Points)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));

        double plotHeight = chart.PlotHeight ?? Math.Clamp(width * 0.3, 105, 160);
        var ends = EndLabels.For(Labels(chart), width * LabelShare, plotHeight, ruler);
        plotHeight = Math.Max(plotHeight, ends.TotalHeight);

        var ticks = ValueTicks.For(shown.With(chart.Domain, chart.Target), chart.Baseline, decimals: chart.Numbers.Decimals);
        IReadOnlyList<TextLines> numbers = ticks.Labels(chart.Numbers, ruler);
        double left = ValueAxis.Width(numbers), top = Math.Max(ruler.LineHeight(Face.Label) / 2, SeriesPainter.LetterRoom(points, ruler));
        var area = new Box(left, top, Math.Max(20, width - left - ends.Width), plotHeight);
        var periods = new PeriodScale(chart.Periods);
        using var plot = new HousePlot(area, periods.Limits(area.Width, Inset), (ticks.Least, ticks.Greatest));
        ValueAxis.AddUp(plot, ticks, numbers);
        var painter = new SeriesPainter(plot, periods, ruler);
        if (chart.Band is { } band)
            painter.PaintBand(chart.Series, band);
        painter.Paint(chart.Series);
        // The end of a band says it, and its name.
        if (chart.Band is null)
            painter.PaintNotReported(chart.Series);
        AddEvents(chart, plot, periods, ruler);
        if (chart.Target is { } target)
            plot.Overlay.Add(new LineElement(new(area.X, plot.Y(target.Value)), new(area.Right, plot.Y(target.Value)), Signs.Reference));
        ends.Draw(plot.Overlay, [.. Ends(chart, painter, plot)], area);

        double strip = points.Any(point => point.IsSuppressed) ? SeriesPainter.SuppressedStrip(ruler) : 0;
        double height = area.Bottom + strip + periods.AddLabels(plot, area.Bottom + strip, 0, width, ruler);
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            Key: Legend.LayOut([.. LineLegend.Entries(SeriesPainter.Explained(chart.Series), SeriesPainter.HasBreak(chart.Series), SeriesPainter.HasDisconnected(chart.Series), chart.Words, lines: true, ruler)], width, ruler),
            AxisLeavesOutZero: ticks.LeavesOutZero,
            Words: Status.Words(points, chart.Words));
    }

    /// <summary>Adds an upright for each event, with its words beside its foot, one above the other if they would meet.</summary>
    private static void AddEvents(LineChart chart, HousePlot plot, PeriodScale periods, TextFitter ruler)
    {
        var taken = new List<Box>();
        foreach (ChartEvent each in chart.Events)
        {
            double x = plot.X(periods[each.Period]);
            bool isLeft = x - plot.Area.X >= plot.Area.Right - x;
            double room = (isLeft ? x - plot.Area.X : plot.Area.Right - x) - 5;
            TextLines words = ruler.Wrap(each.Words, room, Face.Label, Palette.Ink, 2);
            Box box = words.BoxAt(isLeft ? x - 3 - words.Width : x + 3, plot.Area.Bottom - words.Height - 3);
            while (taken.Any(other => other.Overlaps(box)) && box.Y > plot.Area.Y)
                box = box with { Y = box.Y - 2 };
            taken.Add(box);
            plot.Overlay.Add(new LineElement(new(x, plot.Area.Y), new(x, plot.Area.Bottom), new Stroke(Palette.Ink, 0.7)));
            plot.Overlay.AddRange(words.Cleared(box.X, box.Y));
        }
    }

    private static IReadOnlyList<EndLabel> Labels(LineChart chart)
    {
        var labels = new List<EndLabel>();
        for (int at = 0; at < chart.Series.Count; at++)
        {
            LineSeries series = chart.Series[at];
            ChartPoint? last = SeriesPainter.LastShown(series.Points) is { } index ? series.Points[index] : null;
            string value = last?.DrawnValue is { } shown ? chart.Numbers.Format(shown)
                : series.Points.Any(point => point.IsSuppressed) ? chart.Words.Suppressed : chart.Words.Missing;
            labels.Add(new EndLabel(series.Name, value, SeriesPainter.Style(chart.Series, at), last is null, last?.Mark == PointMark.LowReliability));
        }

        if (chart.Target is { } target)
            labels.Add(new EndLabel(target.Label, chart.Numbers.Format(target.Value), null));
        return labels;
    }

    private static IEnumerable<Position?> Ends(LineChart chart, SeriesPainter painter, HousePlot plot)
    {
        foreach (LineSeries series in chart.Series)
            yield return SeriesPainter.LastShown(series.Points) is { } last ? painter.Locate(last, series.Points[last].DrawnValue!.Value) : null;
        if (chart.Target is { } target)
            yield return new Position(plot.Area.Right - Signs.OpenRadius, plot.Y(target.Value));
    }
}
