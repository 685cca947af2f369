using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions.Keys;

namespace Indicators.Aggregation;

/// <summary>One pass over the cells of a table that adds each cell to all components of one breakdown that count it.</summary>
internal sealed class BreakdownAccumulator
{
    private readonly StructureCells table;
    private readonly ItemNumbering items;
    private readonly UnitSumBuilder[] sums;
    private readonly (UnitSumBuilder Sum, ulong Codes)[][] byClass;
    private readonly UnitSumBuilder[][] inOtherUnit;
    private readonly bool hasOtherUnits;
    private readonly int[] itemsOfCells = new int[RowBatch.Most], classesOfCells = new int[RowBatch.Most];

    public BreakdownAccumulator(StructureCells table, BreakdownComponents breakdown)
    {
        this.table = table;
        items = new ItemNumbering(table.Table, breakdown.Breakdown);
        sums = [.. breakdown.Components.Select(component => new UnitSumBuilder(items, component))];
        byClass = new (UnitSumBuilder, ulong)[table.Classes.Count][];
        // The total of a component is assessed from the whole filing.
        inOtherUnit = new UnitSumBuilder[table.Classes.Count][];
        for (int of = 0; of < inOtherUnit.Length; of++)
            inOtherUnit[of] = breakdown.Breakdown.Count == 0 ? [] : [.. sums.Where((_, component) => breakdown.Components[component].Codes.InOtherUnit(of) != 0)];
        hasOtherUnits = Array.Exists(inOtherUnit, some => some.Length > 0);
        for (int of = 0; of < byClass.Length; of++)
            byClass[of] = [.. sums.Index().Where(pair => breakdown.Components[pair.Index].Counted[of]).Select(pair => (pair.Item, breakdown.Components[pair.Index].Codes.FindInClass(of)))];
    }

    /// <summary>For each component, the sums of the filings added so far.</summary>
    public IEnumerable<IReadOnlyList<UnitSums>> Filed => sums.Select(sum => sum.Filed);

    /// <summary>Returns the items that filings report only in a unit other than the component's.</summary>
    public IReadOnlyList<ItemInOtherUnit> InOtherUnits(int component) => sums[component].InOtherUnits;

    /// <summary>Adds the cells of a filing.</summary>
    /// <param name="number">The number of its first cell in the table.</param>
    /// <param name="leaf">The number of its first leaf.</param>
    /// <param name="filingIndex">The index of the filing in the table.</param>
    public void Add(UnitCells filed, int number, int leaf, int filingIndex)
    {
        for (int start = 0; start < filed.Count; start += RowBatch.Most)
        {
            Span<int> some = itemsOfCells.AsSpan(0, Math.Min(RowBatch.Most, filed.Count - start));
            items.NumberOf(filed.Columns, filed.First + start, some);
            leaf = Add(filed.Columns, filed.First + start, some, number + start, leaf);
        }
        foreach (UnitSumBuilder sum in sums) sum.EndFiling(filed.Filing, filingIndex);
    }

    /// <returns>The number of the next leaf.</returns>
    // Called once for each small batch of cells: on one processor, most calls would be over before tiered compilation replaced the method.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Add(CellBlock columns, int first, ReadOnlySpan<int> itemOf, int number, int leaf)
    {
        Span<int> classOf = classesOfCells.AsSpan(0, itemOf.Length);
        table.Classes.ClassOfCell.CopyTo(number, classOf);
        ReadOnlySpan<double> values = columns.Values.AsSpan(first, itemOf.Length);
        ReadOnlySpan<ObservationStatus> statuses = columns.Statuses.AsSpan(first, itemOf.Length);
        ReadOnlySpan<int> gaps = columns.Gaps.AsSpan(first, itemOf.Length);
        for (int i = 0; i < itemOf.Length; i++)
        {
            double value = values[i];
            bool isLeaf = table.IsLeaf(value, classOf[i]);
            foreach ((UnitSumBuilder sum, ulong codes) in byClass[classOf[i]]) sum.Add(itemOf[i], value, statuses[i], gaps[i], isLeaf ? leaf : -1, codes);
            if (isLeaf) leaf++;
            if (hasOtherUnits) foreach (UnitSumBuilder sum in inOtherUnit[classOf[i]]) sum.AddOther(itemOf[i]);
        }
        return leaf;
    }
}
