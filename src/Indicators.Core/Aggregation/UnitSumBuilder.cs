using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up the cells that a component counts, one filing after another.</summary>
/// <param name="items">Numbers the items of the cells.</param>
/// <param name="cells">What is counted, and the sums to fill.</param>
internal sealed class UnitSumBuilder(ItemNumbering items, ComponentSums cells)
{
    private readonly List<UnitSums> filed = [];
    private readonly List<(int Sum, int Leaf)> small = [];
    private readonly List<ItemInOtherUnit> inOtherUnits = [];
    private readonly List<int> others = [];
    private bool[] isOther = [];

    // The sums of the current filing; sumOf[item] = 1 + index into sums, or 0 if the item has none.
    private CellSum[] sums = new CellSum[4];
    private ulong[] known = new ulong[4], lacking = new ulong[4];
    private int[] sumOf = new int[4];
    private int count;

    /// <summary>The filings with a counted cell.</summary>
    public IReadOnlyList<UnitSums> Filed => filed;

    /// <summary>The items that filings report in another unit only.</summary>
    public IReadOnlyList<ItemInOtherUnit> InOtherUnits => inOtherUnits;

    /// <summary>Records a cell that would be counted if it did not have another unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddOther(int item)
    {
        if ((uint)item < (uint)sumOf.Length && sumOf[item] != 0) return;
        // Cells are sorted, so consecutive cells mostly have the same item.
        if (others.Count == 0 || others[^1] != item) others.Add(item);
    }

    /// <summary>Counts a cell.</summary>
    /// <param name="leaf">The leaf number of the cell; -1 if it is not a leaf.</param>
    /// <param name="codes">The component's codes that the cell has.</param>
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

    /// <summary>Ends the current filing.</summary>
    /// <param name="filingIndex">The index of the filing in the table.</param>
    public void EndFiling(ReportingUnit filing, int filingIndex)
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
        filed.Add(new UnitSums(filing, items, sums[..count], leaves, GetCodesToAssess(filingIndex)));
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

    /// <summary>Returns the codes of each sum; null if every relevant code of the filing has a figure in all of them.</summary>
    private CodesFiled[]? GetCodesToAssess(int filingIndex)
    {
        ulong needed = cells.CodesNeeded(filingIndex);
        // If a total exceeds its parts, or a part is held back, some of any item may be unknown.
        bool lacks = cells.Table.ShortfallsOf(filingIndex).Count > 0 || cells.Table.HeldBack.Has(cells.Table.Table.Cells[filingIndex].Filing);
        for (int sum = 0; sum < count && !lacks; sum++) lacks = sums[sum].Accumulator.Gaps > 0 || (needed & ~known[sum]) != 0;
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
