using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Adds bars to a plot so that their status is visible without colour.</summary>
/// <param name="thickness">In points.</param>
internal sealed class BarPainter(HousePlot plot, BarDirection direction, double thickness)
{
    /// <summary>The distance of the notch of a provisional bar from its end.</summary>
    private const double NotchDepth = 2.6;

    private const double NotchWidth = 1.1;
    private const double EarlierWidth = 1.6;
    private const double EarlierReach = 1.5;

    private static readonly Box Sample = new(0.5, -3.5, 13, 7);

    /// <summary>Blue for what the chart is about, grey for the others; where it is about nothing in particular, all are blue.</summary>
    public static Color Color(ChartItem item, IReadOnlyList<ChartItem> items) =>
        item.Emphasis || !items.Any(each => each.Emphasis) ? Palette.Blue : Palette.Comparison;

    /// <param name="position">The middle of the bar on the axis of the items.</param>
    /// <param name="thicknessOnAxis">The thickness in units of that axis.</param>
    public void Add(double position, double thicknessOnAxis, ChartItem item, Color color)
    {
        if (item.Point.DrawnValue is not { } value)
            return;
        Box box = BoxOf(position, value);
        Color dark = color == Palette.Comparison ? Palette.Muted : color;
        if (item.Point.IsPartial)
            plot.Add(pen => DrawOpen(pen, box, color, dark));
        else if (item.Point.Mark == PointMark.Estimated)
            plot.Add(pen => DrawEstimated(pen, box, dark));
        else
            plot.AddBar(position, 0, value, thicknessOnAxis, direction, color);
        if (item.Point.Mark == PointMark.Provisional && Length(box) >= 2 * NotchDepth)
            plot.Add(pen => pen.Line(Notch(box, value, 0), Notch(box, value, 1), new Stroke(Palette.White, NotchWidth)));
        if (item.Earlier is { } earlier && double.IsFinite(earlier))
        {
            Box to = BoxOf(position, earlier);
            plot.Add(pen => pen.Line(End(to, earlier, -EarlierReach), End(to, earlier, thickness + EarlierReach), new Stroke(Palette.Ink, EarlierWidth)));
        }
    }

    /// <summary>Explains the styles of bars that occur.</summary>
    /// <param name="signs">Whether missing and suppressed values are drawn as signs instead of text.</param>
    public static IEnumerable<KeyEntry> KeyEntries(IReadOnlyList<ChartPoint> points, ChartWords words, bool signs, TextFitter ruler)
    {
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.Estimated, IsPartial: false }))
            yield return new KeyEntry([new RectangleElement(Sample, Palette.Pale, new Stroke(Palette.Muted, 1, Signs.Dash))], 14, words.Estimated);
        if (points.Any(point => point is { DrawnValue: not null, Mark: PointMark.LowReliability }))
            yield return new KeyEntry([Signs.LowCoverage(new(3, 0))], 6, words.LowReliability);
        if (points.Any(point => point is { DrawnValue: not null, IsPartial: true }))
        {
            Position[] sides = [new(Sample.X, Sample.Bottom), new(Sample.X, Sample.Y), new(Sample.Right, Sample.Y), new(Sample.Right, Sample.Bottom)];
            yield return new KeyEntry([new PolylinesElement([[sides[0], sides[1]], [sides[2], sides[3]]], new Stroke(Palette.Muted, 1))], 14, words.Partial);
        }

        if (signs && points.Any(point => point.IsMissing))
            yield return new KeyEntry([.. Signs.Missing(new(2, 0))], 4, words.Missing);
        if (signs && points.Any(point => point.IsSuppressed))
            yield return LineLegend.Suppressed(words, ruler);
        if (points.Skip(1).Any(point => point.BreakBefore))
            yield return LineLegend.Break(words);
        if (Enumerable.Range(1, Math.Max(0, points.Count - 1)).Any(at => IsDisconnected(points[at - 1], points[at])))
            yield return new KeyEntry([new LineElement(new(3, -4.5), new(3, 4.5), Signs.Disconnected)], 6, words.Disconnected);
    }

    /// <summary>Whether a line must separate two bars that could be read as a rise or a fall. An open bar or a break needs none.</summary>
    public static bool IsDisconnected(ChartPoint before, ChartPoint point) =>
        point is { IsDisconnected: true, IsPartial: false, BreakBefore: false, DrawnValue: not null } && before is { IsPartial: false, DrawnValue: not null };

    private Box BoxOf(double position, double value)
    {
        if (direction == BarDirection.Horizontal)
        {
            double zero = plot.X(0), end = plot.X(value);
            return new Box(Math.Min(zero, end), plot.Y(position) - (thickness / 2), Math.Abs(end - zero), thickness);
        }

        double foot = plot.Y(0), top = plot.Y(value);
        return new Box(plot.X(position) - (thickness / 2), Math.Min(foot, top), thickness, Math.Abs(foot - top));
    }

    private double Length(Box box) => direction == BarDirection.Horizontal ? box.Width : box.Height;

    /// <summary>A point across the bar's end, from 0 to its thickness.</summary>
    private Position End(Box box, double value, double along) => direction == BarDirection.Horizontal
        ? new(value < 0 ? box.X : box.Right, box.Y + along)
        : new(box.X + along, value < 0 ? box.Bottom : box.Y);

    private Position Notch(Box box, double value, double share)
    {
        Position end = End(box, value, share * thickness);
        double inwards = value < 0 ? NotchDepth : -NotchDepth;
        return direction == BarDirection.Horizontal ? end with { X = end.X + inwards } : end with { Y = end.Y - inwards };
    }

    /// <summary>A bar that is open at its end, where the missing part would be.</summary>
    private void DrawOpen(Pen pen, Box box, Color color, Color dark)
    {
        pen.Rectangle(box, color == Palette.Comparison ? Palette.Grid : Palette.Pale);
        pen.Lines(
            direction == BarDirection.Vertical
                ? [[new(box.X, box.Bottom), new(box.X, box.Y)], [new(box.Right, box.Bottom), new(box.Right, box.Y)]]
                : [[new(box.X, box.Y), new(box.Right, box.Y)], [new(box.X, box.Bottom), new(box.Right, box.Bottom)]],
            new Stroke(dark, 1));
    }

    private static void DrawEstimated(Pen pen, Box box, Color dark)
    {
        pen.Rectangle(box, Palette.Pale);
        Position[] corners = [new(box.X, box.Bottom), new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];
        pen.Lines(Dashes.Split(corners, Signs.Dash), new Stroke(dark, 1));
    }
}
