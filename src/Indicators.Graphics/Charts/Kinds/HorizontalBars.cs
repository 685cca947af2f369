using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out a bar in each row, with its name before and its value behind; numbers of an axis only where values have no room.</summary>
internal static class HorizontalBars
{
    private const double NameShare = 0.36;
    private const double LeastPlotShare = 0.2;
    private const double NameGap = 6;
    private const double ValueGap = 4;
    private const double Thickness = 11;
    private const double RowGap = 6;

    public static ChartBody LayOut(BarChart chart, ValueDomain domain, double width, TextFitter ruler)
    {
        IReadOnlyList<ChartItem> items = chart.Items;
        TextLines[] names = ItemTexts.Names(items, width * NameShare, ruler);
        double nameWidth = names.Max(name => name.Width), signRoom = ItemTexts.SignRoom(items);
        TextLines?[]? values = ItemTexts.Values(labels => Across(labels).Width >= width * LeastPlotShare, items, chart.Numbers, ruler);
        (double left, double plotWidth) = Across(values ?? []);

        ValueTicks? ticks = values is null ? ValueTicks.Across(domain, Baseline.Zero, plotWidth, chart.Numbers, ruler) : null;
        (double Least, double Greatest) limits = ticks is null ? WithZero(domain) : (ticks.Least, ticks.Greatest);
        double[] heights = [.. names.Select(name => Math.Max(Thickness, name.Height) + RowGap)];
        var line = TopLabel.For(chart.Target, chart.Numbers, width, ruler);
        var area = new Box(left, line.Height, plotWidth, heights.Sum());
        double[] middles = Middles(heights);

        using var plot = new HousePlot(area, limits, (-area.Height, 0));
        double axisHeight = ticks is null ? 0 : ValueAxis.AddAcross(plot, ticks, width, chart.Numbers, ruler);
        var painter = new BarPainter(plot, BarDirection.Horizontal, Thickness);
        for (int at = 0; at < items.Count; at++)
        {
            painter.Add(-middles[at], Thickness, items[at], BarPainter.Color(items[at], items));
            if (at > 0 && items[at].Point.BreakBefore)
                AddBreak(plot, area.Y + middles[at] - (heights[at] / 2));
        }

        double zero = plot.X(0);
        ValueAxis.AddLineUp(plot, zero);
        line.Draw(plot.Overlay, chart.Target is null ? 0 : plot.X(chart.Target.Value), area);
        for (int at = 0; at < items.Count; at++)
        {
            double middle = area.Y + middles[at];
            plot.Overlay.AddRange(names[at].Beside(nameWidth, middle, Anchor.End));
            if (ItemTexts.IsLow(items[at]))
                plot.Overlay.Add(Signs.LowCoverage(new(nameWidth + (signRoom / 2) + 1, middle)));
            if (items[at].Point.DrawnValue is { } value)
                plot.Overlay.AddRange(values?[at]!.ClearedBeside(ValueAt(plot, items[at], value), middle, value < 0 ? Anchor.End : Anchor.Start) ?? []);
            else
                AddWord(plot, items[at].Point, chart.Words, (nameWidth + signRoom + NameGap, width), middle, ruler);
        }

        double height = area.Bottom + axisHeight;
        ChartPoint[] points = [.. items.Select(item => item.Point)];
        return new ChartBody(
            new LayoutPart(height, HousePlot.Draw(width, height, plot)),
            Key: Legend.LayOut([.. BarPainter.KeyEntries(points, chart.Words, signs: false, ruler)], width, ruler),
            Words: Status.Words(points, chart.Words));

        // Values are beyond the ends of their bars, and need room on that side.
        (double Left, double Width) Across(TextLines?[] labels)
        {
            (double before, double after) = (Room(labels, negative: true), Room(labels, negative: false));
            return (nameWidth + signRoom + NameGap + before, width - nameWidth - signRoom - NameGap - before - after);
        }

        double Room(TextLines?[] labels, bool negative)
        {
            IEnumerable<double> widths = labels.Where((label, at) => label is not null && items[at].Point.DrawnValue < 0 == negative).Select(label => label!.Width);
            return widths.DefaultIfEmpty(0).Max() + ValueGap + TextLines.Clearance;
        }
    }

    /// <summary>Behind the bar, and behind the line of the earlier value, should that be longer.</summary>
    private static double ValueAt(HousePlot plot, ChartItem item, double value) =>
        value < 0 ? Math.Min(plot.X(value), plot.X(Math.Min(item.Earlier ?? value, 0))) - ValueGap : Math.Max(plot.X(value), plot.X(Math.Max(item.Earlier ?? value, 0))) + ValueGap;

    private static (double, double) WithZero(ValueDomain domain)
    {
        (double least, double greatest) = (Math.Min(domain.Minimum, 0), Math.Max(domain.Maximum, 0));
        return least == greatest ? (0, 1) : (least, greatest);
    }

    private static double[] Middles(double[] heights)
    {
        double[] middles = new double[heights.Length];
        double top = 0;
        for (int at = 0; at < heights.Length; at++)
        {
            middles[at] = top + (heights[at] / 2);
            top += heights[at];
        }

        return middles;
    }

    private static void AddBreak(HousePlot plot, double y)
    {
        IReadOnlyList<IReadOnlyList<Position>> strokes = Signs.Break(new(Math.Clamp(plot.X(0) + 8, plot.Area.X + 4, plot.Area.Right - 4), y));
        plot.Add(pen => pen.Lines(strokes, new Stroke(Palette.Muted, 1.1)));
    }

    /// <summary>
    /// Adds the letter of a suppressed value and its word, or the word of a missing one, to the right of the zero line or, if there is room
    /// only there, to the left.
    /// </summary>
    private static void AddWord(HousePlot plot, ChartPoint point, ChartWords words, (double Left, double Right) room, double middle, TextFitter ruler)
    {
        string text = point.IsSuppressed ? $"{Signs.Suppressed}: {words.Suppressed}" : words.Missing;
        double zero = plot.X(0), taken = ValueGap + TextLines.Clearance;
        (double left, double right) = (zero - room.Left - taken, room.Right - zero - taken);
        bool isLeft = left > right && ruler.Width(text, Face.Word) > right;
        TextLines word = ruler.Wrap(text, isLeft ? left : right, Face.Word, Palette.Muted, 1);
        plot.Overlay.AddRange(word.ClearedBeside(isLeft ? zero - ValueGap : zero + ValueGap, middle, isLeft ? Anchor.End : Anchor.Start));
    }
}
