using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

internal static class DotBody
{
    private const double NameShare = 0.38;
    private const double LeastPlotShare = 0.2;
    private const double Gap = 7;
    private const double WordGap = 4;

    /// <summary>From this number on, rows are closer together, so that sixty fit on a page.</summary>
    private const int DenseFrom = 26;

    public static ChartBody LayOut(DotChart chart, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));

        IReadOnlyList<ChartItem> items = Ranked(chart.Items);
        bool dense = items.Count >= DenseFrom;
        TextLines[] names = [.. items.Select(item => ruler.Wrap(item.Name, width * NameShare, ValueLabels.FaceOf(item), Palette.Ink, 2))];
        double left = names.Max(name => name.Width) + Gap;
        TextLines?[]? values = ValueLabels.That(labels => width - left - Column(labels) >= width * LeastPlotShare, items, chart.Numbers, ruler);
        double right = width - Column(values ?? []);

        ValueDomain domain = Domains.Joined(shown, chart.Domain, chart.Reference);
        ValueScale scale = AxisLabels.Across(domain, chart.Baseline, right - left, chart.Numbers, ruler);
        var line = TopLabel.For(chart.Reference, chart.Numbers, width, ruler);
        double[] heights = [.. names.Select(name => Math.Max(name.Height, ruler.LineHeight(Face.Label)) + (dense ? 0.8 : 4))];
        var plot = new Box(left, line.Height, right - left, heights.Sum() + 2);

        var elements = new List<Element>();
        double axisHeight = AxisLabels.DrawAcross(elements, scale, plot, width, chart.Numbers, ruler);
        line.Draw(elements, scale, plot);
        double top = plot.Y + 1;
        for (int at = 0; at < items.Count; at++)
        {
            DrawRow(elements, chart, items[at], names[at], values?[at], plot, scale, top + (heights[at] / 2), width, ruler);
            top += heights[at];
        }

        LayoutPart? key = Legend.LayOut([.. LineLegend.Entries(points, anyBreak: false, hasDisconnected: false, chart.Words, lines: false)], width, ruler);
        return new ChartBody(new LayoutPart(plot.Bottom + axisHeight, elements), null, key, scale.LeavesOutZero);
    }

    private static void DrawRow(
        List<Element> elements, DotChart chart, ChartItem item, TextLines name, TextLines? valueText, Box plot, ValueScale scale, double middle, double width, TextFitter ruler)
    {
        elements.AddRange(name.Beside(plot.X - Gap, middle, Anchor.End));
        if (item.Point.DrawnValue is { } value)
        {
            Color color = item.Emphasis ? Palette.Vermilion : Palette.Blue;
            var style = new SeriesStyle(color, item.Emphasis ? MarkShape.Diamond : MarkShape.Circle);
            elements.Add(new LineElement(new(plot.X, middle), new(plot.Right, middle), Strokes.Row));
            elements.AddRange(Marks.Point(new(scale.Map(value, plot.X, plot.Right), middle), style, item.Point.Mark, item.Emphasis ? 3.4 : 2.9));
            elements.AddRange(valueText?.Beside(width, middle, Anchor.End) ?? []);
            return;
        }

        double start = plot.X + WordGap;
        if (item.Point.IsSuppressed)
        {
            elements.AddRange(Marks.Suppressed(new(start + 3, middle), Palette.Muted));
            start += 9;
        }

        string word = item.Point.IsSuppressed ? chart.Words.Suppressed : chart.Words.Missing;
        elements.AddRange(ruler.Wrap(word, width - start - TextLines.Clearance, Face.Word, Palette.Muted, 1).ClearedBeside(start, middle));
    }

    private static IReadOnlyList<ChartItem> Ranked(IReadOnlyList<ChartItem> items) =>
    [
        .. items.Where(item => item.Point.DrawnValue is not null).OrderByDescending(item => item.Point.DrawnValue).ThenBy(item => item.Name, NameOrder.Instance),
        .. items.Where(item => item.Point.DrawnValue is null).OrderBy(item => item.Name, NameOrder.Instance),
    ];

    /// <summary>The width of the column of values, including its gap.</summary>
    private static double Column(TextLines?[] values) => values.Select(value => value?.Width ?? 0).DefaultIfEmpty(0).Max() + Gap;
}
