using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Collects leaves and sums, and computes each sum as it is added.</summary>
internal sealed class AggregateBuilder
{
    private readonly List<double> leafValues = [];
    private readonly List<ObservationStatus> leafStatuses = [];
    private readonly List<int> leafGaps = [];
    private readonly List<int> leafGroups = [];
    private readonly List<bool> leafIsCount = [];
    private readonly List<int> partStarts = [0];
    private readonly List<int> parts = [];
    private readonly List<double> values = [];
    private readonly List<ObservationStatus> statuses = [];
    private readonly List<int> gaps = [];
    private readonly Dictionary<SumKey, int> sums = [];
    private readonly Dictionary<Series, int> seriesNumbers = [];
    private readonly Dictionary<Place, int> placeNumbers = [];
    private int groupCount;

    /// <returns>The number of the table's first leaf; its cells follow in order.</returns>
    public int AddLeaves(ObservationTable table)
    {
        int first = leafValues.Count;
        bool counts = table.Structure.Measure.Type == MeasureType.Count;
        for (int i = 0; i < table.Count; i++)
        {
            // Cells are sorted by area and period, so a group is a run of them.
            if (i == 0 || table.Areas[i] != table.Areas[i - 1] || table.Periods[i] != table.Periods[i - 1]) groupCount++;
            leafValues.Add(table.Values[i]);
            leafStatuses.Add(table.Statuses[i]);
            leafGaps.Add(table.Gaps[i]);
            leafGroups.Add(groupCount - 1);
            leafIsCount.Add(counts);
        }
        return first;
    }

    /// <summary>Adds a public figure that needs no protection.</summary>
    public int AddPublicLeaf(double value)
    {
        leafValues.Add(value);
        leafStatuses.Add(ObservationStatus.Normal);
        leafGaps.Add(0);
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

    /// <summary>A longer period of one area: every sub-period given is needed.</summary>
    /// <param name="breaks">Whether the series breaks in a sub-period that the sum does not take, as that of a stock may.</param>
    public int AddPeriods(SumKey key, ReadOnlySpan<int> subPeriods, bool breaks)
    {
        Tally tally = TallyOf(subPeriods);
        foreach (int node in subPeriods)
            if (double.IsNaN(ValueOf(node)) && StatusOf(node).LeavesGap())
                return Add(key, subPeriods, double.NaN, StatusOf(node), tally.Gaps);
        ObservationStatus status = breaks && !tally.Status.IsAbsent()
            ? Definitions.Statuses.Stronger(tally.Status, ObservationStatus.Break)
            : tally.Status;
        return Add(key, subPeriods, tally.Value, status, tally.Gaps);
    }

    /// <summary>Whether a node is marked as a break in its series.</summary>
    public bool Breaks(int node) => StatusOf(node) == ObservationStatus.Break;

    /// <summary>A region: the sum over its areas.</summary>
    /// <param name="none">What stands for a sum over no area.</param>
    public int AddAreas(SumKey key, ReadOnlySpan<int> areas, Tally none)
    {
        Tally tally = areas.IsEmpty ? none : TallyOf(areas);
        return Add(key, areas, tally.Value, tally.Status, tally.Gaps);
    }

    public double ValueOf(int node) => node < LeafCount ? leafValues[node] : values[node - LeafCount];

    public ObservationStatus StatusOf(int node) => node < LeafCount ? leafStatuses[node] : statuses[node - LeafCount];

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
        Filed = filed,
        Mappings = mappings,
    };

    private Tally TallyOf(ReadOnlySpan<int> nodes)
    {
        var tally = new Tally();
        foreach (int node in nodes)
            tally.Add(ValueOf(node), StatusOf(node), node < LeafCount ? leafGaps[node] : gaps[node - LeafCount]);
        return tally;
    }

    private int Add(SumKey key, ReadOnlySpan<int> nodes, double value, ObservationStatus status, int gapCount)
    {
        int node = LeafCount + values.Count;
        sums.Add(key, values.Count);
        foreach (int part in nodes) parts.Add(part);
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
