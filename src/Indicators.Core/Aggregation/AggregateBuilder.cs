using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Collects leaves and sums, and computes each sum as it is added.</summary>
internal sealed class AggregateBuilder
{
    private readonly List<double> leafValues = [];
    private readonly List<int> leafGroups = [];
    private readonly Dictionary<int, Formula> formulas = [];
    private readonly Dictionary<int, ReferenceValueUsed> references = [];
    private readonly Dictionary<int, Unknown> unknown = [];
    private readonly Dictionary<(string, string), FiledPeriods> sent = [];
    private readonly SumIndex sums = new();
    private readonly Dictionary<Series, int> seriesNumbers = [];
    private readonly List<IReadOnlyList<string>> items = [];
    private readonly Dictionary<ReferenceArea, int> placeNumbers = [];
    private SumNode[] nodes = new SumNode[64];
    private int[] parts = new int[64];
    private int groupCount, sumCount, partCount, firstOfRow;
    private SumKey row;

    /// <summary>The leaves that are added next came in another submission.</summary>
    public void BeginGroup() => groupCount++;

    /// <summary>Adds a cell that protection may change.</summary>
    public void AddLeaf(double value)
    {
        leafValues.Add(value);
        leafGroups.Add(groupCount - 1);
    }

    /// <summary>Adds a public figure that needs no protection.</summary>
    public int AddPublicLeaf(ReferenceValueUsed figure)
    {
        references.Add(leafValues.Count, figure);
        leafValues.Add(figure.Value.Value);
        leafGroups.Add(-1);
        return leafValues.Count - 1;
    }

    /// <summary>The leaves are complete: from here on only sums are added.</summary>
    public int LeafCount => leafValues.Count;

    /// <summary>The sums that are added next are those of a series, place and period, by item.</summary>
    public void BeginRow(SumKey key) => (row, firstOfRow) = (key, sumCount);

    /// <summary>Ends a row of sums.</summary>
    /// <param name="itemsOfRow">Their items, ascending; kept as it is.</param>
    /// <exception cref="ArgumentException">There is such a row, or it has other items.</exception>
    public void EndRow(int[] itemsOfRow)
    {
        if (sumCount - firstOfRow != itemsOfRow.Length) throw new ArgumentException("A row has a sum for each of its items.", nameof(itemsOfRow));
        if (itemsOfRow.Length > 0) sums.Add(row, firstOfRow, itemsOfRow);
    }

    /// <summary>A sum of cells of one area and period.</summary>
    /// <param name="leaves">Those of the cells that are leaves.</param>
    /// <param name="absent">How many cells are unknown beside those that were filed without a figure.</param>
    public int AddCells(in CellSum cells, ReadOnlySpan<int> leaves, int absent = 0)
    {
        ref SumNode sum = ref Add(leaves, cells.Tally);
        sum.Fixed = cells.Fixed;
        sum.LacksValue = cells.Tally.LacksValue || absent > 0;
        sum.Marks = cells.Marks;
        if (absent == 0) return LastNode;
        sum.Gaps += absent;
        if (!sum.Status.IsAbsent()) sum.Status = ObservationStatus.LowReliability;
        return LastNode;
    }

    /// <summary>A figure of an area that filed the period, and whose cells do not make it known.</summary>
    public int AddUnknown(Unknown reason, ComparabilityFlags marks = ComparabilityFlags.None)
    {
        ref SumNode sum = ref Add([], default);
        (sum.Value, sum.Status, sum.LacksValue, sum.Marks) = (double.NaN, ObservationStatus.Missing, true, marks);
        unknown.Add(sumCount - 1, reason);
        return LastNode;
    }

    /// <summary>A sum of no cell of an area that filed the period: zero or missing, as the structure says of absent rows.</summary>
    public int AddNoCells(bool absentIsZero)
    {
        var tally = new SumAccumulator();
        if (absentIsZero) tally.Add(0, ObservationStatus.Normal);
        Add([], tally);
        return LastNode;
    }

    /// <summary>A longer period of one area that lacks the item in a part of it.</summary>
    public int AddPartly()
    {
        ref SumNode sum = ref Add([], default);
        (sum.Value, sum.Status, sum.LacksValue) = (double.NaN, ObservationStatus.Missing, true);
        return LastNode;
    }

    /// <summary>A reference figure of an area for a year, imputed where it is that of an earlier one.</summary>
    public int AddReference(Period period, int leaf)
    {
        ref SumNode sum = ref Add([leaf], TallyOf([leaf]));
        if (references[leaf].Value.Year != period.Year) sum.Status = ObservationStatus.Imputed;
        return LastNode;
    }

    /// <summary>A longer period of one area: every sub-period given is needed.</summary>
    /// <param name="months">The length of each sub-period where the figure is their mean; null where it is their sum.</param>
    /// <param name="breaks">Whether the series breaks in a sub-period that the sum does not take, as that of a stock may.</param>
    public int AddPeriods(ReadOnlySpan<int> subPeriods, IReadOnlyList<int>? months, bool breaks)
    {
        SumAccumulator tally = TallyOf(subPeriods);
        ref SumNode sum = ref Add(subPeriods, tally);
        sum.Marks = MarksOf(subPeriods);
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
        sum.Marks |= ComparabilityFlags.Break;
        return LastNode;
    }

    /// <summary>A figure that was not reported.</summary>
    /// <param name="flag">Its status, unless the area's own figure that it is made from was of low reliability.</param>
    /// <returns>Null where its parts give none.</returns>
    public int? AddEstimate(ReadOnlySpan<int> from, Formula formula, ObservationStatus flag)
    {
        double value = formula.Compute(ValuesOf(from));
        if (double.IsNaN(value)) return null;
        // A break in the area's past is none in the period that is estimated.
        ref SumNode sum = ref Add(from, default);
        sum.Value = value;
        sum.Status = StatusOf(from[0]) == ObservationStatus.LowReliability ? ObservationStatus.LowReliability : flag;
        sum.Gaps = GapsOf(from[0]);
        formulas.Add(sumCount - 1, formula);
        return LastNode;
    }

    /// <summary>The node of the one sum of a row of a total, or null where it has not been added.</summary>
    public int? FindTotal(SumKey key) => sums.Find(key) is >= 0 and int found ? LeafCount + sums.SumOf(found, 0) : null;

    /// <summary>The sum of several components of one area and period: each is needed.</summary>
    public int AddTerms(ReadOnlySpan<int> terms) => AddPeriods(terms, months: null, breaks: false);

    /// <summary>A figure of one area that is that of another period too: the stock at its end.</summary>
    public int AddOpening(int node) => AddPeriods([node], months: null, breaks: false);

    /// <summary>A region: the sum over its areas.</summary>
    /// <param name="tally">The areas, added up one after another.</param>
    /// <param name="none">What stands for a sum over no area.</param>
    /// <param name="lacksValue">Whether an area that is left out filed a cell without its value.</param>
    public int AddAreas(ReadOnlySpan<int> areas, in SumAccumulator tally, ComparabilityFlags marks, in SumAccumulator none, bool lacksValue)
    {
        ref SumNode sum = ref Add(areas, areas.IsEmpty ? none : tally);
        // Areas that are left out for want of a component are no cells that lack a value: they are told apart.
        if (areas.IsEmpty) sum.Gaps = 0;
        sum.Marks = marks;
        sum.LacksValue = lacksValue;
        return LastNode;
    }

    /// <summary>Adds a node to a tally.</summary>
    public void AddTo(ref SumAccumulator tally, ref ComparabilityFlags marks, int node)
    {
        if (node < LeafCount)
        {
            tally.Add(leafValues[node], ObservationStatus.Normal);
            return;
        }
        ref readonly SumNode sum = ref nodes[node - LeafCount];
        tally.Add(sum.Value, sum.Status, sum.Gaps);
        marks |= sum.Marks;
    }

    public double ValueOf(int node) => node < LeafCount ? leafValues[node] : nodes[node - LeafCount].Value;

    /// <summary>Whether a cell of a sum was filed without its value.</summary>
    public bool LacksValue(int node) => node >= LeafCount && nodes[node - LeafCount].LacksValue;

    public ObservationStatus StatusOf(int node) => node < LeafCount ? ObservationStatus.Normal : nodes[node - LeafCount].Status;

    public ComparabilityFlags MarksOf(int node) => node < LeafCount ? ComparabilityFlags.None : nodes[node - LeafCount].Marks;

    /// <summary>Says which areas sent a cell of an indicator's components, taken from a structure, for which periods.</summary>
    public void AddSent(string indicator, string structure, IEnumerable<ReportingUnit> filings) => sent.Add((indicator, structure), new FiledPeriods(filings));

    /// <param name="texts">The items of its breakdown as text, by their numbers; they may still become more.</param>
    public int SeriesNumber(Series series, IReadOnlyList<string> texts)
    {
        int number = NumberOf(seriesNumbers, series);
        if (number == items.Count) items.Add(texts);
        return number;
    }

    public int PlaceNumber(ReferenceArea place) => NumberOf(placeNumbers, place);

    /// <param name="smallBelow">See <see cref="AggregateTable.SmallCountThreshold"/>.</param>
    /// <param name="filed">By structure, who filed what.</param>
    /// <param name="heldBack">By structure, of whom something is held back.</param>
    /// <param name="mappings">By region set, the mapping that the regional sums were made with.</param>
    public AggregateTable Build(
        double smallBelow, IReadOnlyDictionary<string, FiledPeriods> filed, IReadOnlyDictionary<string, FiledPeriods> heldBack,
        IReadOnlyDictionary<string, RegionMapping> mappings) =>
        new(nodes, sumCount, parts)
        {
            Sums = sums,
            Series = InOrder(seriesNumbers),
            Items = items,
            Places = InOrder(placeNumbers),
            SmallCountThreshold = smallBelow,
            LeafValues = [.. leafValues],
            LeafGroups = [.. leafGroups],
            Formulas = formulas,
            References = references,
            Unknown = unknown,
            Sent = sent,
            Filed = filed,
            HeldBack = heldBack,
            Mappings = mappings,
        };

    private int LastNode => LeafCount + sumCount - 1;

    private int GapsOf(int node) => node < LeafCount ? 0 : nodes[node - LeafCount].Gaps;

    private SumAccumulator TallyOf(ReadOnlySpan<int> of)
    {
        var tally = new SumAccumulator();
        ComparabilityFlags marks = ComparabilityFlags.None;
        foreach (int node in of) AddTo(ref tally, ref marks, node);
        return tally;
    }

    private ComparabilityFlags MarksOf(ReadOnlySpan<int> of)
    {
        ComparabilityFlags marks = ComparabilityFlags.None;
        foreach (int node in of) marks |= MarksOf(node);
        return marks;
    }

    private double[] ValuesOf(ReadOnlySpan<int> of)
    {
        double[] result = new double[of.Length];
        for (int i = 0; i < result.Length; i++) result[i] = ValueOf(of[i]);
        return result;
    }

    /// <summary>Adds a sum without cells that are no leaves and without marks.</summary>
    private ref SumNode Add(ReadOnlySpan<int> of, in SumAccumulator tally)
    {
        if (sumCount == nodes.Length) Array.Resize(ref nodes, 2 * nodes.Length);
        if (partCount + of.Length > parts.Length) Array.Resize(ref parts, Math.Max(partCount + of.Length, 2 * parts.Length));
        of.CopyTo(parts.AsSpan(partCount));
        ref SumNode sum = ref nodes[sumCount++];
        (sum.FirstPart, sum.PartCount) = (partCount, of.Length);
        partCount += of.Length;
        (sum.Value, sum.Status, sum.Gaps, sum.Fixed) = (tally.Value, tally.Status, tally.Gaps, double.NaN);
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
