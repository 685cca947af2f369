using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Bars to both sides of names on one scale, such as women and men by age, in the given order from the top.</summary>
public sealed record PopulationPyramid : Chart
{
    private const double Thickness = 14;
    private const double RowGap = 5;
    private const double Gap = 6;
    private const double ValueGap = 4;

    public required IReadOnlyList<PyramidRow> Rows { get; init; }

    /// <summary>The head of the bars to the left, such as "Women and girls 930,049".</summary>
    public required string LeftName { get; init; }

    /// <summary>The head of the bars to the right.</summary>
    public required string RightName { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. Rows.SelectMany(row => new[] { row.Left, row.Right })];
        if (ValueDomain.Find(points) is not { Maximum: > 0 and var greatest })
            return new ChartBody(EmptyBody.LayOut(this, points, width, ruler));

        TextLines[] names = [.. Rows.Select(row => ruler.Wrap(row.Name, width * 0.25, Face.Label, Palette.Ink, 2))];
        TextLines[] lefts = [.. Rows.Select(row => Value(row.Left, ruler))], rights = [.. Rows.Select(row => Value(row.Right, ruler))];
        double middleWidth = names.Max(name => name.Width) + (2 * Gap), valueWidth = lefts.Concat(rights).Max(value => value.Width) + ValueGap;
        double side = Math.Max(10, (width - middleWidth - (2 * valueWidth)) / 2);
        double center = width / 2, barsLeft = center - (middleWidth / 2), barsRight = center + (middleWidth / 2);
        TextLines leftHead = ruler.Wrap(LeftName, center - 4, Face.Strong, Palette.Blue, 2), rightHead = ruler.Wrap(RightName, center - 4, Face.Strong, Palette.Vermilion, 2);
        double[] heights = [.. names.Select(name => Math.Max(name.Height, Thickness) + RowGap)];
        double top = Math.Max(leftHead.Height, rightHead.Height) + 3, rows = heights.Sum();

        // Bars to the left are negative, so that both sides grow from their names.
        using var left = new HousePlot(new Box(barsLeft - side, top, side, rows), (-greatest, 0), (-rows, 0));
        using var right = new HousePlot(new Box(barsRight, top, side, rows), (0, greatest), (-rows, 0));
        left.Overlay.AddRange(leftHead.PlaceAt(Math.Max(leftHead.Width, barsLeft), 0, Anchor.End));
        right.Overlay.AddRange(rightHead.PlaceAt(Math.Min(width - rightHead.Width, barsRight), 0));
        double y = 0;
        for (int at = 0; at < Rows.Count; at++)
        {
            double middle = y + (heights[at] / 2);
            left.Overlay.AddRange(names[at].Beside(center, top + middle, Anchor.Middle));
            Add(left, Rows[at].Left, lefts[at], -1, middle, Palette.Blue);
            Add(right, Rows[at].Right, rights[at], 1, middle, Palette.Vermilion);
            y += heights[at];
        }

        ValueAxis.AddLineUp(left, barsLeft);
        ValueAxis.AddLineUp(right, barsRight);
        return new ChartBody(new LayoutPart(top + rows, HousePlot.Draw(width, top + rows, left, right)), Words: Status.Words(points, Words));
    }

    private TextLines Value(ChartPoint point, TextFitter ruler) => point.DrawnValue is { } value ? ruler.Line(Numbers.Format(value), Face.Label, Palette.Ink)
        : ruler.Line(point.IsSuppressed ? Signs.Suppressed : Words.Missing, Face.Word, Palette.Muted);

    private static void Add(HousePlot plot, ChartPoint point, TextLines text, int side, double middle, Color color)
    {
        double value = point.DrawnValue is { } shown ? Math.Max(0, shown) : 0;
        if (value > 0)
            plot.AddBar(-middle, 0, side * value, Thickness, BarDirection.Horizontal, color);
        plot.Overlay.AddRange(text.Beside(plot.X(side * value) + (side * ValueGap), plot.Area.Y + middle, side < 0 ? Anchor.End : Anchor.Start));
    }
}
