namespace Indicators.Graphics.Bidi;

/// <summary>Orders the parts of a line for display (UAX #9, rule L2).</summary>
internal static class BidiOrder
{
    /// <param name="levels">The level of each part of the line, in logical order.</param>
    /// <returns>The indices of the parts, from left to right.</returns>
    public static int[] FromLeft(IReadOnlyList<byte> levels)
    {
        int[] order = [.. Enumerable.Range(0, levels.Count)];
        int highest = levels.DefaultIfEmpty((byte)0).Max();
        for (int level = highest; level > 0; level--)
        {
            for (int start = 0; start < order.Length; start++)
            {
                int end = start;
                while (end < order.Length && levels[order[end]] >= level) end++;
                if (end - start > 1) Array.Reverse(order, start, end - start);
                start = Math.Max(start, end);
            }
        }

        return order;
    }
}
