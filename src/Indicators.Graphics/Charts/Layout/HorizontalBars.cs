using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

internal static class HorizontalBars
{
    private const double NameShare = 0.36;
    private const double NameGap = 6;
    private const double ValueGap = 4;
    private const double Thickness = 9;
    private const double RowGap = 4.5;

    public static ChartBody LayOut(BarChart chart, ValueDomain domain, double width, Ruler ruler)
    {
        var names = chart.Items.Select(item => ruler.Wrap(item.Name, width * NameShare, item.Emphasis ? Face.Strong : Face.Label, Palette.Ink, 2)).ToArray();
        var values = chart.Items.Select(item => Value(item, chart.Numbers, ruler)).ToArray();
        var left = names.Max(name => name.Width) + NameGap + Room(chart, values, negative: true);
        var right = width - Room(chart, values, negative: false);

        var scale = AxisLabels.Across(domain, Baseline.Zero, right - left, chart.Numbers, ruler);
        var heights = names.Select(name => Math.Max(Thickness, name.Height) + RowGap).ToArray();
        var line = TopLabel.For(chart.Target, chart.Numbers, width, ruler);
        var plot = new Box(left, line.Height, right - left, heights.Sum() + 2);

        var elements = new List<Element>();
        var axisHeight = AxisLabels.DrawAcross(elements, scale, plot, width, chart.Numbers, ruler);
        var zero = scale.Map(0, plot.X, plot.Right);
        var top = plot.Y + 1;
        for (var at = 0; at < chart.Items.Count; at++)
        {
            var item = chart.Items[at];
            var middle = top + (heights[at] / 2);
            if (at > 0 && item.Point.BreakBefore)
                elements.Add(new LineElement(new(plot.X, top), new(plot.Right, top), Strokes.Break));
            elements.AddRange(names[at].Beside(names.Max(name => name.Width), middle, Anchor.End));
            if (item.Point.Shown is { } value)
            {
                var end = scale.Map(value, plot.X, plot.Right);
                elements.AddRange(BarPainter.Bar(new Box(Math.Min(zero, end), middle - (Thickness / 2), Math.Abs(end - zero), Thickness), item));
                elements.AddRange(value < 0 ? values[at]!.Beside(end - ValueGap, middle, Anchor.End) : values[at]!.Beside(end + ValueGap, middle));
            }
            else
            {
                DrawWord(elements, item.Point, chart.Words, scale.Greatest <= 0, zero, width, middle, ruler);
            }

            top += heights[at];
        }

        elements.Add(new LineElement(new(zero, plot.Y), new(zero, plot.Bottom), Strokes.Zero));
        line.Draw(elements, scale, plot);
        var key = Key.LayOut([.. BarPainter.KeyEntries([.. chart.Items.Select(item => item.Point)], chart.Words, signs: false)], width, ruler);
        return new ChartBody(new Part(plot.Bottom + axisHeight, elements), null, key);
    }

    /// <summary>The cross of what is suppressed, and the word, beside the zero line.</summary>
    private static void DrawWord(
        List<Element> elements, ChartPoint point, ChartWords words, bool leftOfZero, double zero, double width, double middle, Ruler ruler)
    {
        var sign = point.IsSuppressed ? 9 : 0;
        var room = (leftOfZero ? zero : width - zero) - ValueGap - sign;
        var word = ruler.Wrap(point.IsSuppressed ? words.Suppressed : words.Missing, room, Face.Word, Palette.Muted, 1);
        var start = leftOfZero ? zero - ValueGap - word.Width - sign : zero + ValueGap;
        if (point.IsSuppressed)
            elements.AddRange(Marks.Suppressed(new(start + 3, middle), Palette.Muted));
        elements.AddRange(word.Beside(start + sign, middle));
    }

    private static TextBlock? Value(ChartItem item, NumberStyle numbers, Ruler ruler) =>
        item.Point.Shown is { } value ? ruler.Line(numbers.Format(value), item.Emphasis ? Face.Strong : Face.Label, Palette.Ink) : null;

    private static double Room(BarChart chart, TextBlock?[] values, bool negative)
    {
        var widths = values.Where((block, at) => block is not null && chart.Items[at].Point.Shown < 0 == negative).Select(block => block!.Width);
        return widths.DefaultIfEmpty(0).Max() + ValueGap;
    }
}
