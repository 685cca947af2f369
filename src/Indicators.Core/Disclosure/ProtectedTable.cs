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
    double Value, ObservationStatus Status, int Gaps, double Estimated = double.NaN, ComparabilityFlags Marks = ComparabilityFlags.None)
{
    /// <summary>Whether there is a figure.</summary>
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
    private readonly Dictionary<ReferenceArea, int> placeNumbers;
    private readonly PublishedItems items;

    internal ProtectedTable(AggregateTable table, double[] values, double[] estimated, DisclosurePolicy policy)
    {
        this.table = table;
        this.values = values;
        this.estimated = estimated;
        Policy = policy;
        seriesNumbers = table.Series.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        items = new PublishedItems(table, values);
        placeNumbers = table.Places.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    internal DisclosurePolicy Policy { get; }

    /// <summary>By structure, who filed what. Who has reported is public.</summary>
    public IReadOnlyDictionary<string, FiledPeriods> Filed => table.Filed;

    /// <summary>Who sent a cell of an indicator's components, taken from a structure, in a file accepted or held back.</summary>
    public FiledPeriods Sent(string indicator, string structure) => table.Sent.GetValueOrDefault((indicator, structure)) ?? FiledPeriods.None;

    /// <summary>Of which areas and periods a part or the whole of a return is held back.</summary>
    public FiledPeriods HeldBack(string structure) => table.HeldBack.GetValueOrDefault(structure) ?? FiledPeriods.None;

    /// <summary>The groupings of areas that figures were summed by.</summary>
    public IReadOnlyDictionary<string, RegionMapping> Mappings => table.Mappings;

    /// <summary>The number by which the table knows a series, or -1 where it has no figure of it.</summary>
    public int NumberOf(Series series) => seriesNumbers.GetValueOrDefault(series, -1);

    /// <summary>The number by which the table knows a place, or -1 where it has no figure of it.</summary>
    public int NumberOf(ReferenceArea place) => placeNumbers.GetValueOrDefault(place, -1);

    /// <summary>The row that holds the figures of a series at a place and period, or -1 where the place filed nothing that they need.</summary>
    /// <param name="series">By its number; it may be -1, as may the place.</param>
    public int RowOf(int series, int place, Period period) => series < 0 || place < 0 ? -1 : table.Sums.Find(new SumKey(series, place, period));

    /// <summary>The figure of an item, or null where it is not in the row.</summary>
    /// <param name="row">-1 for none.</param>
    public ProtectedCell? Find(int row, int item) => row >= 0 && table.Sums.SumOf(row, item) is >= 0 and int sum
        ? new ProtectedCell(values[sum], table[sum].Status, table[sum].Gaps, estimated[sum], table[sum].Marks)
        : null;

    /// <summary>Why the figure of an item is unknown, or null where it is known or nobody says.</summary>
    public Unknown? UnknownOf(int row, int item) =>
        row >= 0 && table.Sums.SumOf(row, item) is >= 0 and int sum ? table.Unknown.GetValueOrDefault(sum) : null;

    /// <summary>The reference figures that a figure is made of, in the order of their areas. They are public.</summary>
    public IReadOnlyList<ReferenceValueUsed> ReferencesOf(int row, int item)
    {
        var found = new List<ReferenceValueUsed>();
        if (row >= 0 && table.Sums.SumOf(row, item) is >= 0 and int sum) Collect(sum);
        return found;

        void Collect(int of)
        {
            foreach (int part in table.PartsOf(of))
            {
                if (part >= table.LeafValues.Length) Collect(part - table.LeafValues.Length);
                else if (table.References.TryGetValue(part, out ReferenceValueUsed? figure)) found.Add(figure);
            }
        }
    }

    /// <summary>
    /// For each place the items that it has any figure of, in one breakdown of one indicator, sorted by their texts. An item that is zero
    /// throughout, once protected, is none of them: its row of zeros would tell small counts that became zero from an item that
    /// nobody filed.
    /// </summary>
    /// <param name="breakdown">The dimensions joined with semicolons; empty for the total.</param>
    public IReadOnlyDictionary<ReferenceArea, IReadOnlyList<BreakdownItem>> Items(string indicator, string structure, string breakdown) =>
        items.Select(indicator, structure, breakdown);
}
