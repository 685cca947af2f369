using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out a bar for each period or name, with the values that have room: all, or the greatest and the last.</summary>
internal static class VerticalBars
{
    private const double ValueGap = 2;
    private const double TargetShare = 0.25;
    private const double MostThickness = 40;

    public static ChartBody LayOut(BarChart chart, ValueDomain domain, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        var ticks = ValueTicks.For(domain, Baseline.Zero, decimals: chart.Numbers.Decimals);
        IReadOnlyList<TextLines> numbers = ticks.Labels(chart.Numbers, ruler);
        double left = ValueAxis.Width(numbers);
        double plotHeight = chart.PlotHeight ?? Math.Clamp(width * 0.28, 95, 145);
        var target = EndLabels.For(
            chart.Target is { } line ? [new EndLabel(line.Label, chart.Numbers.Format(line.Value), null)] : [], width * TargetShare, plotHeight, ruler);

        // Values are above positive bars and below negative ones, outside the plot if a bar fills it.
        double lineHeight = ruler.LineHeight(Face.Label), room = lineHeight + ValueGap;
        bool anySign = points.Any(point => point.Letter is not null) || chart.Items.Any(ItemTexts.IsLow);
        var area = new Box(left, anySign ? room + lineHeight : room, width - left - target.Width, plotHeight);
        double below = points.Any(point => point.DrawnValue < 0) ? anySign ? room + lineHeight : room : 0;
        double band = area.Width / chart.Items.Count;

        using var plot = new HousePlot(area, (-0.5, chart.Items.Count - 0.5), (ticks.Least, ticks.Greatest));
        double thickness = Math.Min(band * 0.76, MostThickness);
        var painter = new BarPainter(plot, BarDirection.Vertical, thickness);
        for (int at = 0; at < chart.Items.Count; at++)
        {
            painter.Add(at, thickness / band, chart.Items[at], BarPainter.Color(chart.Items[at], chart.Items));
            if (at > 0)
                AddSeparation(plot, points[at - 1], points[at], plot.X(at - 0.5));
        }

        ValueAxis.AddUp(plot, ticks, numbers);
        if (chart.Target is { } reference)
        {
            double y = plot.Y(reference.Value);
            plot.Overlay.Add(new LineElement(new(area.X, y), new(area.Right, y), Signs.Reference));
            target.Draw(plot.Overlay, [new Position(area.Right - Signs.OpenRadius, y)], area);
        }

        var texts = new BarTexts(chart, plot, band, ruler);
        texts.Add(lineHeight, room);
        double names = AddNames(chart, plot, area.Bottom + below, width, ruler);
        double height = area.Bottom + below + names;
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            Key: Legend.LayOut([.. BarPainter.KeyEntries(points, chart.Words, signs: !texts.HasWords, ruler)], width, ruler),
            Words: Status.Words(points, chart.Words));
    }

    /// <summary>Two strokes on the axis at a break; a dotted line between bars that are not to be compared.</summary>
    private static void AddSeparation(HousePlot plot, ChartPoint before, ChartPoint point, double x)
    {
        if (point.BreakBefore)
        {
            IReadOnlyList<IReadOnlyList<Position>> strokes = Signs.Break(new(x, Math.Min(plot.Y(0), plot.Area.Bottom - 4.5)));
            plot.Add(pen => pen.Lines(strokes, new Stroke(Palette.Muted, 1.1)));
        }
        else if (BarPainter.IsDisconnected(before, point))
        {
            plot.Overlay.Add(new LineElement(new(x, plot.Area.Y), new(x, plot.Area.Bottom), Signs.Disconnected));
        }
    }

    /// <summary>Adds each name in up to three lines if its words fit below its bar; otherwise the names are thinned out like periods.</summary>
    private static double AddNames(BarChart chart, HousePlot plot, double top, double width, TextFitter ruler)
    {
        double band = plot.Area.Width / chart.Items.Count;
        string[] names = [.. chart.Items.Select(item => item.Name)];
        double widestWord = names.Max(name => ruler.WidestWord(name, Face.Label));
        TextLines[] blocks = [.. names.Select(name => ruler.Wrap(name, band - 4, Face.Label, Palette.Muted))];
        if (chart.Groups is not null || widestWord > band - 4 || blocks.Any(block => block.Lines.Count > 3))
            return new PeriodScale(new PeriodAxis(names) { Cycle = chart.Cycle, Groups = chart.Groups }).AddLabels(plot, top, 0, width, ruler);

        for (int at = 0; at < blocks.Length; at++)
            plot.Overlay.AddRange(blocks[at].PlaceAt(plot.X(at), top + PeriodScale.LabelTop, Anchor.Middle));
        return blocks.Max(block => block.Height) + PeriodScale.LabelTop;
    }
}
