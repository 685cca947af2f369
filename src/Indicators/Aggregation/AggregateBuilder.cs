using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Collects leaves and sums, and computes each sum as it is added.</summary>
internal sealed class AggregateBuilder
{
    private readonly List<double> leafValues = [];
    private readonly List<ObservationStatus> leafStatuses = [];
    private readonly List<int> leafGaps = [];
    private readonly List<SeriesMarks> leafMarks = [];
    private readonly List<int> leafGroups = [];
    private readonly List<bool> leafIsCount = [];
    private readonly List<int> partStarts = [0];
    private readonly List<int> parts = [];
    private readonly List<double> values = [];
    private readonly List<ObservationStatus> statuses = [];
    private readonly List<int> gaps = [];
    private readonly List<SeriesMarks> marks = [];
    private readonly Dictionary<int, Formula> formulas = [];
    private readonly Dictionary<int, ReferenceFigure> references = [];
    private readonly Dictionary<SumKey, int> sums = [];
    private readonly Dictionary<Series, int> seriesNumbers = [];
    private readonly Dictionary<Place, int> placeNumbers = [];
    private int groupCount;

    /// <returns>The number of the table's first leaf; its cells follow in order.</returns>
    public int AddLeaves(ObservationTable table)
    {
        int first = leafValues.Count;
        var unprotected = new UnprotectedCells(table);
        for (int i = 0; i < table.Count; i++)
        {
            // Cells are sorted by area and period, so a group is a run of them.
            if (i == 0 || table.Areas[i] != table.Areas[i - 1] || table.Periods[i] != table.Periods[i - 1]) groupCount++;
            leafValues.Add(table.Values[i]);
            leafStatuses.Add(table.Statuses[i]);
            leafGaps.Add(table.Gaps[i]);
            leafMarks.Add(SeriesMarking.Of(table.Statuses[i]));
            leafGroups.Add(groupCount - 1);
            leafIsCount.Add(unprotected.NeedsProtection(i));
        }
        return first;
    }

    /// <summary>Adds a public figure that needs no protection.</summary>
    public int AddPublicLeaf(ReferenceFigure figure)
    {
        references.Add(leafValues.Count, figure);
        leafValues.Add(figure.Value.Value);
        leafStatuses.Add(ObservationStatus.Normal);
        leafGaps.Add(0);
        leafMarks.Add(SeriesMarks.None);
        leafGroups.Add(-1);
        leafIsCount.Add(false);
        return leafValues.Count - 1;
    }

    /// <summary>The leaves are complete: from here on only sums are added.</summary>
    public int LeafCount => leafValues.Count;

    /// <summary>A sum of cells of one area and period; without cells it is zero or missing, as the structure says of absent rows.</summary>
    public int AddCells(SumKey key, ReadOnlySpan<int> cells, bool absentIsZero)
    {
        var tally = new Tally();
        if (cells.IsEmpty && absentIsZero) tally.Add(0, ObservationStatus.Normal);
        foreach (int leaf in cells) tally.Add(leafValues[leaf], leafStatuses[leaf], leafGaps[leaf]);
        return Add(key, cells, tally.Value, tally.Status, tally.Gaps);
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
    public int? Find(SumKey key) => sums.TryGetValue(key, out int sum) ? LeafCount + sum : null;

    /// <summary>The sum of several components of one area and period: each is needed.</summary>
    public int AddTerms(SumKey key, ReadOnlySpan<int> terms) => AddPeriods(key, terms, months: null, breaks: false);

    /// <summary>A figure of one area that is that of another period too: the stock at its end.</summary>
    public int AddOpening(SumKey key, int node) => AddPeriods(key, [node], months: null, breaks: false);

    /// <summary>A region: the sum over its areas.</summary>
    /// <param name="none">What stands for a sum over no area.</param>
    public int AddAreas(SumKey key, ReadOnlySpan<int> areas, Tally none)
    {
        Tally tally = areas.IsEmpty ? none : TallyOf(areas);
        return Add(key, areas, tally.Value, tally.Status, tally.Gaps);
    }

    public double ValueOf(int node) => node < LeafCount ? leafValues[node] : values[node - LeafCount];

    public ObservationStatus StatusOf(int node) => node < LeafCount ? leafStatuses[node] : statuses[node - LeafCount];

    public SeriesMarks MarksOf(int node) => node < LeafCount ? leafMarks[node] : marks[node - LeafCount];

    private int GapsOf(int node) => node < LeafCount ? leafGaps[node] : gaps[node - LeafCount];

    public int SeriesNumber(Series series) => NumberOf(seriesNumbers, series);

    public int PlaceNumber(Place place) => NumberOf(placeNumbers, place);

    public AggregateTable Build(IReadOnlyDictionary<string, FiledPeriods> filed, IReadOnlyDictionary<string, RegionMapping> mappings) => new()
    {
        Sums = sums,
        Series = InOrder(seriesNumbers),
        Places = InOrder(placeNumbers),
        LeafValues = [.. leafValues],
        LeafGroups = [.. leafGroups],
        LeafIsCount = [.. leafIsCount],
        PartStarts = [.. partStarts],
        Parts = [.. parts],
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
        int node = LeafCount + values.Count;
        sums.Add(key, values.Count);
        var found = SeriesMarks.None;
        foreach (int part in nodes)
        {
            parts.Add(part);
            found |= MarksOf(part);
        }
        marks.Add(found);
        if (formula is not null) formulas.Add(sums[key], formula);
        partStarts.Add(parts.Count);
        values.Add(value);
        statuses.Add(status);
        gaps.Add(gapCount);
        return node;
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out int number)) numbers[item] = number = numbers.Count;
        return number;
    }

    private static T[] InOrder<T>(Dictionary<T, int> numbers) where T : notnull =>
        [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
}
