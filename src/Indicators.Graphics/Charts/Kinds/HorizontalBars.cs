using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

internal static class HorizontalBars
{
    private const double NameShare = 0.36;
    private const double LeastPlotShare = 0.2;
    private const double NameGap = 6;
    private const double ValueGap = 4;
    private const double Thickness = 9;
    private const double RowGap = 4.5;

    public static ChartBody LayOut(BarChart chart, ValueDomain domain, double width, TextFitter ruler)
    {
        TextLines[] names = [.. chart.Items.Select(item => ruler.Wrap(item.Name, width * NameShare, ValueLabels.FaceOf(item), Palette.Ink, 2))];
        double nameWidth = names.Max(name => name.Width);
        TextLines?[]? values = ValueLabels.That(labels => PlotAcross(labels).Width >= width * LeastPlotShare, chart.Items, chart.Numbers, ruler);
        (double left, double plotWidth) = PlotAcross(values ?? []);

        ValueScale scale = AxisLabels.Across(domain, Baseline.Zero, plotWidth, chart.Numbers, ruler);
        double[] heights = [.. names.Select(name => Math.Max(Thickness, name.Height) + RowGap)];
        var line = TopLabel.For(chart.Target, chart.Numbers, width, ruler);
        var plot = new Box(left, line.Height, plotWidth, heights.Sum() + 2);

        var elements = new List<Element>();
        double axisHeight = AxisLabels.DrawAcross(elements, scale, plot, width, chart.Numbers, ruler);
        double zero = scale.Map(0, plot.X, plot.Right);
        double[] middles = Middles(heights, plot.Y + 1);
        for (int at = 0; at < chart.Items.Count; at++)
        {
            ChartItem item = chart.Items[at];
            double top = middles[at] - (heights[at] / 2);
            if (at > 0 && item.Point.BreakBefore)
                elements.Add(new LineElement(new(plot.X, top), new(plot.Right, top), Strokes.Break));
            if (item.Point.DrawnValue is { } value)
            {
                double end = scale.Map(value, plot.X, plot.Right);
                elements.AddRange(BarPainter.Bar(new Box(Math.Min(zero, end), middles[at] - (Thickness / 2), Math.Abs(end - zero), Thickness), item, BarDirection.Horizontal));
            }
        }

        elements.Add(new LineElement(new(zero, plot.Y), new(zero, plot.Bottom), Strokes.Zero));
        line.Draw(elements, scale, plot);
        for (int at = 0; at < chart.Items.Count; at++)
        {
            elements.AddRange(names[at].Beside(nameWidth, middles[at], Anchor.End));
            if (chart.Items[at].Point.DrawnValue is { } value)
            {
                double end = scale.Map(value, plot.X, plot.Right);
                elements.AddRange(values?[at]!.ClearedBeside(value < 0 ? end - ValueGap : end + ValueGap, middles[at], value < 0 ? Anchor.End : Anchor.Start) ?? []);
            }
            else
            {
                DrawWord(elements, chart.Items[at].Point, chart.Words, (nameWidth + NameGap, width), zero, middles[at], ruler);
            }
        }

        LayoutPart? key = Legend.LayOut([.. BarPainter.KeyEntries([.. chart.Items.Select(item => item.Point)], chart.Words, signs: false)], width, ruler);
        return new ChartBody(new LayoutPart(plot.Bottom + axisHeight, elements), null, key);

        // Values are beyond the ends of their bars, and need room on that side.
        (double Left, double Width) PlotAcross(TextLines?[] labels)
        {
            (double before, double after) = (Room(labels, negative: true), Room(labels, negative: false));
            return (nameWidth + NameGap + before, width - nameWidth - NameGap - before - after);
        }

        double Room(TextLines?[] labels, bool negative)
        {
            IEnumerable<double> widths = labels.Where((label, at) => label is not null && chart.Items[at].Point.DrawnValue < 0 == negative).Select(label => label!.Width);
            return widths.DefaultIfEmpty(0).Max() + ValueGap + TextLines.Clearance;
        }
    }

    private static double[] Middles(double[] heights, double top)
    {
        double[] middles = new double[heights.Length];
        for (int at = 0; at < heights.Length; at++)
        {
            middles[at] = top + (heights[at] / 2);
            top += heights[at];
        }

        return middles;
    }

    /// <summary>
    /// Draws the cross of a suppressed value and its label, to the right of the zero line or, if there is room only there, to the left.
    /// </summary>
    private static void DrawWord(
        List<Element> elements, ChartPoint point, ChartWords words, (double Left, double Right) room, double zero, double middle, TextFitter ruler)
    {
        int sign = point.IsSuppressed ? 9 : 0;
        string text = point.IsSuppressed ? words.Suppressed : words.Missing;
        (double left, double right) = (zero - room.Left - Taken(), room.Right - zero - Taken());
        bool isLeft = left > right && ruler.Width(text, Face.Word) > right;
        TextLines word = ruler.Wrap(text, isLeft ? left : right, Face.Word, Palette.Muted, 1);
        double start = isLeft ? zero - ValueGap - word.Width - sign : zero + ValueGap;
        if (point.IsSuppressed)
            elements.AddRange(Marks.Suppressed(new(start + 3, middle), Palette.Muted));
        elements.AddRange(word.ClearedBeside(start + sign, middle));

        double Taken() => ValueGap + sign + TextLines.Clearance;
    }
}
