using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Collects leaves and sums, and computes each sum as it is added.</summary>
internal sealed class AggregateBuilder
{
    private readonly List<double> leafValues = [];
    private readonly List<int> leafGroups = [];
    private readonly List<int> partStarts = [0];
    private readonly List<int> parts = [];
    private readonly List<double> values = [];
    private readonly List<double> fixedValues = [];
    private readonly List<bool> lacksValue = [];
    private readonly List<ObservationStatus> statuses = [];
    private readonly List<int> gaps = [];
    private readonly List<SeriesMarks> marks = [];
    private readonly Dictionary<int, Formula> formulas = [];
    private readonly Dictionary<int, ReferenceFigure> references = [];
    private readonly SumIndex sums = new();
    private readonly Dictionary<Series, int> seriesNumbers = [];
    private readonly Dictionary<Place, int> placeNumbers = [];
    private int groupCount;

    /// <summary>The leaves that are added next came in another submission.</summary>
    public void BeginGroup() => groupCount++;

    /// <summary>Adds a cell that protection may change.</summary>
    public void AddLeaf(double value)
    {
        leafValues.Add(value);
        leafGroups.Add(groupCount - 1);
    }

    /// <summary>Adds a public figure that needs no protection.</summary>
    public int AddPublicLeaf(ReferenceFigure figure)
    {
        references.Add(leafValues.Count, figure);
        leafValues.Add(figure.Value.Value);
        leafGroups.Add(-1);
        return leafValues.Count - 1;
    }

    /// <summary>The leaves are complete: from here on only sums are added.</summary>
    public int LeafCount => leafValues.Count;

    /// <summary>A sum of cells of one area and period.</summary>
    /// <param name="leaves">Those of the cells that are leaves.</param>
    public int AddCells(SumKey key, in CellSum cells, ReadOnlySpan<int> leaves)
    {
        int node = Add(key, leaves, cells.Tally.Value, cells.Tally.Status, cells.Tally.Gaps);
        fixedValues[^1] = cells.Fixed;
        lacksValue[^1] = cells.Tally.LacksValue;
        marks[^1] = cells.Marks;
        return node;
    }

    /// <summary>A sum of no cell of an area that filed the period: zero or missing, as the structure says of absent rows.</summary>
    public int AddNoCells(SumKey key, bool absentIsZero)
    {
        var tally = new Tally();
        if (absentIsZero) tally.Add(0, ObservationStatus.Normal);
        return Add(key, [], tally.Value, tally.Status, tally.Gaps);
    }

    /// <summary>A reference figure of an area for a year, imputed where it is that of an earlier one.</summary>
    public int AddReference(SumKey key, int leaf) => Add(
        key, [leaf], leafValues[leaf], references[leaf].Value.Year == key.Period.Year ? ObservationStatus.Normal : ObservationStatus.Imputed, 0);

    /// <summary>A longer period of one area: every sub-period given is needed.</summary>
    /// <param name="months">The length of each sub-period where the figure is their mean; null where it is their sum.</param>
    /// <param name="breaks">Whether the series breaks in a sub-period that the sum does not take, as that of a stock may.</param>
    public int AddPeriods(SumKey key, ReadOnlySpan<int> subPeriods, IReadOnlyList<int>? months, bool breaks)
    {
        Tally tally = TallyOf(subPeriods);
        foreach (int node in subPeriods)
            if (double.IsNaN(ValueOf(node)) && StatusOf(node).LeavesGap())
                return Add(key, subPeriods, double.NaN, StatusOf(node), tally.Gaps);
        ObservationStatus status = breaks && !tally.Status.IsAbsent()
            ? Definitions.Statuses.Stronger(tally.Status, ObservationStatus.Break)
            : tally.Status;
        Formula? mean = months is null ? null : new MeanOverTime(months);
        int sum = Add(key, subPeriods, mean?.Of(ValuesOf(subPeriods)) ?? tally.Value, status, tally.Gaps, mean);
        if (breaks) marks[sum - LeafCount] |= SeriesMarks.Break;
        return sum;
    }

    /// <summary>A figure that was not reported.</summary>
    /// <param name="flag">Its status, unless the area's own figure that it is made from was of low reliability.</param>
    /// <returns>Null where its parts give none.</returns>
    public int? AddEstimate(SumKey key, ReadOnlySpan<int> parts, Formula formula, ObservationStatus flag)
    {
        double value = formula.Of(ValuesOf(parts));
        if (double.IsNaN(value)) return null;
        bool unreliable = StatusOf(parts[0]) == ObservationStatus.LowReliability;
        int node = Add(key, parts, value, unreliable ? ObservationStatus.LowReliability : flag, GapsOf(parts[0]), formula);
        // A break in the area's past is none in the period that is estimated.
        marks[node - LeafCount] = SeriesMarks.None;
        return node;
    }

    /// <summary>The node of a sum that has been added, or null.</summary>
    public int? Find(SumKey key) => sums.Find(key) is >= 0 and int sum ? LeafCount + sum : null;

    /// <summary>The sum of several components of one area and period: each is needed.</summary>
    public int AddTerms(SumKey key, ReadOnlySpan<int> terms) => AddPeriods(key, terms, months: null, breaks: false);

    /// <summary>A figure of one area that is that of another period too: the stock at its end.</summary>
    public int AddOpening(SumKey key, int node) => AddPeriods(key, [node], months: null, breaks: false);

    /// <summary>A region: the sum over its areas.</summary>
    /// <param name="none">What stands for a sum over no area.</param>
    public int AddAreas(SumKey key, ReadOnlySpan<int> areas, Tally none)
    {
        Tally tally = areas.IsEmpty ? none : TallyOf(areas);
        // Areas that are left out for want of a component are no cells that lack a value: they are told apart.
        return Add(key, areas, tally.Value, tally.Status, areas.IsEmpty ? 0 : tally.Gaps);
    }

    public double ValueOf(int node) => node < LeafCount ? leafValues[node] : values[node - LeafCount];

    public ObservationStatus StatusOf(int node) => node < LeafCount ? ObservationStatus.Normal : statuses[node - LeafCount];

    public SeriesMarks MarksOf(int node) => node < LeafCount ? SeriesMarks.None : marks[node - LeafCount];

    private int GapsOf(int node) => node < LeafCount ? 0 : gaps[node - LeafCount];

    public int SeriesNumber(Series series) => NumberOf(seriesNumbers, series);

    public int PlaceNumber(Place place) => NumberOf(placeNumbers, place);

    /// <param name="smallBelow">See <see cref="AggregateTable.SmallBelow"/>.</param>
    /// <param name="filed">By structure, who filed what.</param>
    /// <param name="mappings">By region set, the mapping that the regional sums were made with.</param>
    public AggregateTable Build(double smallBelow, IReadOnlyDictionary<string, FiledPeriods> filed, IReadOnlyDictionary<string, RegionMapping> mappings) => new()
    {
        Sums = sums,
        Series = InOrder(seriesNumbers),
        Places = InOrder(placeNumbers),
        SmallBelow = smallBelow,
        LeafValues = [.. leafValues],
        LeafGroups = [.. leafGroups],
        PartStarts = [.. partStarts],
        Parts = [.. parts],
        Fixed = [.. fixedValues],
        LacksValue = [.. lacksValue],
        Values = [.. values],
        Statuses = [.. statuses],
        Gaps = [.. gaps],
        Marks = [.. marks],
        Formulas = formulas,
        References = references,
        Filed = filed,
        Mappings = mappings,
    };

    private Tally TallyOf(ReadOnlySpan<int> nodes)
    {
        var tally = new Tally();
        foreach (int node in nodes)
            tally.Add(ValueOf(node), StatusOf(node), GapsOf(node));
        return tally;
    }

    private double[] ValuesOf(ReadOnlySpan<int> nodes)
    {
        var result = new double[nodes.Length];
        for (int i = 0; i < result.Length; i++) result[i] = ValueOf(nodes[i]);
        return result;
    }

    private int Add(SumKey key, ReadOnlySpan<int> nodes, double value, ObservationStatus status, int gapCount, Formula? formula = null)
    {
        int sum = sums.Add(key);
        var found = SeriesMarks.None;
        foreach (int part in nodes)
        {
            parts.Add(part);
            found |= MarksOf(part);
        }
        marks.Add(found);
        if (formula is not null) formulas.Add(sum, formula);
        partStarts.Add(parts.Count);
        values.Add(value);
        fixedValues.Add(double.NaN);
        lacksValue.Add(false);
        statuses.Add(status);
        gaps.Add(gapCount);
        return LeafCount + sum;
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out int number)) numbers[item] = number = numbers.Count;
        return number;
    }

    private static T[] InOrder<T>(Dictionary<T, int> numbers) where T : notnull =>
        [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
}
