using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out a dot in each row, ranked, with values in a column at the right and a reference line.</summary>
internal static class DotBody
{
    private const double NameShare = 0.38;
    private const double LeastPlotShare = 0.2;
    private const double Gap = 7;
    private const double WordGap = 4;
    private const double Radius = 3;

    /// <summary>From this number on, rows are closer together, so that sixty fit on a page.</summary>
    private const int DenseFrom = 26;

    public static ChartBody LayOut(DotChart chart, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));

        IReadOnlyList<ChartItem> items = Ranked(chart.Items);
        bool dense = items.Count >= DenseFrom;
        TextLines[] names = ItemTexts.Names(items, width * NameShare, ruler);
        double nameWidth = names.Max(name => name.Width), signRoom = ItemTexts.SignRoom(items), left = nameWidth + signRoom + Gap;
        TextLines?[]? values = ItemTexts.Values(labels => width - left - Column(labels) >= width * LeastPlotShare, items, chart.Numbers, ruler);
        double right = width - Column(values ?? []);

        var ticks = ValueTicks.Across(shown.With(chart.Domain, chart.Reference), chart.Baseline, right - left, chart.Numbers, ruler);
        var line = TopLabel.For(chart.Reference, chart.Numbers, width, ruler);
        double[] heights = [.. names.Select(name => Math.Max(name.Height, ruler.LineHeight(Face.Label)) + (dense ? 0.8 : 5))];
        var area = new Box(left, line.Height, right - left, heights.Sum() + 2);
        using var plot = new HousePlot(area, (ticks.Least, ticks.Greatest), (-area.Height, 0));
        double axisHeight = ValueAxis.AddAcross(plot, ticks, width, chart.Numbers, ruler);
        line.Draw(plot.Overlay, chart.Reference is null ? 0 : plot.X(chart.Reference.Value), area);
        double top = 1;
        for (int at = 0; at < items.Count; at++)
        {
            double middle = top + (heights[at] / 2);
            plot.Overlay.AddRange(names[at].Beside(nameWidth, area.Y + middle, Anchor.End));
            if (ItemTexts.IsLow(items[at]))
                plot.Overlay.Add(Signs.LowCoverage(new(nameWidth + (signRoom / 2) + 1, area.Y + middle)));
            AddRow(plot, chart, items[at], values?[at], middle, width, ruler);
            top += heights[at];
        }

        double height = area.Bottom + axisHeight;
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            Key: Legend.LayOut([.. LineLegend.Entries(points, anyBreak: false, hasDisconnected: false, chart.Words, lines: false, ruler)], width, ruler),
            AxisLeavesOutZero: ticks.LeavesOutZero,
            Words: Status.Words(points, chart.Words));
    }

    private static void AddRow(HousePlot plot, DotChart chart, ChartItem item, TextLines? valueText, double middle, double width, TextFitter ruler)
    {
        double y = plot.Area.Y + middle;
        if (item.Point.DrawnValue is { } value)
        {
            Color color = item.Emphasis ? Palette.Ink : Palette.Blue;
            MarkShape shape = item.Emphasis ? MarkShape.Diamond : MarkShape.Circle;
            bool isEstimated = item.Point.Mark == PointMark.Estimated;
            plot.AddMark(value, -middle, shape, Radius, isEstimated ? Palette.Pale : color, isEstimated ? new Stroke(color, 1.1) : null);
            if (item.Earlier is { } earlier && double.IsFinite(earlier))
            {
                plot.Add(pen => pen.Line(new(plot.X(value), y), new(plot.X(earlier), y), new Stroke(Palette.Ink, 0.9)));
                plot.Add(pen => pen.Line(new(plot.X(earlier), y - 4), new(plot.X(earlier), y + 4), new Stroke(Palette.Ink, 1.2)));
            }

            plot.Overlay.AddRange(valueText?.Beside(width, y, Anchor.End) ?? []);
            return;
        }

        double start = plot.Area.X + WordGap;
        string word = item.Point.IsSuppressed ? $"{Signs.Suppressed}: {chart.Words.Suppressed}" : chart.Words.Missing;
        plot.Overlay.AddRange(ruler.Wrap(word, width - start - TextLines.Clearance, Face.Word, Palette.Muted, 1).ClearedBeside(start, y));
    }

    private static IReadOnlyList<ChartItem> Ranked(IReadOnlyList<ChartItem> items) =>
    [
        .. items.Where(item => item.Point.DrawnValue is not null).OrderByDescending(item => item.Point.DrawnValue).ThenBy(item => item.Name, NameOrder.Instance),
        .. items.Where(item => item.Point.DrawnValue is null).OrderBy(item => item.Name, NameOrder.Instance),
    ];

    /// <summary>The width of the column of values, including its gap.</summary>
    private static double Column(TextLines?[] values) => values.Select(value => value?.Width ?? 0).DefaultIfEmpty(0).Max() + Gap;
}
