using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out horizontal bars of shares, all of one length, with the shares inside where they have room.</summary>
internal static class StackedShares
{
    private const double NameShare = 0.36;
    private const double Gap = 6;
    private const double Thickness = 14;
    private const double RowGap = 6;

    public static ChartBody LayOut(StackedBarChart chart, double width, TextFitter ruler)
    {
        IReadOnlyList<StackItem> items = chart.Items;
        TextLines[] names = [.. items.Select(item => ruler.Wrap(item.Name, width * NameShare, FaceOf(item), Palette.Ink, 2))];
        TextLines[] remarks = [.. items.Select(item => ruler.Wrap(item.Remark ?? "", width * 0.25, FaceOf(item), Palette.Ink, 1))];
        double nameWidth = names.Max(name => name.Width), remarkWidth = remarks.Max(remark => remark.Width);
        double left = nameWidth + Gap, right = width - (remarkWidth > 0 ? remarkWidth + Gap : 0);
        double[] heights = [.. names.Select(name => Math.Max(Thickness, name.Height) + RowGap)];
        var area = new Box(left, 0, right - left, heights.Sum());
        using var plot = new HousePlot(area, (0, 1), (-area.Height, 0));
        double top = 0;
        for (int at = 0; at < items.Count; at++)
        {
            double middle = top + (heights[at] / 2);
            AddBar(plot, chart, items[at], middle, ruler);
            plot.Overlay.AddRange(names[at].Beside(nameWidth, middle, Anchor.End));
            plot.Overlay.AddRange(remarks[at].Beside(width, middle, Anchor.End));
            top += heights[at];
        }

        ChartPoint[] points = [.. items.SelectMany(item => item.Values)];
        return new ChartBody(
            new LayoutPart(area.Bottom, HousePlot.Draw(width, area.Bottom, plot)),
            StackPainter.Key(chart.Parts, width, ruler),
            Words: Status.Words(points, chart.Words));
    }

    private static Face FaceOf(StackItem item) => item.Emphasis ? Face.Strong : Face.Label;

    private static void AddBar(HousePlot plot, StackedBarChart chart, StackItem item, double middle, TextFitter ruler)
    {
        // Shares of an unknown sum are unknown.
        if (item.Total is not { } total || total <= 0)
        {
            string word = item.Values.Any(value => value.IsSuppressed) ? $"{Signs.Suppressed}: {chart.Words.Suppressed}" : chart.Words.Missing;
            plot.Overlay.AddRange(ruler.Wrap(word, plot.Area.Width - 4, Face.Word, Palette.Muted, 1).Beside(plot.Area.X + 4, middle));
            return;
        }

        double from = 0;
        for (int part = 0; part < chart.Parts.Count; part++)
        {
            double to = from + (item.Values[part].DrawnValue!.Value / total);
            var box = new Box(plot.X(from), middle - (Thickness / 2), plot.X(to) - plot.X(from), Thickness);
            StackPainter.Add(plot, chart.Parts[part], -middle, from, to, Thickness, BarDirection.Horizontal, box);
            TextLines share = ruler.Line(chart.Numbers.Format(100 * (to - from)), FaceOf(item), chart.Parts[part].IsHatched ? Palette.Ink : Palette.TextOn(chart.Parts[part].Fill));
            if (share.Width + 4 <= box.Width)
            {
                plot.Overlay.AddRange(chart.Parts[part].IsHatched
                    ? share.ClearedBeside(box.X + (box.Width / 2), middle, Anchor.Middle)
                    : share.Beside(box.X + (box.Width / 2), middle, Anchor.Middle));
            }

            from = to;
        }
    }
}
