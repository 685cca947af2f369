using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out upright stacked bars with the sums of the greatest and the last.</summary>
internal static class StackedColumns
{
    private const double ValueGap = 2;
    private const double MostThickness = 40;
    private const double NotchDepth = 2.6;

    public static ChartBody LayOut(StackedBarChart chart, double width, TextFitter ruler)
    {
        IReadOnlyList<StackItem> items = chart.Items;
        var ticks = ValueTicks.For(new ValueDomain(0, items.Max(item => item.Shown)).With(chart.Domain, null), Baseline.Zero, decimals: chart.Numbers.Decimals);
        IReadOnlyList<TextLines> numbers = ticks.Labels(chart.Numbers, ruler);
        double left = ValueAxis.Width(numbers), room = ruler.LineHeight(Face.Strong) + ValueGap;
        var area = new Box(left, room, width - left, Math.Clamp(width * 0.28, 95, 145));
        double band = area.Width / items.Count, thickness = Math.Min(band * 0.76, MostThickness);
        using var plot = new HousePlot(area, (-0.5, items.Count - 0.5), (ticks.Least, ticks.Greatest));
        for (int at = 0; at < items.Count; at++)
            AddBar(plot, chart, items[at], at, thickness, band);
        ValueAxis.AddUp(plot, ticks, numbers);
        AddTotals(plot, chart, ruler);
        double height = area.Bottom + new PeriodScale(new PeriodAxis([.. items.Select(item => item.Name)]) { Cycle = chart.Cycle, Groups = chart.Groups })
            .AddLabels(plot, area.Bottom, 0, width, ruler);
        ChartPoint[] points = [.. items.SelectMany(item => item.Values)];
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            StackPainter.Key(chart.Parts, width, ruler),
            Legend.LayOut([.. BarPainter.KeyEntries([.. points.Where(point => point.DrawnValue is null)], chart.Words, signs: true, ruler)], width, ruler),
            Words: Status.Words(points, chart.Words));
    }

    private static void AddBar(HousePlot plot, StackedBarChart chart, StackItem item, int at, double thickness, double band)
    {
        double from = 0, left = plot.X(at) - (thickness / 2);
        for (int part = 0; part < chart.Parts.Count; part++)
        {
            double to = from + (item.Values[part].DrawnValue ?? 0);
            var box = new Box(left, plot.Y(to), thickness, plot.Y(from) - plot.Y(to));
            StackPainter.Add(plot, chart.Parts[part], at, from, to, thickness / band, BarDirection.Vertical, box);
            from = to;
        }

        double end = plot.Y(from);
        if (item.Values.Any(value => value is { DrawnValue: not null, Mark: PointMark.Provisional }) && plot.Y(0) - end >= 2 * NotchDepth)
            plot.Add(pen => pen.Line(new(left, end + NotchDepth), new(left + thickness, end + NotchDepth), new Stroke(Palette.White, 1.1)));
    }

    /// <summary>Writes the sums of the greatest bar and of the last; a sign on those of which a part is unknown.</summary>
    private static void AddTotals(HousePlot plot, StackedBarChart chart, TextFitter ruler)
    {
        var taken = new List<Box>();
        int greatest = Enumerable.Range(0, chart.Items.Count).MaxBy(at => chart.Items[at].Shown);
        for (int at = 0; at < chart.Items.Count; at++)
        {
            StackItem item = chart.Items[at];
            double x = plot.X(at), end = plot.Y(item.Shown);
            if (item.Total is not null)
                continue;
            TextLines sign = ruler.Line(item.Values.Any(value => value.IsSuppressed) ? Signs.Suppressed : ":", Face.Word, Palette.Muted);
            Box box = sign.BoxAt(x - (sign.Width / 2), end - ValueGap - sign.Height);
            if (taken.Any(other => other.Overlaps(box)))
                continue;
            taken.Add(box);
            plot.Overlay.AddRange(sign.PlaceAt(box.X, box.Y));
        }

        foreach (int at in (int[])[greatest, chart.Items.Count - 1])
        {
            if (chart.Items[at].Total is not { } total)
                continue;
            TextLines text = ruler.Line(chart.Numbers.Format(total), Face.Strong, Palette.Ink);
            double least = plot.Area.X + TextLines.Clearance, x = Math.Clamp(plot.X(at) - (text.Width / 2), least, Math.Max(least, plot.Area.Right - text.Width - TextLines.Clearance));
            Box box = text.BoxAt(x, plot.Y(total) - ValueGap - text.Height);
            bool meetsBar = Enumerable.Range(0, chart.Items.Count).Any(other => other != at && plot.X(other + 0.5) > box.X && plot.X(other - 0.5) < box.Right && plot.Y(chart.Items[other].Shown) < box.Bottom);
            if (meetsBar || taken.Any(other => other.Overlaps(box)))
                continue;
            taken.Add(box);
            plot.Overlay.AddRange(text.Cleared(box.X, box.Y));
        }
    }
}
