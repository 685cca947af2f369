using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The figures of single areas for one part of an indicator, by area and period: a row of nodes, one an item of the area.</summary>
/// <param name="items">The items, all of them known.</param>
internal sealed class AreaLevel(BreakdownItems items)
{
    private readonly HashKeyIndex keys = new();
    private readonly List<int[]> rows = [];
    private readonly List<ReportingUnit> added = [];

    /// <summary>The areas and periods that have a row, in the order in which they were added.</summary>
    public IReadOnlyList<ReportingUnit> Added => added;

    /// <summary>The nodes of an area's items, in the order of these; -1 for one without. Null where none has one.</summary>
    public int[]? Row(int area, Period period) => keys.Find(new ReportingUnit(area, period).Packed) is >= 0 and int row ? rows[row] : null;

    /// <summary>The node of an item, area and period, or null where the area did not file what it needs.</summary>
    public int? Node(int item, int area, Period period) =>
        Row(area, period) is { } row && Array.BinarySearch(items.ItemsOf(area), item) is >= 0 and int place && row[place] >= 0 ? row[place] : null;

    /// <summary>Adds the sums of an area for a period.</summary>
    /// <param name="key">The row that they are.</param>
    /// <param name="add">Adds the sum of an item, told by its place among those of the area, and returns its node; -1 where there is none.</param>
    /// <exception cref="ArgumentException">There is such a row.</exception>
    public void AddRow(AggregateBuilder builder, SumKey key, int area, Func<int, int> add)
    {
        int[] own = items.ItemsOf(area), nodes = new int[own.Length];
        builder.BeginRow(key);
        for (int place = 0; place < nodes.Length; place++) nodes[place] = add(place);
        int[] with = Array.IndexOf(nodes, -1) < 0 ? own : [.. own.Where((_, place) => nodes[place] >= 0)];
        builder.EndRow(with);
        if (with.Length == 0) return;
        var filing = new ReportingUnit(area, key.Period);
        if (keys.NumberOf(filing.Packed) != rows.Count) throw new ArgumentException("A row is added once.", nameof(key));
        rows.Add(nodes);
        added.Add(filing);
    }

    /// <summary>Says of each of an area's items whether a filed part of a period is marked as a break.</summary>
    public Func<int, bool> BreaksWithin(AggregateBuilder builder, int area, IEnumerable<Period> own, Period period)
    {
        int[][] parts = [.. own.Where(part => part.IsPartOf(period)).Select(part => Row(area, part)).OfType<int[]>()];
        return place => Array.Exists(parts, nodes => builder.MarksOf(nodes[place]).HasFlag(ComparabilityFlags.Break));
    }
}
