using Indicators.Aggregation;

namespace Indicators.Disclosure;

/// <summary>Rounds the small counts, one submission at a time. They are the leaves of an aggregate table apart from public figures.</summary>
internal static class LeafRounding
{
    /// <returns>The protected value of each leaf.</returns>
    public static double[] Round(AggregateTable table, int roundingBase)
    {
        double[] result = [.. table.LeafValues];
        List<int>[] totalsOfLeaf = TotalsOfLeaves(table);
        bool[] isMain = MainTotals(table);
        for (int start = 0; start < result.Length;)
        {
            int end = start;
            while (end < result.Length && table.LeafGroups[end] == table.LeafGroups[start]) end++;
            if (table.LeafGroups[start] >= 0) RoundGroup(result, totalsOfLeaf, isMain, start, end, roundingBase);
            start = end;
        }
        return result;
    }

    private static void RoundGroup(double[] values, List<int>[] totalsOfLeaf, bool[] isMain, int start, int end, int roundingBase)
    {
        // A leaf that no total includes is never published, so it is excluded from the optimisation.
        int[] small = [.. Enumerable.Range(start, end - start).Where(leaf => totalsOfLeaf[leaf] is { Count: > 0 })];
        if (small.Length == 0) return;
        var numbers = new Dictionary<int, int>();
        int[][] totals = [.. small.Select(leaf => totalsOfLeaf[leaf].Select(NumberOf).ToArray())];
        bool[] main = new bool[numbers.Count];
        foreach ((int sum, int number) in numbers) main[number] = isMain[sum];
        bool[] up = SmallCountRounding.Choose([.. small.Select(leaf => values[leaf])], totals, main, roundingBase);
        for (int i = 0; i < small.Length; i++) values[small[i]] = up[i] ? roundingBase : 0;

        int NumberOf(int sum)
        {
            if (!numbers.TryGetValue(sum, out int number)) numbers[sum] = number = numbers.Count;
            return number;
        }
    }

    /// <summary>Returns, for each small count, the sums that directly include it: the figures of its area and period.</summary>
    private static List<int>[] TotalsOfLeaves(AggregateTable table)
    {
        var totals = new List<int>[table.LeafValues.Length];
        for (int sum = 0; sum < table.SumCount; sum++)
        {
            foreach (int leaf in table.PartsOf(sum))
                if (leaf < totals.Length && table.LeafGroups[leaf] >= 0) (totals[leaf] ??= []).Add(sum);
        }
        return totals;
    }

    /// <summary>Returns, for each sum, whether it is a total over all items: the figure of an area that readers look at first.</summary>
    private static bool[] MainTotals(AggregateTable table)
    {
        bool[] result = new bool[table.SumCount];
        for (int row = 0; row < table.Sums.Count; row++)
        {
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            result.AsSpan(first, items.Count).Fill(table.Series[table.Sums.GetSeries(row)].Breakdown.Length == 0);
        }
        return result;
    }
}
