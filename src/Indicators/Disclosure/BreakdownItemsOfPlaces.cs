using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure;

/// <summary>Which items of each breakdown have a figure at a place, once protected.</summary>
internal sealed class BreakdownItemsOfPlaces
{
    private readonly AggregateTable table;
    private readonly Dictionary<(string Indicator, string Structure, string Breakdown), int> breakdowns = [];
    private readonly List<List<(int Series, int Place)>> found = [];

    public BreakdownItemsOfPlaces(AggregateTable table, double[] values)
    {
        this.table = table;
        int[] breakdownOf = [.. table.Series.Select(NumberOf)];
        bool[] filled = FilledSums(table, values);
        var seen = new NumberedKeys();
        for (int sum = 0; sum < filled.Length; sum++)
        {
            (int series, int place) = (table.Sums.SeriesOf(sum), table.Sums.PlaceOf(sum));
            if (!filled[sum] || breakdownOf[series] < 0) continue;
            int known = seen.Count;
            if (seen.NumberOf((ulong)series << 32 | (uint)place) == known) found[breakdownOf[series]].Add((series, place));
        }
    }

    /// <returns>Sorted.</returns>
    public IReadOnlyDictionary<Place, IReadOnlyList<string>> Of(string indicator, string structure, string breakdown)
    {
        var result = new Dictionary<Place, IReadOnlyList<string>>();
        if (!breakdowns.TryGetValue((indicator, structure, breakdown), out int number)) return result;
        foreach (IGrouping<int, int> place in found[number].GroupBy(pair => pair.Place, pair => pair.Series))
            result[table.Places[place.Key]] = [.. place.Select(series => table.Series[series].Item).Distinct().Order(StringComparer.Ordinal)];
        return result;
    }

    /// <summary>The number of a series' breakdown; -1 for what nobody is shown.</summary>
    private int NumberOf(Series series)
    {
        if (series.Role is ComponentRole.LeftOut or ComponentRole.Term or ComponentRole.Weight) return -1;
        (string, string, string) key = (series.Indicator, series.Structure, series.Breakdown);
        if (breakdowns.TryGetValue(key, out int number)) return number;
        found.Add([]);
        return breakdowns[key] = found.Count - 1;
    }

    /// <summary>Says of each sum whether it is more than zero once protected, or stands over a cell that was filed without its value.</summary>
    private static bool[] FilledSums(AggregateTable table, double[] values)
    {
        int leaves = table.LeafValues.Length;
        var filled = new bool[table.SumCount];
        for (int sum = 0; sum < filled.Length; sum++)
        {
            ReadOnlySpan<int> parts = table.Parts.AsSpan(table.PartStarts[sum]..table.PartStarts[sum + 1]);
            // Without cells and parts there is no value: nobody filed the cell, or a region's areas lack a component of a ratio.
            filled[sum] = values[sum] is not (0 or double.NaN) || table.LacksValue[sum]
                || (parts.IsEmpty && double.IsNaN(values[sum]) && (table.Gaps[sum] > 0 || table.Statuses[sum] != ObservationStatus.Missing));
            foreach (int part in parts) filled[sum] |= part >= leaves && filled[part - leaves];
        }
        return filled;
    }
}
