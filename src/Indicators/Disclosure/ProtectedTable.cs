using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure;

/// <summary>A figure that may be published: protected, or found to need no protection.</summary>
/// <param name="Value">NaN where the status says why there is none.</param>
/// <param name="Gaps">How many of the cells below lack a value that exists, so that the sum is too low.</param>
/// <param name="Estimated">What of the value is estimated; NaN where nothing is.</param>
/// <param name="Marks">What hinders comparing it with other periods.</param>
public readonly record struct ProtectedCell(
    double Value, ObservationStatus Status, int Gaps, double Estimated = double.NaN, SeriesMarks Marks = SeriesMarks.None)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>Whether any part of the value is estimated, be it zero.</summary>
    public bool HasEstimate => !double.IsNaN(Estimated);

    /// <summary>From 0 to 1, of a value that is not below zero; NaN where nothing is estimated.</summary>
    public double EstimatedShare => HasEstimate && Value == 0 ? 0 : Estimated / Value;
}

/// <summary>
/// The sums that may be published, and the only thing that Analysis, charts and reports accept. Only
/// <see cref="DisclosureControl"/> makes one; how many areas or cells contributed to a figure is no longer known here.
/// </summary>
public sealed class ProtectedTable
{
    private readonly AggregateTable table;
    private readonly double[] values;
    private readonly double[] estimated;
    private readonly Dictionary<Series, int> seriesNumbers;
    private readonly Dictionary<Place, int> placeNumbers;
    private readonly Dictionary<(string, string, string), Dictionary<Place, SortedSet<string>>> items;

    internal ProtectedTable(AggregateTable table, double[] values, double[] estimated, DisclosurePolicy policy)
    {
        this.table = table;
        this.values = values;
        this.estimated = estimated;
        Policy = policy;
        seriesNumbers = table.Series.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        items = ItemsOf(table, values);
        placeNumbers = table.Places.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    public DisclosurePolicy Policy { get; }

    /// <summary>By structure, who filed what. Who has reported is public.</summary>
    public IReadOnlyDictionary<string, FiledPeriods> Filed => table.Filed;

    public IReadOnlyDictionary<string, RegionMapping> Mappings => table.Mappings;

    /// <summary>The figure of a series at a place and period, or null where the place filed nothing that it needs.</summary>
    public ProtectedCell? Find(Series series, Place place, Period period)
    {
        if (!seriesNumbers.TryGetValue(series, out int seriesNumber) || !placeNumbers.TryGetValue(place, out int placeNumber)) return null;
        if (!table.Sums.TryGetValue(new SumKey(seriesNumber, placeNumber, period), out int sum)) return null;
        return new ProtectedCell(values[sum], table.Statuses[sum], table.Gaps[sum], estimated[sum], table.Marks[sum]);
    }

    /// <summary>The reference figures that a figure is made of, in the order of their areas. They are public.</summary>
    public IReadOnlyList<ReferenceFigure> ReferencesOf(Series series, Place place, Period period)
    {
        var found = new List<ReferenceFigure>();
        if (seriesNumbers.TryGetValue(series, out int seriesNumber) && placeNumbers.TryGetValue(place, out int placeNumber)
            && table.Sums.TryGetValue(new SumKey(seriesNumber, placeNumber, period), out int sum)) Collect(sum);
        return found;

        void Collect(int of)
        {
            for (int i = table.PartStarts[of]; i < table.PartStarts[of + 1]; i++)
            {
                int part = table.Parts[i];
                if (part >= table.LeafValues.Length) Collect(part - table.LeafValues.Length);
                else if (table.References.TryGetValue(part, out ReferenceFigure? figure)) found.Add(figure);
            }
        }
    }

    /// <summary>
    /// For each place the items that it has any figure of, in one breakdown of one indicator. An item that is zero throughout, once
    /// protected, is none of them: its row of zeros would tell small counts that became zero from an item that nobody filed.
    /// </summary>
    /// <param name="breakdown">The dimensions joined with semicolons; empty for the total.</param>
    public IReadOnlyDictionary<Place, SortedSet<string>> Items(string indicator, string structure, string breakdown) =>
        items.GetValueOrDefault((indicator, structure, breakdown)) ?? [];

    private static Dictionary<(string, string, string), Dictionary<Place, SortedSet<string>>> ItemsOf(AggregateTable table, double[] values)
    {
        var result = new Dictionary<(string, string, string), Dictionary<Place, SortedSet<string>>>();
        bool[] filled = FilledSums(table, values);
        foreach ((SumKey key, int sum) in table.Sums)
        {
            Series series = table.Series[key.Series];
            if (series.Role is ComponentRole.LeftOut or ComponentRole.Term or ComponentRole.Weight || !filled[sum]) continue;
            (string, string, string) breakdown = (series.Indicator, series.Structure, series.Breakdown);
            if (!result.TryGetValue(breakdown, out Dictionary<Place, SortedSet<string>>? places)) result[breakdown] = places = [];
            Place place = table.Places[key.Place];
            if (!places.TryGetValue(place, out SortedSet<string>? found)) places[place] = found = new SortedSet<string>(StringComparer.Ordinal);
            found.Add(series.Item);
        }
        return result;
    }

    /// <summary>Says of each sum whether it is more than zero once protected, or stands over a cell that was filed without its value.</summary>
    private static bool[] FilledSums(AggregateTable table, double[] values)
    {
        int leaves = table.LeafValues.Length;
        var filled = new bool[table.SumCount];
        for (int sum = 0; sum < filled.Length; sum++)
        {
            ReadOnlySpan<int> parts = table.Parts.AsSpan(table.PartStarts[sum]..table.PartStarts[sum + 1]);
            // Without parts there is no value: nobody filed the cell, or a region's areas lack a component of a ratio.
            filled[sum] = values[sum] is not (0 or double.NaN)
                || (parts.IsEmpty && double.IsNaN(values[sum]) && (table.Gaps[sum] > 0 || table.Statuses[sum] != ObservationStatus.Missing));
            foreach (int part in parts)
                filled[sum] |= part < leaves ? double.IsNaN(table.LeafValues[part]) : filled[part - leaves];
        }
        return filled;
    }
}
