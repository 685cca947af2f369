using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>Brings the printed counts that rounded base cells make up to multiples of the base next to the true ones, as far as it finds a way.</summary>
internal static class NeighbouringFigures
{
    /// <summary>Changes which cells are rounded up.</summary>
    /// <param name="cells">The base cells that are rounded or kept.</param>
    /// <param name="same">For each, the one that is rounded for it: often the cell itself.</param>
    /// <param name="prints">What is printed for each that was released; null for others.</param>
    /// <param name="order">The cells that are rounded, in the keyed order.</param>
    /// <param name="up">For each of these, whether it is rounded up; changed in place.</param>
    public static void Improve(PrintedFigures figures, BaseCell[] cells, int[] same, long?[] prints, int[] order, bool[] up, DisclosurePolicy policy, KeyedRandom random)
    {
        int[] places = new int[cells.Length];
        foreach ((int place, int cell) in order.Index()) places[cell] = place;
        ILookup<int, int> repeats = Enumerable.Range(0, cells.Length).Where(cell => same[cell] != cell && prints[cell] is null).ToLookup(cell => places[same[cell]]);
        int[] starts = new int[order.Length + 1];
        var sums = new List<int>();
        var own = new List<int>();
        for (int place = 0; place < order.Length; place++)
        {
            own.Clear();
            figures.Find(cells[order[place]], own);
            foreach (int repeat in repeats[place]) figures.Find(cells[repeat], own);
            AddDistinct(own, sums);
            starts[place + 1] = sums.Count;
        }
        var constant = new Dictionary<int, long>();
        var distinct = new List<int>();
        for (int cell = 0; cell < cells.Length; cell++)
        {
            if (prints[cell] is not { } print || print == cells[cell].Count) continue;
            own.Clear();
            distinct.Clear();
            figures.Find(cells[cell], own);
            AddDistinct(own, distinct);
            foreach (int sum in distinct) constant[sum] = constant.GetValueOrDefault(sum) + print - cells[cell].Count;
        }
        int[] errors = Reduce(starts, sums, constant, figures.Count);
        for (int place = 0; place < order.Length; place++)
        {
            int error = (up[place] ? policy.Base : 0) - policy.RemainderOf(cells[order[place]].Count);
            for (int i = starts[place]; i < starts[place + 1]; i++) errors[sums[i]] += error;
        }
        AdjacentSums.Improve(starts, [.. sums], errors, up, policy.Base, random);
    }

    private static void AddDistinct(List<int> numbers, List<int> distinct)
    {
        numbers.Sort();
        for (int i = 0; i < numbers.Count; i++)
            if (i == 0 || numbers[i] != numbers[i - 1]) distinct.Add(numbers[i]);
    }

    /// <summary>Makes one of the sums of the same cells, and leaves out those of one cell, which are next to their count in any case.</summary>
    /// <returns>What each sum that is left is off by, apart from the cells that are rounded.</returns>
    private static int[] Reduce(int[] starts, List<int> sums, Dictionary<int, long> constant, int count)
    {
        ulong[] members = new ulong[count];
        int[] sizes = new int[count];
        for (int cell = 0; cell + 1 < starts.Length; cell++)
        {
            for (int i = starts[cell]; i < starts[cell + 1]; i++)
            {
                sizes[sums[i]]++;
                members[sums[i]] += HashOf(cell);
            }
        }
        int[] numbers = new int[count];
        var known = new Dictionary<(ulong Members, int Size, long Constant), int>();
        var errors = new List<int>();
        for (int sum = 0; sum < count; sum++)
        {
            numbers[sum] = -1;
            long fixedError = constant.GetValueOrDefault(sum);
            if (sizes[sum] == 0 || (sizes[sum] == 1 && fixedError == 0)) continue;
            if (known.TryGetValue((members[sum], sizes[sum], fixedError), out numbers[sum])) continue;
            known[(members[sum], sizes[sum], fixedError)] = numbers[sum] = errors.Count;
            errors.Add((int)fixedError);
        }
        int kept = 0;
        for (int cell = 0; cell + 1 < starts.Length; cell++)
        {
            int first = kept, from = starts[cell], to = starts[cell + 1];
            starts[cell] = first;
            for (int i = from; i < to; i++)
            {
                int number = numbers[sums[i]];
                if (number < 0) continue;
                bool isNew = true;
                for (int j = first; j < kept; j++) isNew &= sums[j] != number;
                if (isNew) sums[kept++] = number;
            }
        }
        starts[^1] = kept;
        sums.RemoveRange(kept, sums.Count - kept);
        return [.. errors];
    }

    private static ulong HashOf(int cell)
    {
        ulong hash = ((ulong)cell + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ hash >> 31) * 0xBF58476D1CE4E5B9;
        return hash ^ hash >> 29;
    }
}
