using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>The numbers of value axes, the line of the axis, and the sign of an axis that does not start at zero.</summary>
internal static class ValueAxis
{
    public const double Gap = 5;

    /// <summary>The distance of numbers below a plot, below half of the lowest number of an upright axis.</summary>
    private const double LabelTop = 5;

    /// <summary>The width of the numbers to the left of a plot.</summary>
    public static double Width(IReadOnlyList<TextLines> labels) => labels.Max(label => label.Width) + Gap;

    /// <summary>Adds grid lines and, if given, numbers to the left of the plot; the line at zero or at the foot is the axis.</summary>
    public static void AddUp(HousePlot plot, ValueTicks ticks, IReadOnlyList<TextLines>? labels)
    {
        plot.AddGridUp(ticks);
        for (int at = 0; labels is not null && at < labels.Count; at++)
            plot.Overlay.AddRange(labels[at].Beside(plot.Area.X - Gap, plot.Y(ticks.Values[at]), Anchor.End));
        AddLineAcross(plot, ticks.LeavesOutZero ? plot.Area.Bottom : plot.Y(0));
        if (ticks.LeavesOutZero && labels is not null)
            plot.Overlay.AddRange(BrokenAxis(new(plot.Area.X, plot.Area.Bottom - 9)));
    }

    public static void AddLineAcross(HousePlot plot, double y)
    {
        Box area = plot.Area;
        plot.Add(pen => pen.Line(new(area.X, y), new(area.Right, y), HousePlot.Axis));
    }

    public static void AddLineUp(HousePlot plot, double x)
    {
        Box area = plot.Area;
        plot.Add(pen => pen.Line(new(x, area.Y), new(x, area.Bottom), HousePlot.Axis));
    }

    /// <summary>Adds grid lines up the plot and numbers below it, as far as they do not collide.</summary>
    /// <returns>The height of the numbers.</returns>
    public static double AddAcross(HousePlot plot, ValueTicks ticks, double sceneWidth, NumberStyle numbers, TextFitter ruler)
    {
        plot.AddGridAcross(ticks);
        IReadOnlyList<TextLines> labels = ticks.Labels(numbers, ruler);
        var boxes = new List<Box>();
        for (int at = 0; at < labels.Count; at++)
        {
            double left = Math.Clamp(plot.X(ticks.Values[at]) - (labels[at].Width / 2), 0, Math.Max(0, sceneWidth - labels[at].Width));
            Box box = labels[at].BoxAt(left, plot.Area.Bottom + LabelTop);
            if (boxes.Any(other => other.Overlaps(box)))
                continue;
            boxes.Add(box);
            plot.Overlay.AddRange(labels[at].PlaceAt(box.X, box.Y));
        }

        if (!ticks.LeavesOutZero)
            AddLineUp(plot, plot.X(0));
        return labels[0].Height + LabelTop;
    }

    /// <summary>A zigzag across the value axis.</summary>
    private static IEnumerable<Element> BrokenAxis(Position at)
    {
        yield return new PolylineElement(
            [at with { Y = at.Y + 5 }, new(at.X - 2.5, at.Y + 3), new(at.X + 2.5, at.Y), new(at.X, at.Y - 2)], new Stroke(Palette.Axis, 0.8));
    }
}
