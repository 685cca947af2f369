using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

internal static class VerticalBars
{
    private const double AxisGap = 5;
    private const double ValueGap = 2;
    private const double TargetShare = 0.25;

    public static ChartBody LayOut(BarChart chart, ValueDomain domain, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        var scale = ValueScale.For(domain, Baseline.Zero, 6, chart.Numbers.Decimals);
        IReadOnlyList<TextLines> axis = AxisLabels.Blocks(scale, chart.Numbers, ruler);
        double left = axis.Max(label => label.Width) + AxisGap;
        double plotHeight = Math.Clamp(width * 0.3, 105, 160);
        var target = EndLabels.For(
            chart.Target is { } line ? [new EndLabel(line.Label, chart.Numbers.Format(line.Value), null)] : [], width * TargetShare, plotHeight, ruler);

        // Values are above positive bars and below negative ones, outside the plot if a bar fills it.
        double lineHeight = ruler.LineHeight(Face.Label);
        double room = lineHeight + ValueGap;
        var plot = new Box(left, points.Any(point => point.Letter is not null) ? room + lineHeight : room, width - left - target.Width, plotHeight);
        double below = points.Any(point => point.DrawnValue < 0) ? room : 0;
        double band = plot.Width / chart.Items.Count;

        var elements = new List<Element>();
        LineBody.DrawValueAxis(elements, scale, axis, plot, plot.Right);
        double zero = scale.Map(0, plot.Bottom, plot.Y);
        for (int at = 0; at < chart.Items.Count; at++)
            DrawBar(elements, chart.Items[at], at > 0 ? points[at - 1] : null, scale, plot, plot.X + (at * band), band);
        elements.Add(new LineElement(new(plot.X, zero), new(plot.Right, zero), Strokes.Zero));
        if (chart.Target is { } reference)
        {
            double y = scale.Map(reference.Value, plot.Bottom, plot.Y);
            elements.Add(new LineElement(new(plot.X, y), new(plot.Right, y), Strokes.Reference));
            target.Draw(elements, [new Position(plot.Right - Marks.Radius, y)], plot);
        }

        TextLines?[]? values = ValueLabels.That(labels => labels.All(label => label is null || label.Width <= band - 2), chart.Items, chart.Numbers, ruler);
        TextLines?[]? words = Words(chart, band - 2, ruler);
        for (int at = 0; at < chart.Items.Count; at++)
        {
            ChartPoint point = chart.Items[at].Point;
            double middle = plot.X + ((at + 0.5) * band);
            if (point.DrawnValue is { } value)
            {
                double end = scale.Map(value, plot.Bottom, plot.Y);
                elements.AddRange(values?[at]!.Cleared(middle, value < 0 ? end + ValueGap : end - room, Anchor.Middle) ?? []);
                if (point.Letter is { } letter)
                    elements.AddRange(ruler.Line(letter, Face.Strong, Palette.Ink).Cleared(
                        middle, Math.Min(end, zero) - room - (values is null || value < 0 ? 0 : lineHeight), Anchor.Middle));
            }
            else if (words is not null)
            {
                elements.AddRange(words[at]!.Cleared(middle, zero - words[at]!.Height - ValueGap, Anchor.Middle));
            }
            else
            {
                var position = new Position(middle, zero - 6);
                elements.AddRange(point.IsSuppressed ? Marks.Suppressed(position, Palette.Muted, Math.Min(2.4, band / 3)) : Marks.Missing(position, Palette.Muted));
            }
        }

        double names = DrawNames(elements, chart, plot, plot.Bottom + below, width, ruler);
        LayoutPart? key = Legend.LayOut([.. BarPainter.KeyEntries(points, chart.Words, signs: words is null)], width, ruler);
        return new ChartBody(new LayoutPart(plot.Bottom + below + names, elements), null, key);
    }

    private static void DrawBar(List<Element> elements, ChartItem item, ChartPoint? before, ValueScale scale, Box plot, double left, double band)
    {
        if (before is not null && item.Point.BreakBefore)
            elements.Add(new LineElement(new(left, plot.Y), new(left, plot.Bottom), Strokes.Break));
        else if (before is { } neighbour && BarPainter.IsDisconnected(neighbour, item.Point))
            elements.Add(new LineElement(new(left, plot.Y), new(left, plot.Bottom), Strokes.Disconnected));
        if (item.Point.DrawnValue is not { } value)
            return;
        double zero = scale.Map(0, plot.Bottom, plot.Y);
        double end = scale.Map(value, plot.Bottom, plot.Y);
        double thickness = Math.Min(band * 0.7, 40);
        elements.AddRange(BarPainter.Bar(new Box(left + ((band - thickness) / 2), Math.Min(zero, end), thickness, Math.Abs(end - zero)), item, BarDirection.Vertical));
    }

    /// <summary>The labels shown instead of bars, or null if they are too wide for the bars and signs are used.</summary>
    private static TextLines?[]? Words(BarChart chart, double room, TextFitter ruler)
    {
        TextLines?[] blocks = [.. chart.Items.Select(item => item.Point.DrawnValue is null
            ? ruler.Wrap(item.Point.IsSuppressed ? chart.Words.Suppressed : chart.Words.Missing, room, Face.Word, Palette.Muted)
            : null)];
        return blocks.All(block => block is null || (block.Lines.Count <= 2 && IsWhole(block))) ? blocks : null;

        bool IsWhole(TextLines block) => block.Width <= room && block.Lines.All(part => Contains(part));

        bool Contains(string part) =>
            new[] { chart.Words.Suppressed, chart.Words.Missing }.Any(word => (" " + word + " ").Contains(" " + part + " ", StringComparison.Ordinal));
    }

    /// <summary>Draws each name in up to three lines if its words fit below its bar; otherwise the names are thinned out like periods.</summary>
    private static double DrawNames(List<Element> elements, BarChart chart, Box plot, double top, double width, TextFitter ruler)
    {
        double band = plot.Width / chart.Items.Count;
        string[] names = [.. chart.Items.Select(item => item.Name)];
        double widestWord = names.Max(name => ruler.WidestWord(name, Face.Label));
        TextLines[] blocks = [.. names.Select(name => ruler.Wrap(name, band - 4, Face.Label, Palette.Muted))];
        if (widestWord > band - 4 || blocks.Any(block => block.Lines.Count > 3))
        {
            var periods = new PeriodScale(new PeriodAxis(names) { Cycle = chart.Cycle }, plot.X + (band / 2), plot.Right - (band / 2));
            return periods.Draw(elements, top, 0, width, ruler);
        }

        for (int at = 0; at < blocks.Length; at++)
            elements.AddRange(blocks[at].PlaceAt(plot.X + ((at + 0.5) * band), top + PeriodScale.LabelTop, Anchor.Middle));
        return blocks.Max(block => block.Height) + PeriodScale.LabelTop;
    }
}
