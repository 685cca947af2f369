using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The cells of a table that meet a component's conditions, added up by filing and item of a breakdown in one pass. The items
/// are numbered in a list that the components of one indicator share.
/// </summary>
internal sealed class ComponentCells
{
    private readonly List<CellSum> sums = [];
    private readonly List<int> leaves = [];
    private readonly Dictionary<Filing, Range> byFiling = [];

    // Of the filing that is being added up: the sums by item as places in the list, and the small cells with their sums.
    private int[] placeOf = [];
    private readonly List<(int Item, int Leaf)> small = [];

    public ComponentCells(TableCells cells, Component component, BreakdownItems items)
    {
        bool[] counted = cells.Classes.Meet(component.Where);
        var itemNumbers = new ItemNumbers(cells.Table, items);
        int next = 0, leaf = cells.FirstLeaf;
        foreach (FiledCells filed in cells.Table.Cells)
        {
            int first = sums.Count;
            itemNumbers.Enter(filed.Columns);
            double[] values = filed.Columns.Values;
            for (int cell = filed.First; cell < filed.First + filed.Count; cell++)
            {
                int cellClass = cells.Classes.Of[next++];
                bool isSmall = cells.IsSmall(values[cell], cellClass);
                if (counted[cellClass]) Add(filed.Columns, cell, itemNumbers.Of(cell), isSmall ? leaf : -1);
                if (isSmall) leaf++;
            }
            if (sums.Count > first) EndFiling(filed.Filing, first, items);
        }
    }

    /// <summary>The sums of an area's filing, by item.</summary>
    public Range Of(int area, Period period) => byFiling.GetValueOrDefault(new Filing(area, period));

    public ref readonly CellSum this[int sum] => ref CollectionsMarshal.AsSpan(sums)[sum];

    /// <summary>The leaves among the cells of a sum.</summary>
    public ReadOnlySpan<int> LeavesOf(in CellSum sum) => CollectionsMarshal.AsSpan(leaves).Slice(sum.FirstLeaf, sum.LeafCount);

    private void Add(CellColumns columns, int cell, int item, int leaf)
    {
        if (item >= placeOf.Length) Array.Resize(ref placeOf, Math.Max(item + 1, 2 * placeOf.Length));
        if (placeOf[item] == 0)
        {
            sums.Add(new CellSum { Item = item });
            placeOf[item] = sums.Count;
        }
        ref CellSum sum = ref CollectionsMarshal.AsSpan(sums)[placeOf[item] - 1];
        double value = columns.Values[cell];
        ObservationStatus status = columns.Statuses[cell];
        sum.Tally.Add(value, status, columns.Gaps[cell]);
        sum.Marks |= SeriesMarking.Of(status);
        sum.LacksValue |= double.IsNaN(value);
        if (leaf < 0)
        {
            sum.Fixed.Add(value, status);
            return;
        }
        sum.LeafCount++;
        small.Add((item, leaf));
    }

    private void EndFiling(Filing filing, int first, BreakdownItems items)
    {
        Span<CellSum> ended = CollectionsMarshal.AsSpan(sums)[first..];
        ended.Sort((left, right) => left.Item.CompareTo(right.Item));
        int start = leaves.Count;
        for (int i = 0; i < ended.Length; i++)
        {
            items.Note(ended[i].Item, filing.Area);
            ended[i].FirstLeaf = start;
            placeOf[ended[i].Item] = start;
            start += ended[i].LeafCount;
        }
        CollectionsMarshal.SetCount(leaves, start);
        foreach ((int item, int leaf) in small) leaves[placeOf[item]++] = leaf;
        small.Clear();
        foreach (ref readonly CellSum sum in ended) placeOf[sum.Item] = 0;
        byFiling.Add(filing, first..sums.Count);
    }
}
