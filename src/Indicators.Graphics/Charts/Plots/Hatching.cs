using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Slanting lines inside a polygon.</summary>
internal static class Hatching
{
    public const double LineGap = 4;

    /// <summary>For large areas.</summary>
    public const double WideGap = 5.6;

    /// <summary>The lines from lower left to upper right, cut at the polygon's sides (even-odd rule).</summary>
    /// <param name="gap">The distance of lines, measured along the page's width.</param>
    public static IReadOnlyList<IReadOnlyList<Position>> Lines(IReadOnlyList<Position> polygon, double gap = LineGap)
    {
        var lines = new List<IReadOnlyList<Position>>();
        // Along a line x + y is constant; sides are cut where they pass it.
        double first = Math.Ceiling(polygon.Min(corner => corner.X + corner.Y) / gap) * gap, last = polygon.Max(corner => corner.X + corner.Y);
        for (double sum = first; sum <= last; sum += gap)
        {
            var cuts = new List<double>();
            for (int at = 0; at < polygon.Count; at++)
            {
                Position from = polygon[at], to = polygon[(at + 1) % polygon.Count];
                double before = from.X + from.Y - sum, after = to.X + to.Y - sum;
                if (before < 0 != after < 0)
                    cuts.Add(from.X + ((to.X - from.X) * before / (before - after)));
            }

            cuts.Sort();
            for (int at = 0; at + 1 < cuts.Count; at += 2)
                lines.Add([new(cuts[at], sum - cuts[at]), new(cuts[at + 1], sum - cuts[at + 1])]);
        }

        return lines;
    }

    public static IReadOnlyList<IReadOnlyList<Position>> Lines(Box box, double gap = LineGap) =>
        Lines([new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)], gap);
}
