namespace Indicators.Graphics.Charts.Layout;

/// <summary>Moves the labels of a column apart with the smallest sum of squared shifts, keeping their order.</summary>
internal static class Spread
{
    /// <param name="wanted">The preferred middle of each label.</param>
    /// <returns>The middles, in the given order; labels do not overlap and are at least the gap apart.</returns>
    /// <remarks>If the heights exceed the room, labels start at the top and extend beyond the bottom.</remarks>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double gap, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(at => wanted[at]).ThenBy(at => at)];
        double[] offsets = new double[order.Length];
        for (int at = 1; at < order.Length; at++)
            offsets[at] = offsets[at - 1] + ((heights[order[at - 1]] + heights[order[at]]) / 2) + gap;

        // Minus its offset, no middle may be above the one before: a monotone regression, solved by pooling neighbours.
        var pools = new List<(double Sum, int Count)>();
        for (int at = 0; at < order.Length; at++)
        {
            (double Sum, int Count) pool = (Sum: wanted[order[at]] - offsets[at], Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count > pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        double[] result = new double[order.Length];
        int index = 0;
        foreach ((double sum, int count) in pools)
        {
            for (int member = 0; member < count; member++, index++)
            {
                double lowest = top + (heights[order[0]] / 2);
                double highest = bottom - (heights[order[^1]] / 2) - offsets[^1];
                result[order[index]] = Math.Max(lowest, Math.Min(highest, sum / count)) + offsets[index];
            }
        }

        return result;
    }
}
