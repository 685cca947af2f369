namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Looks for a rounding in which every sum, too, is one of the multiples of the base next to the true one: cells that went up go down, and
/// the other way round, until no sum is off by the base or more, or the search ends.
/// </summary>
/// <remarks>
/// <para>
/// A sum that is off by the base or more is brought nearer by the cell whose turn costs the other sums least. A cell turned lately waits,
/// a sum that can only be mended at the cost of others counts for more from then on, and now and then any cell is turned, so that the
/// search leaves local minima. Of all roundings that were met the one is kept whose sums are together off by least beyond the base.
/// Source: P. Morris, "The breakout method for escaping from local minima", AAAI 1993, 40-45; B. Selman, H. Kautz and B. Cohen, "Noise strategies
/// for improving local search", AAAI 1994, 337-343.
/// </para>
/// <para>
/// Where sums cross in three ways there may be no such rounding: L. H. Cox and L. R. Ernst, "Controlled rounding", INFOR 20 (1982),
/// 423-432; B. D. Causey, L. H. Cox and L. R. Ernst, "Applications of transportation theory to statistical problems", Journal of the
/// American Statistical Association 80 (1985), 903-909.
/// </para>
/// </remarks>
internal sealed class AdjacentSums
{
    /// <summary>How many cells of a sum are compared; how many turns a cell waits; of how many turns one is left to chance.</summary>
    private const int Reach = 48, Wait = 12, Chance = 32;

    /// <summary>How many looks at a sum the search may take for each sum of each cell, at least and at most.</summary>
    private const long WorkForEach = 400, LeastWork = 2_000_000, MostWork = 600_000_000;

    private readonly int roundingBase;
    private readonly KeyedRandom random;
    private readonly int[] starts, sums, cellStarts, cells, errors, weights, offsets;
    private readonly bool[] isQueued;
    private readonly bool[] up;
    private readonly long[] turned;
    private readonly Queue<int> queue = new();
    private readonly List<int> sinceBest = [];
    private long turns, work;

    private AdjacentSums(int[] starts, int[] sums, int[] errors, bool[] up, int roundingBase, KeyedRandom random)
    {
        this.random = random;
        this.starts = starts;
        this.sums = sums;
        this.errors = errors;
        this.up = up;
        this.roundingBase = roundingBase;
        cellStarts = new int[errors.Length + 1];
        foreach (int sum in sums) cellStarts[sum + 1]++;
        for (int sum = 0; sum < errors.Length; sum++) cellStarts[sum + 1] += cellStarts[sum];
        cells = new int[sums.Length];
        int[] next = cellStarts[..^1];
        for (int cell = 0; cell < up.Length; cell++)
            for (int i = starts[cell]; i < starts[cell + 1]; i++) cells[next[sums[i]]++] = cell;
        (weights, offsets, isQueued) = (new int[errors.Length], new int[errors.Length], new bool[errors.Length]);
        Array.Fill(weights, 1);
        turned = new long[up.Length];
        Array.Fill(turned, long.MinValue / 2);
    }

    /// <summary>Turns cells until every sum is within the base, or the search ends.</summary>
    /// <param name="starts">For each cell, where its sums start in <paramref name="sums"/>; one element more than cells.</param>
    /// <param name="sums">The sums that include each cell, each once within a cell.</param>
    /// <param name="errors">What each sum is off by, in print; changed in place.</param>
    /// <param name="up">For each cell, whether it is rounded up; changed in place.</param>
    /// <returns>The number of sums that are off by the base or more.</returns>
    public static int Improve(int[] starts, int[] sums, int[] errors, bool[] up, int roundingBase, KeyedRandom random)
    {
        if (!Array.Exists(errors, error => Math.Abs(error) >= roundingBase)) return 0;
        new AdjacentSums(starts, sums, errors, up, roundingBase, random).Search();
        return errors.Count(error => Math.Abs(error) >= roundingBase);
    }

    private void Search()
    {
        long total = 0, best;
        for (int sum = 0; sum < errors.Length; sum++)
        {
            total += ExcessOf(errors[sum]);
            if (ExcessOf(errors[sum]) > 0) Enqueue(sum);
        }
        best = total;
        long limit = Math.Clamp(sums.Length * WorkForEach, LeastWork, MostWork);
        while (queue.Count > 0 && work < limit)
        {
            int sum = queue.Dequeue();
            isQueued[sum] = false;
            if (ExcessOf(errors[sum]) == 0) continue;
            if (FindCell(sum) is not { } cell) continue;
            total += Turn(cell);
            if (ExcessOf(errors[sum]) > 0) Enqueue(sum);
            sinceBest.Add(cell);
            if (total >= best) continue;
            best = total;
            sinceBest.Clear();
        }
        foreach (int cell in sinceBest) Turn(cell);
    }

    /// <summary>Returns what a sum is off by beyond what rounding to a multiple next to it permits.</summary>
    private int ExcessOf(int error) => Math.Max(0, Math.Abs(error) - roundingBase + 1);

    private void Enqueue(int sum)
    {
        if (isQueued[sum]) return;
        isQueued[sum] = true;
        queue.Enqueue(sum);
    }

    /// <summary>Finds the cell of a sum whose turn brings it nearer at the least cost; null if it has none that does.</summary>
    private int? FindCell(int sum)
    {
        bool isUp = errors[sum] > 0;
        int first = cellStarts[sum], count = cellStarts[sum + 1] - first, seen = 0, found = -1, waiting = -1;
        long least = long.MaxValue, leastWaiting = long.MaxValue;
        int offset = offsets[sum], any = random.Next(Chance) == 0 ? random.Next(Math.Min(Reach, count)) : -1;
        for (int i = 0; i < count && seen < Reach; i++)
        {
            int cell = cells[first + offset];
            if (++offset == count) offset = 0;
            if (up[cell] != isUp) continue;
            if (seen++ == any) return cell;
            long cost = CostOf(cell);
            if (turns - turned[cell] < Wait && cost >= 0)
            {
                if (cost < leastWaiting) (leastWaiting, waiting) = (cost, cell);
            }
            else if (cost < least || (cost == least && turned[cell] < turned[found]))
            {
                (least, found) = (cost, cell);
            }
        }
        work += count;
        offsets[sum] = offset;
        if (found < 0) (found, least) = (waiting, leastWaiting);
        if (least >= 0) weights[sum]++;
        return found < 0 ? null : found;
    }

    /// <summary>Returns by how much the weighted excess of all sums grows when a cell is turned.</summary>
    private long CostOf(int cell)
    {
        int change = up[cell] ? -roundingBase : roundingBase;
        long cost = 0;
        for (int i = starts[cell]; i < starts[cell + 1]; i++)
        {
            int error = errors[sums[i]];
            cost += (long)weights[sums[i]] * (ExcessOf(error + change) - ExcessOf(error));
        }
        work += starts[cell + 1] - starts[cell];
        return cost;
    }

    /// <summary>Turns a cell.</summary>
    /// <returns>By how much the excess of all sums grows.</returns>
    private long Turn(int cell)
    {
        int change = up[cell] ? -roundingBase : roundingBase;
        long growth = 0;
        for (int i = starts[cell]; i < starts[cell + 1]; i++)
        {
            int sum = sums[i], before = ExcessOf(errors[sum]);
            errors[sum] += change;
            int after = ExcessOf(errors[sum]);
            growth += after - before;
            if (after > 0) Enqueue(sum);
        }
        up[cell] = !up[cell];
        turned[cell] = turns++;
        return growth;
    }
}
