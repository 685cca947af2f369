using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Collects leaves and sums; each sum is computed as it is added.</summary>
internal sealed class AggregateBuilder
{
    private readonly List<double> leafValues = [];
    private readonly Dictionary<int, Formula> formulas = [];
    private readonly Dictionary<int, ReferenceValueUsed> references = [];
    private readonly Dictionary<int, Unknown> unknown = [];
    private readonly Dictionary<(string, string), FiledPeriods> filedComponents = [];
    private readonly List<CountingRow> countingRows = [];
    private readonly SumIndex sums = new();
    private readonly Dictionary<Series, int> seriesNumbers = [];
    private readonly List<IReadOnlyList<string>> items = [];
    private readonly Dictionary<ReferenceArea, int> areaNumbers = [];
    private SumNode[] nodes = new SumNode[64];
    private int[] parts = new int[64];
    private int sumCount, partCount, firstOfRow;
    private SumKey row;

    /// <summary>Adds a cell of which the sums are protected.</summary>
    public void AddLeaf(double value) => leafValues.Add(value);

    /// <summary>Adds a public figure that needs no protection.</summary>
    public int AddPublicLeaf(ReferenceValueUsed figure)
    {
        references.Add(leafValues.Count, figure);
        leafValues.Add(figure.Value.Value);
        return leafValues.Count - 1;
    }

    /// <summary>The number of leaves, final once the first sum is added: from then on only sums may be added.</summary>
    public int LeafCount => leafValues.Count;

    /// <summary>Starts a row: the sums added from now on belong to this series, reference area and period, one for each item.</summary>
    public void BeginRow(SumKey key) => (row, firstOfRow) = (key, sumCount);

    /// <summary>Ends the current row of sums.</summary>
    /// <param name="itemsOfRow">The items of the sums, ascending. The array is stored, not copied.</param>
    /// <exception cref="ArgumentException">The row already exists, or the number of items differs from the number of sums.</exception>
    public void EndRow(int[] itemsOfRow)
    {
        if (sumCount - firstOfRow != itemsOfRow.Length) throw new ArgumentException("A row has a sum for each of its items.", nameof(itemsOfRow));
        if (itemsOfRow.Length > 0) sums.Add(row, firstOfRow, itemsOfRow);
    }

    /// <summary>Adds a sum of cells of one area and period.</summary>
    /// <param name="leaves">The cells that are leaves.</param>
    /// <param name="absent">The number of unknown cells in addition to those filed without a value.</param>
    public int AddCells(in CellSum cells, ReadOnlySpan<int> leaves, int absent = 0)
    {
        ref SumNode sum = ref Add(leaves, cells.Accumulator);
        sum.Fixed = cells.Fixed;
        sum.LacksValue = cells.Accumulator.LacksValue || absent > 0;
        sum.Comparability = cells.Comparability;
        if (absent == 0) return LastNode;
        sum.Gaps += absent;
        if (!sum.Status.IsAbsent()) sum.Status = ObservationStatus.LowReliability;
        return LastNode;
    }

    /// <summary>Adds an unknown figure of an area that filed for the period.</summary>
    public int AddUnknown(Unknown reason, ComparabilityFlags comparability = ComparabilityFlags.None)
    {
        ref SumNode sum = ref Add([], default);
        (sum.Value, sum.Status, sum.LacksValue, sum.Comparability) = (double.NaN, ObservationStatus.Missing, true, comparability);
        unknown.Add(sumCount - 1, reason);
        return LastNode;
    }

    /// <summary>
    /// Adds the figure of an area that filed for the period but listed no cell: zero or missing, depending on how the structure treats absent rows.
    /// </summary>
    public int AddNoCells(bool absentIsZero)
    {
        var accumulator = new SumAccumulator();
        if (absentIsZero) accumulator.Add(0, ObservationStatus.Normal);
        Add([], accumulator);
        return LastNode;
    }

    /// <summary>Adds a longer period of one area in which the item is missing for part of the time.</summary>
    public int AddPartly()
    {
        ref SumNode sum = ref Add([], default);
        (sum.Value, sum.Status, sum.LacksValue) = (double.NaN, ObservationStatus.Missing, true);
        return LastNode;
    }

    /// <summary>Adds an area's reference figure for a year; it is flagged as imputed if it is the figure of an earlier year.</summary>
    public int AddReference(Period period, int leaf)
    {
        ref SumNode sum = ref Add([leaf], Accumulate([leaf]));
        if (references[leaf].Value.Year != period.Year) sum.Status = ObservationStatus.Imputed;
        return LastNode;
    }

    /// <summary>Adds a longer period of one area; all sub-periods given are required.</summary>
    /// <param name="months">The length of each sub-period in months if the figure is their mean; null if it is their sum.</param>
    /// <param name="breaks">Whether the series breaks in a sub-period that is not part of the sum, as can happen with stocks.</param>
    public int AddPeriods(ReadOnlySpan<int> subPeriods, IReadOnlyList<int>? months, bool breaks)
    {
        SumAccumulator accumulator = Accumulate(subPeriods);
        ref SumNode sum = ref Add(subPeriods, accumulator);
        sum.Comparability = GetComparability(subPeriods);
        ObservationStatus? lacking = null;
        foreach (int node in subPeriods)
        {
            if (!double.IsNaN(ValueOf(node)) || !StatusOf(node).LeavesGap()) continue;
            lacking = lacking is { } other ? Statuses.Stronger(other, StatusOf(node)) : StatusOf(node);
            if (node >= LeafCount && unknown.TryGetValue(node - LeafCount, out Unknown? reason)) unknown.TryAdd(sumCount - 1, reason);
        }
        if (lacking is { } status)
        {
            (sum.Value, sum.Status) = (double.NaN, status);
            return LastNode;
        }
        if (months is not null)
        {
            var mean = new MeanOverTime(months);
            sum.Value = mean.Compute(ValuesOf(subPeriods));
            formulas.Add(sumCount - 1, mean);
        }
        if (!breaks) return LastNode;
        if (!sum.Status.IsAbsent()) sum.Status = Statuses.Stronger(sum.Status, ObservationStatus.Break);
        sum.Comparability |= ComparabilityFlags.Break;
        return LastNode;
    }

    /// <summary>Adds a figure that was not reported.</summary>
    /// <param name="flag">Its status, unless a figure of the area that it is derived from has low reliability.</param>
    /// <returns>The node; null if its parts give no figure.</returns>
    public int? AddImputed(ReadOnlySpan<int> from, Formula formula, ObservationStatus flag)
    {
        double value = formula.Compute(ValuesOf(from));
        if (double.IsNaN(value)) return null;
        // A break in an earlier period is not a break in the period that is imputed.
        ref SumNode sum = ref Add(from, default);
        sum.Value = value;
        sum.Status = StatusOf(from[0]) == ObservationStatus.LowReliability ? ObservationStatus.LowReliability : flag;
        sum.Gaps = GapsOf(from[0]);
        formulas.Add(sumCount - 1, formula);
        return LastNode;
    }

    /// <summary>Returns the node of the single sum in a row of totals, or null if it has not been added.</summary>
    public int? FindTotal(SumKey key) => sums.Find(key) is >= 0 and int found ? LeafCount + sums.SumOf(found, 0) : null;

    /// <summary>Adds the sum of several components of one area and period; all of them are required.</summary>
    public int AddTerms(ReadOnlySpan<int> terms) => AddPeriods(terms, months: null, breaks: false);

    /// <summary>Adds a figure of one area that is also the figure of another period: the stock at the end of that period.</summary>
    public int AddOpening(int node) => AddPeriods([node], months: null, breaks: false);

    /// <summary>Adds a figure of a region: the sum over its areas.</summary>
    /// <param name="accumulator">The sum of the areas.</param>
    /// <param name="none">The sum to use if there are no areas.</param>
    /// <param name="lacksValue">Whether an area that is left out filed a cell without a value.</param>
    public int AddAreas(ReadOnlySpan<int> areas, in SumAccumulator accumulator, ComparabilityFlags comparability, in SumAccumulator none, bool lacksValue)
    {
        ref SumNode sum = ref Add(areas, areas.IsEmpty ? none : accumulator);
        // Areas left out because a component is missing are not counted as cells without a value; they are recorded separately.
        if (areas.IsEmpty) sum.Gaps = 0;
        sum.Comparability = comparability;
        sum.LacksValue = lacksValue;
        return LastNode;
    }

    /// <summary>Adds a node to a sum.</summary>
    public void AddTo(ref SumAccumulator accumulator, ref ComparabilityFlags comparability, int node)
    {
        if (node < LeafCount)
        {
            accumulator.Add(leafValues[node], ObservationStatus.Normal);
            return;
        }
        ref readonly SumNode sum = ref nodes[node - LeafCount];
        accumulator.Add(sum.Value, sum.Status, sum.Gaps);
        comparability |= sum.Comparability;
    }

    public double ValueOf(int node) => node < LeafCount ? leafValues[node] : nodes[node - LeafCount].Value;

    /// <summary>Whether a cell of a sum was filed without a value.</summary>
    public bool LacksValue(int node) => node >= LeafCount && nodes[node - LeafCount].LacksValue;

    public ObservationStatus StatusOf(int node) => node < LeafCount ? ObservationStatus.Normal : nodes[node - LeafCount].Status;

    public ComparabilityFlags GetComparability(int node) => node < LeafCount ? ComparabilityFlags.None : nodes[node - LeafCount].Comparability;

    /// <summary>Records which areas filed a cell of an indicator's components in a structure, and for which periods.</summary>
    public void AddFiledComponents(string indicator, string structure, IEnumerable<ReportingUnit> filings) => filedComponents.Add((indicator, structure), new FiledPeriods(filings));

    /// <summary>Records what a cell of a return would be counted in.</summary>
    public void AddCountingRow(CountingRow countingRow) => countingRows.Add(countingRow);

    /// <summary>Returns the number of a series and assigns one if it is new.</summary>
    /// <param name="texts">The items of its breakdown as text, indexed by item number; items may still be appended.</param>
    public int SeriesNumber(Series series, IReadOnlyList<string> texts)
    {
        int number = NumberOf(seriesNumbers, series);
        if (number == items.Count) items.Add(texts);
        return number;
    }

    public int GetAreaNumber(ReferenceArea referenceArea) => NumberOf(areaNumbers, referenceArea);

    /// <param name="filed">Who filed what, by structure.</param>
    /// <param name="heldBack">Whose files are held back, by structure.</param>
    /// <param name="mappings">The mapping that the regional sums were made with, by region set.</param>
    public AggregateTable Build(
        IReadOnlyDictionary<string, FiledPeriods> filed, IReadOnlyDictionary<string, FiledPeriods> heldBack,
        IReadOnlyDictionary<string, RegionMapping> mappings) =>
        new(nodes, sumCount, parts)
        {
            Sums = sums,
            Series = InOrder(seriesNumbers),
            Items = items,
            ReferenceAreas = InOrder(areaNumbers),
            LeafValues = [.. leafValues],
            Formulas = formulas,
            References = references,
            Unknown = unknown,
            FiledComponents = filedComponents,
            CountingRows = countingRows,
            Filed = filed,
            HeldBack = heldBack,
            Mappings = mappings,
        };

    private int LastNode => LeafCount + sumCount - 1;

    private int GapsOf(int node) => node < LeafCount ? 0 : nodes[node - LeafCount].Gaps;

    private SumAccumulator Accumulate(ReadOnlySpan<int> of)
    {
        var accumulator = new SumAccumulator();
        ComparabilityFlags comparability = ComparabilityFlags.None;
        foreach (int node in of) AddTo(ref accumulator, ref comparability, node);
        return accumulator;
    }

    private ComparabilityFlags GetComparability(ReadOnlySpan<int> of)
    {
        ComparabilityFlags comparability = ComparabilityFlags.None;
        foreach (int node in of) comparability |= GetComparability(node);
        return comparability;
    }

    private double[] ValuesOf(ReadOnlySpan<int> of)
    {
        double[] result = new double[of.Length];
        for (int i = 0; i < result.Length; i++) result[i] = ValueOf(of[i]);
        return result;
    }

    /// <summary>Adds a sum with no flags and with no cells other than leaves.</summary>
    private ref SumNode Add(ReadOnlySpan<int> of, in SumAccumulator accumulator)
    {
        if (sumCount == nodes.Length) Array.Resize(ref nodes, 2 * nodes.Length);
        if (partCount + of.Length > parts.Length) Array.Resize(ref parts, Math.Max(partCount + of.Length, 2 * parts.Length));
        of.CopyTo(parts.AsSpan(partCount));
        ref SumNode sum = ref nodes[sumCount++];
        (sum.FirstPart, sum.PartCount) = (partCount, of.Length);
        partCount += of.Length;
        (sum.Value, sum.Status, sum.Gaps, sum.Fixed) = (accumulator.Value, accumulator.Status, accumulator.Gaps, double.NaN);
        return ref sum;
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out int number)) numbers[item] = number = numbers.Count;
        return number;
    }

    private static T[] InOrder<T>(Dictionary<T, int> numbers) where T : notnull
    {
        var result = new T[numbers.Count];
        foreach ((T item, int number) in numbers) result[number] = item;
        return result;
    }
}
