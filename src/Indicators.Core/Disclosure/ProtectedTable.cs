using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure;

/// <summary>A figure that may be published: either protected, or not in need of protection.</summary>
/// <param name="Value">The value; NaN if there is none, for the reason given by the status.</param>
/// <param name="Gaps">The number of cells included that lack an existing value, so that the sum is too low.</param>
/// <param name="ImputedValue">The imputed part of the value; NaN if nothing is imputed.</param>
/// <param name="Comparability">What hinders comparing it with other periods.</param>
public readonly record struct ProtectedCell(
    double Value, ObservationStatus Status, int Gaps, double ImputedValue = double.NaN, ComparabilityFlags Comparability = ComparabilityFlags.None)
{
    /// <summary>Whether protection withholds the figure, which is known and included in published sums.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether there is a figure.</summary>
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>Whether any part of the value is imputed, even if that part is zero, or the value is withheld.</summary>
    public bool HasImputation { get => field || !double.IsNaN(ImputedValue); init; }

    /// <summary>The imputed share, from 0 to 1, of a value that is not negative; NaN if nothing is imputed.</summary>
    public double ImputedShare => HasImputation && Value == 0 ? 0 : ImputedValue / Value;
}

/// <summary>
/// The sums that may be published, and the only input of Analysis, charts and reports. Only <see cref="DisclosureControl"/> creates
/// one; it no longer contains the number of areas or cells behind a figure.
/// </summary>
public sealed class ProtectedTable
{
    private readonly AggregateTable table;
    private readonly double[] values;
    private readonly double[] imputedValues;
    private readonly bool[]? isWithheld;
    private readonly Dictionary<Series, int> seriesNumbers;
    private readonly Dictionary<ReferenceArea, int> areaNumbers;
    private readonly PublishedItems items;

    // For each series, whether a zero looks like a figure that nobody filed.
    private readonly bool[] isBlankIfZero;

    internal ProtectedTable(AggregateTable table, double[] values, double[] imputedValues, Programme programme, bool[]? isWithheld)
    {
        this.table = table;
        this.values = values;
        this.imputedValues = imputedValues;
        this.isWithheld = isWithheld;
        isBlankIfZero = [.. table.Series.Select(series => IsBlankIfZero(programme, series))];
        seriesNumbers = table.Series.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        items = new PublishedItems(table, values, isWithheld);
        areaNumbers = table.ReferenceAreas.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    /// <summary>Who filed what, by structure. Response is public.</summary>
    public IReadOnlyDictionary<string, FiledPeriods> Filed => table.Filed;

    /// <summary>Returns who filed a cell of an indicator's components in a structure, in an accepted or held-back file.</summary>
    /// <param name="indicator">The id of the indicator.</param>
    /// <param name="structure">The id of the structure.</param>
    public FiledPeriods GetFiledComponents(string indicator, string structure) => table.FiledComponents.GetValueOrDefault((indicator, structure)) ?? FiledPeriods.None;

    /// <summary>Returns the areas and periods for which all or part of a return is held back.</summary>
    /// <param name="structure">The id of the structure.</param>
    public FiledPeriods GetHeldBack(string structure) => table.HeldBack.GetValueOrDefault(structure) ?? FiledPeriods.None;

    /// <summary>The region mappings that figures were summed by.</summary>
    public IReadOnlyDictionary<string, RegionMapping> Mappings => table.Mappings;

    /// <summary>Returns the number of a series in the table, or -1 if the table has no figure of it.</summary>
    public int FindNumber(Series series) => seriesNumbers.GetValueOrDefault(series, -1);

    /// <summary>Returns the number of a reference area in the table, or -1 if the table has no figure of it.</summary>
    public int FindNumber(ReferenceArea referenceArea) => areaNumbers.GetValueOrDefault(referenceArea, -1);

    /// <summary>Returns the row of figures of a series, reference area and period, or -1 if the necessary data were not filed.</summary>
    /// <param name="series">The number of the series; may be -1.</param>
    /// <param name="referenceArea">The number of the reference area; may be -1.</param>
    public int FindRow(int series, int referenceArea, Period period) => series < 0 || referenceArea < 0 ? -1 : table.Sums.Find(new SumKey(series, referenceArea, period));

    /// <summary>Returns the figure of an item, or null if it is not in the row.</summary>
    /// <param name="row">The row; may be -1.</param>
    /// <param name="item">The number of the item.</param>
    public ProtectedCell? Find(int row, int item)
    {
        if (row < 0 || table.Sums.SumOf(row, item) is not (>= 0 and int sum)) return null;
        // What has no value is not reported, whatever protection would do with it.
        if (isWithheld?[sum] == true && !double.IsNaN(values[sum]))
        {
            return new ProtectedCell(double.NaN, ObservationStatus.Suppressed, 0, double.NaN, table[sum].Comparability & ComparabilityFlags.LeavesOutArea)
            {
                IsWithheld = true,
                HasImputation = !double.IsNaN(imputedValues[sum]),
            };
        }
        if (values[sum] == 0 && isBlankIfZero[table.Sums.GetSeries(row)])
            return table[sum].Gaps == 0 ? null : new ProtectedCell(double.NaN, ObservationStatus.Missing, table[sum].Gaps);
        return new ProtectedCell(values[sum], table[sum].Status, table[sum].Gaps, imputedValues[sum], table[sum].Comparability);
    }

    /// <summary>
    /// Whether a zero of a series looks like a figure that nobody filed: a breakdown in a return of its own, where a row that is not there
    /// says nothing. Offices leave zeros out of it, so a zero would say that there is somebody.
    /// </summary>
    private static bool IsBlankIfZero(Programme programme, Series series)
    {
        Structure structure = programme.Structures[series.Structure];
        DisclosurePolicy policy = programme.GetPolicy(structure);
        return policy.HidesZeros && series.Breakdown.Length > 0 && structure.AbsentRows == AbsentRows.Missing && structure.SameAs is not null;
    }

    /// <summary>Returns why the figure of an item is unknown; null if it is known or no reason is recorded.</summary>
    /// <param name="row">The row; may be -1.</param>
    /// <param name="item">The number of the item.</param>
    public Unknown? FindUnknown(int row, int item) =>
        row >= 0 && table.Sums.SumOf(row, item) is >= 0 and int sum ? table.Unknown.GetValueOrDefault(sum) : null;

    /// <summary>Returns the reference figures that a figure includes, in the order of their areas. They are public.</summary>
    /// <param name="row">The row; may be -1.</param>
    /// <param name="item">The number of the item.</param>
    public IReadOnlyList<ReferenceValueUsed> GetReferences(int row, int item)
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
    /// Returns, for each reference area, the items with a figure in one breakdown of one indicator, sorted by their texts. Items that are zero
    /// throughout after protection are left out: a row of zeros would distinguish small counts rounded to zero from items that nobody filed.
    /// </summary>
    /// <param name="breakdown">The dimensions joined with semicolons; empty for the total.</param>
    public IReadOnlyDictionary<ReferenceArea, IReadOnlyList<BreakdownItem>> GetItems(string indicator, string structure, string breakdown) =>
        items.Select(indicator, structure, breakdown);
}
