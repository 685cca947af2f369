using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up the cells that a component counts, one filing after another.</summary>
/// <param name="items">What numbers the items of the cells.</param>
/// <param name="cells">What is counted.</param>
internal sealed class UnitSumBuilder(ItemNumbering items, ComponentSums cells)
{
    private readonly List<UnitSums> filed = [];
    private readonly List<(int Sum, int Leaf)> small = [];
    private readonly List<ItemInOtherUnit> inOtherUnits = [];
    private readonly List<int> others = [];
    private bool[] isOther = [];

    // Of the filing that is being added up: its sums, and which of them an item has: 0 for none, else its number and one.
    private CellSum[] sums = new CellSum[4];
    private ulong[] known = new ulong[4], lacking = new ulong[4];
    private int[] sumOf = new int[4];
    private int count;

    /// <summary>The filings with such a cell.</summary>
    public IReadOnlyList<UnitSums> Filed => filed;

    /// <summary>The items that filings have in another unit only.</summary>
    public IReadOnlyList<ItemInOtherUnit> InOtherUnits => inOtherUnits;

    /// <summary>Notes a cell that would be counted if it were not of another unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddOther(int item)
    {
        if ((uint)item < (uint)sumOf.Length && sumOf[item] != 0) return;
        // Cells are sorted, so that neighbours mostly are of one item.
        if (others.Count == 0 || others[^1] != item) others.Add(item);
    }

    /// <summary>Counts a cell.</summary>
    /// <param name="leaf">The cell as a leaf; -1 where it is none.</param>
    /// <param name="codes">Those of the component's codes that the cell has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int item, double value, ObservationStatus status, int gaps, int leaf, ulong codes)
    {
        int[] begun = sumOf;
        int sum = (uint)item < (uint)begun.Length ? begun[item] : 0;
        if (sum == 0) sum = Begin(item);
        sums[sum - 1].Add(value, status, gaps, leaf >= 0);
        if (double.IsNaN(value) && status.LeavesGap()) lacking[sum - 1] |= codes;
        else known[sum - 1] |= codes;
        if (leaf >= 0) small.Add((sum - 1, leaf));
    }

    /// <summary>Goes on with the cells of another filing.</summary>
    /// <param name="place">Its place in the table.</param>
    public void EndFiling(ReportingUnit filing, int place)
    {
        NoteOthers(filing);
        if (count == 0) return;
        int[] leaves = small.Count == 0 ? [] : new int[small.Count];
        int start = 0;
        foreach (ref CellSum sum in sums.AsSpan(0, count))
        {
            sumOf[sum.Item] = 0;
            sum.FirstLeaf = start;
            start += sum.LeafCount;
            sum.LeafCount = 0;
        }
        foreach ((int number, int leaf) in small)
        {
            ref CellSum sum = ref sums[number];
            leaves[sum.FirstLeaf + sum.LeafCount++] = leaf;
        }
        filed.Add(new UnitSums(filing, items, sums[..count], leaves, CodesToJudge(place)));
        sums.AsSpan(0, count).Clear();
        known.AsSpan(0, count).Clear();
        lacking.AsSpan(0, count).Clear();
        small.Clear();
        count = 0;
    }

    private void NoteOthers(ReportingUnit filing)
    {
        if (others.Count == 0) return;
        foreach (int item in others)
        {
            if (item >= isOther.Length) Array.Resize(ref isOther, Math.Max(item + 1, 2 * isOther.Length));
            if (isOther[item]) continue;
            isOther[item] = true;
            if (item >= sumOf.Length || sumOf[item] == 0) inOtherUnits.Add(new ItemInOtherUnit(filing, items, item));
        }
        foreach (int item in others) isOther[item] = false;
        others.Clear();
    }

    /// <summary>The codes of each sum; null where the filing has every code that matters, with a figure, in all of them.</summary>
    private CodesFiled[]? CodesToJudge(int place)
    {
        ulong needed = cells.CodesNeeded(place);
        // A total that exceeds its parts, or a part that is held back, says of every item that some of it may be unknown.
        bool lacks = cells.Table.ShortfallsOf(place).Count > 0 || cells.Table.HeldBack.Has(cells.Table.Table.Cells[place].Filing);
        for (int sum = 0; sum < count && !lacks; sum++) lacks = sums[sum].Tally.Gaps > 0 || (needed & ~known[sum]) != 0;
        if (!lacks) return null;
        var codes = new CodesFiled[count];
        for (int sum = 0; sum < count; sum++) codes[sum] = new CodesFiled(known[sum], lacking[sum]);
        return codes;
    }

    private int Begin(int item)
    {
        if (item >= sumOf.Length) Array.Resize(ref sumOf, Math.Max(item + 1, 2 * sumOf.Length));
        if (count == sums.Length)
        {
            Array.Resize(ref sums, 2 * count);
            Array.Resize(ref known, 2 * count);
            Array.Resize(ref lacking, 2 * count);
        }
        sums[count++].Item = item;
        return sumOf[item] = count;
    }
}
