using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Brings the published sums closer to the true ones after the rounding of their cells: a cell that was rounded up and a cell of the same
/// count that was rounded down change places as long as that lowers the sum of the squared errors.
/// </summary>
/// <remarks>
/// Exchanges take place within groups (an area, period and category), so that their sums keep both their actual and their expected error,
/// which is 0. A single cell may be rounded up a little more or less often than count / base says.
/// </remarks>
internal sealed class SumExchange
{
    private const int Reach = 40, MaximumPasses = 8;

    private readonly int roundingBase;
    private readonly int[] starts, sums;
    private readonly long[] errors;
    private readonly bool[] up;

    private SumExchange(int[] starts, int[] sums, long[] errors, bool[] up, int roundingBase)
    {
        this.starts = starts;
        this.sums = sums;
        this.errors = errors;
        this.up = up;
        this.roundingBase = roundingBase;
    }

    /// <param name="counts">The counts of the cells, in the order determined by the key.</param>
    /// <param name="groups">For each cell, the group within which it may be exchanged.</param>
    /// <param name="starts">For each cell, where its sums start in <paramref name="sums"/>; one element more than cells.</param>
    /// <param name="sums">The published sums that include each cell, ascending within a cell.</param>
    /// <param name="sumCount">The number of sums.</param>
    /// <param name="up">For each cell, whether it is rounded up; changed in place.</param>
    public static void Improve(ReadOnlySpan<int> counts, ReadOnlySpan<int> groups, int[] starts, int[] sums, int sumCount, bool[] up, int roundingBase)
    {
        long[] errors = new long[sumCount];
        for (int cell = 0; cell < up.Length; cell++)
            for (int i = starts[cell]; i < starts[cell + 1]; i++) errors[sums[i]] += (up[cell] ? roundingBase : 0) - counts[cell];
        var exchange = new SumExchange(starts, sums, errors, up, roundingBase);
        List<int[]> alike = GroupAlike(counts, groups);
        for (int pass = 0; pass < MaximumPasses; pass++)
        {
            bool isAnyExchanged = false;
            foreach (int[] cells in alike) isAnyExchanged |= exchange.ExchangeWithin(cells);
            if (!isAnyExchanged) return;
        }
    }

    /// <summary>Returns the cells of the same group and count, in the order of their first cells.</summary>
    private static List<int[]> GroupAlike(ReadOnlySpan<int> counts, ReadOnlySpan<int> groups)
    {
        var byKey = new Dictionary<(int Group, int Count), List<int>>();
        for (int cell = 0; cell < counts.Length; cell++) CollectionsMarshal.GetValueRefOrAddDefault(byKey, (groups[cell], counts[cell]), out _) ??= [];
        for (int cell = 0; cell < counts.Length; cell++) byKey[(groups[cell], counts[cell])].Add(cell);
        return [.. byKey.Values.Where(cells => cells.Count > 1).OrderBy(cells => cells[0]).Select(cells => cells.ToArray())];
    }

    private bool ExchangeWithin(int[] cells)
    {
        bool isAnyExchanged = false;
        for (int i = 0; i < cells.Length; i++)
        {
            int end = Math.Min(cells.Length, i + Reach);
            for (int j = i + 1; j < end; j++)
                if (up[cells[i]] != up[cells[j]]) isAnyExchanged |= TryExchange(cells[i], cells[j]);
        }
        return isAnyExchanged;
    }

    private bool TryExchange(int one, int other)
    {
        long change = up[one] ? -roundingBase : roundingBase, effect = 0;
        ReadOnlySpan<int> left = SumsOf(one), right = SumsOf(other);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            // A sum that includes both does not change.
            if (j == right.Length || (i < left.Length && left[i] < right[j])) effect += Effect(left[i++], change);
            else if (i == left.Length || right[j] < left[i]) effect += Effect(right[j++], -change);
            else (i, j) = (i + 1, j + 1);
        }
        if (effect >= 0) return false;
        foreach (int sum in left) errors[sum] += change;
        foreach (int sum in right) errors[sum] -= change;
        (up[one], up[other]) = (up[other], up[one]);
        return true;
    }

    /// <summary>Returns by how much the square of the error of a sum grows.</summary>
    private long Effect(int sum, long change) => change * (2 * errors[sum] + change);

    private ReadOnlySpan<int> SumsOf(int cell) => sums.AsSpan(starts[cell], starts[cell + 1] - starts[cell]);
}
