using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of a table that meet a component's conditions, added up by filing and item of a breakdown.</summary>
/// <param name="items">The items' numbers, which are the table's own.</param>
internal sealed class ComponentCells(ItemNumbers items)
{
    private readonly List<int> leaves = [];
    private readonly Dictionary<Filing, Range> byFiling = [];
    private CellSum[] sums = [];
    private int count;

    // Of the filing that is being added up: where its sums begin, which sum an item has (0 for none, else its place and one), and the small cells.
    private int first;
    private int[] sumOf = [];
    private readonly List<(int Sum, int Leaf)> small = [];

    /// <summary>The filings with such a cell, in the order of the table, and the sums of each in the order of their first cells.</summary>
    public IReadOnlyDictionary<Filing, Range> ByFiling => byFiling;

    public ref readonly CellSum this[int sum] => ref sums[sum];

    /// <summary>The leaves among the cells of a sum.</summary>
    public ReadOnlySpan<int> LeavesOf(in CellSum sum) => CollectionsMarshal.AsSpan(leaves).Slice(sum.FirstLeaf, sum.LeafCount);

    /// <summary>The codes of an item, one a dimension.</summary>
    public string[] CodesOf(int item) => items.CodesOf(item);

    /// <param name="cell">A place in the columns.</param>
    /// <param name="leaf">The cell as a leaf; -1 where it is none.</param>
    public void Add(CellColumns columns, int cell, int item, int leaf)
    {
        if (item >= sumOf.Length) Array.Resize(ref sumOf, Math.Max(item + 1, 2 * sumOf.Length));
        if (sumOf[item] == 0) Begin(item);
        ref CellSum sum = ref sums[sumOf[item] - 1];
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
        small.Add((sumOf[item] - 1, leaf));
    }

    /// <summary>Goes on with the cells of another filing.</summary>
    public void EndFiling(Filing filing)
    {
        if (count == first) return;
        int start = leaves.Count;
        for (int sum = first; sum < count; sum++)
        {
            sumOf[sums[sum].Item] = 0;
            sums[sum].FirstLeaf = start;
            start += sums[sum].LeafCount;
            sums[sum].LeafCount = 0;
        }
        CollectionsMarshal.SetCount(leaves, start);
        foreach ((int sum, int leaf) in small) leaves[sums[sum].FirstLeaf + sums[sum].LeafCount++] = leaf;
        small.Clear();
        byFiling.Add(filing, first..count);
        first = count;
    }

    private void Begin(int item)
    {
        if (count == sums.Length) Array.Resize(ref sums, Math.Max(16, 2 * count));
        sums[count++].Item = item;
        sumOf[item] = count;
    }
}
