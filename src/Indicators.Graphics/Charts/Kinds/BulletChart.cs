using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Values against their targets: a dark bar in a pale one that ends in an upright, each row with its texts.</summary>
public sealed record BulletChart : Chart
{
    private const double NameShare = 0.36;
    private const double NameGap = 6;
    private const double ValueGap = 5;
    private const double Outer = 13;
    private const double Inner = 6;
    private const double RowGap = 9;

    public required IReadOnlyList<BulletItem> Items { get; init; }

    /// <summary>The domain shared with other charts, if they are to be compared; it always includes zero.</summary>
    public ValueDomain? Domain { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. Items.Select(item => item.Value)];
        if (ValueDomain.Join(ValueDomain.Find(points), ValueDomain.Find(Items.Select(item => new ChartPoint(item.Target)))) is not { Maximum: > 0 } shown)
            return new ChartBody(EmptyBody.LayOut(this, points, width, ruler));

        TextLines[] names = [.. Items.Select(item => ruler.Wrap(item.Name, width * NameShare, FaceOf(item), Palette.Ink, 2))];
        TextLines[] texts = [.. Items.Select(item => Text(item, width * 0.3, ruler))], remarks = [.. Items.Select(item => ruler.Wrap(item.Remark ?? "", width * 0.3, Face.Label, Palette.Muted, 1))];
        double left = names.Max(name => name.Width) + NameGap;
        double written = Enumerable.Range(0, Items.Count).Max(at => texts[at].Width + (remarks[at].Width > 0 ? remarks[at].Width + ValueGap : 0)) + (2 * ValueGap);
        double[] heights = [.. names.Select(name => Math.Max(name.Height, Outer) + RowGap)];
        var area = new Box(left, 0, Math.Max(20, width - left - written), heights.Sum());
        double greatest = Math.Max(shown.With(Domain, null).Maximum, 0);
        using var plot = new HousePlot(area, (0, greatest), (-area.Height, 0));
        double top = 0;
        for (int at = 0; at < Items.Count; at++)
        {
            double middle = top + (heights[at] / 2), end = AddBars(plot, Items[at], middle) + ValueGap;
            plot.Overlay.AddRange(names[at].Beside(left - NameGap, middle, Anchor.End));
            plot.Overlay.AddRange(texts[at].Beside(end, middle));
            plot.Overlay.AddRange(remarks[at].Beside(end + texts[at].Width + ValueGap, middle));
            top += heights[at];
        }

        ValueAxis.AddLineUp(plot, area.X);
        return new ChartBody(new LayoutPart(area.Height, HousePlot.Draw(width, area.Height, plot)), Words: Status.Words(points, Words));
    }

    private static Face FaceOf(BulletItem item) => item.Emphasis ? Face.Strong : Face.Label;

    private TextLines Text(BulletItem item, double width, TextFitter ruler) =>
        item.Value.DrawnValue is { } value ? ruler.Wrap(item.Text ?? Numbers.Format(value), width, Face.Strong, Palette.Ink, 1)
        : ruler.Wrap(item.Value.IsSuppressed ? $"{Signs.Suppressed}: {Words.Suppressed}" : Words.Missing, width, Face.Word, Palette.Muted, 1);

    /// <returns>Where the bars end.</returns>
    private static double AddBars(HousePlot plot, BulletItem item, double middle)
    {
        double value = Math.Max(0, item.Value.DrawnValue ?? 0), target = item.Target is { } given && double.IsFinite(given) ? Math.Max(0, given) : 0;
        if (target > 0)
            plot.AddBar(-middle, 0, target, Outer, BarDirection.Horizontal, Palette.Pale);
        if (value > 0)
            plot.AddBar(-middle, 0, value, Inner, BarDirection.Horizontal, Palette.Title);
        if (target > 0)
            plot.Add(pen => pen.Line(new(plot.X(target), middle - (Outer / 2) - 1), new(plot.X(target), middle + (Outer / 2) + 1), new Stroke(Palette.Ink, 1.6)));
        return plot.X(Math.Max(value, target));
    }
}
