using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The figures of single areas for one component of an indicator, by area and period: each row has one node for each item of the area.</summary>
/// <param name="items">The complete list of items.</param>
internal sealed class AreaLevel(BreakdownItems items)
{
    private readonly HashKeyTable keys = new();
    private readonly List<int[]> rows = [];
    private readonly List<ReportingUnit> added = [];

    /// <summary>The areas and periods that have a row, in the order in which they were added.</summary>
    public IReadOnlyList<ReportingUnit> Added => added;

    /// <summary>Returns the nodes of an area's items, in item order, with -1 for items without a node; null if there is no row.</summary>
    public int[]? Row(int area, Period period) => keys.Find(new ReportingUnit(area, period).Packed) is >= 0 and int row ? rows[row] : null;

    /// <summary>Returns the node of an item, area and period, or null if the area did not file what it requires.</summary>
    public int? Node(int item, int area, Period period) =>
        Row(area, period) is { } row && Array.BinarySearch(items.ItemsOf(area), item) is >= 0 and int index && row[index] >= 0 ? row[index] : null;

    /// <summary>Adds the sums of an area for a period.</summary>
    /// <param name="key">The key of the row.</param>
    /// <param name="add">Adds the sum of an item, given the item's index among those of the area, and returns its node, or -1 if there is none.</param>
    /// <exception cref="ArgumentException">The row already exists.</exception>
    public void AddRow(AggregateBuilder builder, SumKey key, int area, Func<int, int> add)
    {
        int[] own = items.ItemsOf(area), nodes = new int[own.Length];
        builder.BeginRow(key);
        for (int index = 0; index < nodes.Length; index++) nodes[index] = add(index);
        int[] with = Array.IndexOf(nodes, -1) < 0 ? own : [.. own.Where((_, index) => nodes[index] >= 0)];
        builder.EndRow(with);
        if (with.Length == 0) return;
        var filing = new ReportingUnit(area, key.Period);
        if (keys.NumberOf(filing.Packed) != rows.Count) throw new ArgumentException("A row is added once.", nameof(key));
        rows.Add(nodes);
        added.Add(filing);
    }

    /// <summary>Returns a function that says whether, for an item of the area, a filed part of the period is flagged as a break.</summary>
    public Func<int, bool> BreaksWithin(AggregateBuilder builder, int area, IEnumerable<Period> filedPeriods, Period period)
    {
        int[][] parts = [.. filedPeriods.Where(part => part.IsPartOf(period)).Select(part => Row(area, part)).OfType<int[]>()];
        return index => Array.Exists(parts, nodes => builder.GetComparability(nodes[index]).HasFlag(ComparabilityFlags.Break));
    }
}
