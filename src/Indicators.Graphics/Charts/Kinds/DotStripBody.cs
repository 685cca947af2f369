using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

internal static class DotStripBody
{
    private const double NameShare = 0.36;
    private const double Gap = 7;
    private const double RowGap = 6;
    private const double Radius = 3;
    private const double Reach = 5.5;

    private static readonly Stroke Whole = new(Palette.Ink, 2.2);

    public static ChartBody LayOut(DotStripChart chart, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Rows.SelectMany(row => row.Values.Append(row.Whole))];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));
        if (chart.Rows.FirstOrDefault(row => row.Values.Count != chart.Areas.Count) is { } wrong)
            throw new ArgumentException($"The row '{wrong.Name}' has {wrong.Values.Count} values for {chart.Areas.Count} areas.");

        TextLines[] names = [.. chart.Rows.Select(row => ruler.Wrap(row.Name, width * NameShare, Face.Label, Palette.Ink, 2))];
        double nameWidth = names.Max(name => name.Width), signRoom = chart.Rows.Any(row => row.IsLow) ? (2 * Signs.DiamondRadius) + 3 : 0;
        var columns = new ComparisonColumns(chart.WholeName, chart.ChangeName, chart.Rows, chart.Numbers, chart.Words, width, ruler);
        double left = nameWidth + signRoom + Gap, right = width - columns.Width;
        var ticks = ValueTicks.Across(shown.With(chart.Domain, null), Baseline.Zero, right - left, chart.Numbers, ruler);
        double[] heights = [.. names.Select(name => Math.Max(name.Height, 2 * Reach) + RowGap)];
        var area = new Box(left, columns.HeadHeight, right - left, heights.Sum());
        using var plot = new HousePlot(area, (ticks.Least, ticks.Greatest), (-area.Height, 0));
        double axisHeight = ValueAxis.AddAcross(plot, ticks, right, chart.Numbers, ruler);
        columns.DrawHeads(plot.Overlay);
        double top = 0;
        for (int at = 0; at < chart.Rows.Count; at++)
        {
            double middle = top + (heights[at] / 2), y = area.Y + middle;
            plot.Overlay.AddRange(names[at].Beside(nameWidth, y, Anchor.End));
            if (chart.Rows[at].IsLow)
                plot.Overlay.Add(Signs.LowCoverage(new(nameWidth + (signRoom / 2) + 1, y)));
            AddMarks(plot, chart.Rows[at], middle);
            columns.Draw(plot.Overlay, at, y);
            top += heights[at];
        }

        double height = area.Bottom + axisHeight;
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            Legend.LayOut([.. Entries(chart)], width, ruler),
            Words: Status.Words(points, chart.Words));
    }

    /// <summary>Marks of one value lie a little above and below each other, so that each is seen.</summary>
    private static void AddMarks(HousePlot plot, ComparisonRow row, double middle)
    {
        (double X, int At)[] marks = [.. row.Values.Select((point, at) => (point.DrawnValue, at)).Where(mark => mark.DrawnValue is not null).Select(mark => (mark.DrawnValue!.Value, mark.at))];
        double y = plot.Area.Y + middle;
        if (marks.Length > 1)
        {
            (double least, double greatest) = (plot.X(marks.Min(mark => mark.X)), plot.X(marks.Max(mark => mark.X)));
            plot.Add(pen => pen.Line(new(least, y), new(greatest, y), new Stroke(Palette.Comparison, 1.4)));
        }

        if (row.Whole.DrawnValue is { } whole)
            plot.Add(pen => pen.Line(new(plot.X(whole), y - Reach), new(plot.X(whole), y + Reach), Whole));
        foreach ((double value, int at) in marks)
        {
            double x = plot.X(value);
            (double X, int At)[] near = [.. marks.Where(other => Math.Abs(plot.X(other.X) - x) < 2 * Radius)];
            double shift = near.Length < 2 ? 0 : (Array.FindIndex(near, other => other.At == at) - ((near.Length - 1) / 2.0)) * 3;
            SeriesStyle style = Palette.Style(at);
            plot.AddMark(value, -middle - shift, style.Shape, Radius, style.Color, new Stroke(Palette.White, 0.5));
        }
    }

    private static IEnumerable<KeyEntry> Entries(DotStripChart chart)
    {
        for (int at = 0; at < chart.Areas.Count; at++)
        {
            SeriesStyle style = Palette.Style(at);
            yield return new KeyEntry([new MarkElement(new(Radius, 0), Radius, style.Shape, style.Color)], 2 * Radius, chart.Areas[at]);
        }

        yield return new KeyEntry([new LineElement(new(1.5, -4.5), new(1.5, 4.5), Whole)], 3, chart.WholeName);
        if (chart.Rows.Any(row => row.IsLow))
            yield return new KeyEntry([Signs.LowCoverage(new(3, 0))], 6, chart.Words.LowReliability);
    }
}
