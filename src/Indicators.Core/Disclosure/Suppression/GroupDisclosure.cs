using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Finds counts that all persons of a breakdown, or of a line of a crossed one, have in common: whoever knows that somebody is among them
/// knows the item, too, whether the other items are printed as zeros or not at all.
/// </summary>
internal static class GroupDisclosure
{
    /// <summary>Returns the sums of a row that are such counts.</summary>
    public static IReadOnlySet<int> Find(AggregateTable table, int row)
    {
        int series = table.Sums.GetSeries(row);
        (int first, IReadOnlyList<int> items) = table.Sums[row];
        var found = new HashSet<int>();
        if (table.Series[series].Breakdown.Length == 0) return found;
        string[][] pairs = [.. items.Select(item => table.Items[series][item].Split(';'))];
        for (int varied = 0; varied < pairs[0].Length; varied++)
        {
            foreach (IGrouping<string, int> line in Enumerable.Range(0, pairs.Length).GroupBy(index => string.Join(';', pairs[index].Where((_, pair) => pair != varied)), index => first + index))
            {
                // Where an office withholds an item, others are not known to have nobody.
                if (line.Any(sum => table[sum].Status == ObservationStatus.Suppressed)) continue;
                int[] filled = [.. line.Where(sum => table[sum].Value > 0)];
                if (filled.Length == 1) found.Add(filled[0]);
            }
        }
        return found;
    }
}
