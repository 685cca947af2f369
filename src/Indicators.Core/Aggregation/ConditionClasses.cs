using System.Numerics;
using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Aggregation;

/// <summary>
/// Groups the cells of a table by their codes in the dimensions that conditions use. Cells of one class meet the same conditions, so
/// a condition is evaluated once for each class and looked up for each cell.
/// </summary>
internal sealed class ConditionClasses
{
    private readonly ObservationTable table;
    private readonly IReadOnlySet<string> named;
    private readonly List<int[]> codes = [];
    private readonly List<ulong>[] present;

    /// <param name="named">The dimensions that conditions use.</param>
    public ConditionClasses(ObservationTable table, IReadOnlySet<string> named)
    {
        this.table = table;
        this.named = named;
        var numbers = new CodeTupleIndex(table, [.. table.Dimensions.Index().Where(pair => named.Contains(pair.Item.Name)).Select(pair => pair.Index)]);
        int[] classes = new int[RowBatch.Most];
        present = new List<ulong>[table.Cells.Count];
        ClassOfCell = new CodeIndexes();
        ClassOfCell.Resize(table.Count);
        int next = 0;
        foreach ((int filing, UnitCells cells) in table.Cells.Index())
        {
            present[filing] = [];
            for (int start = 0; start < cells.Count; start += RowBatch.Most)
            {
                Span<int> some = classes.AsSpan(0, Math.Min(RowBatch.Most, cells.Count - start));
                numbers.NumberOf(cells.Columns, cells.First + start, some);
                if (codes.Count < numbers.Count) NoteCodes(cells.Columns, cells.First + start, some);
                foreach (int of in some) ClassOfCell.Set(next++, of);
                Note(present[filing], some);
            }
        }

        void NoteCodes(CellBlock columns, int first, ReadOnlySpan<int> some)
        {
            for (int i = 0; i < some.Length; i++)
                if (some[i] == codes.Count) codes.Add([.. columns.Codes.Select((column, dimension) => numbers.Dimensions.Contains(dimension) ? column[first + i] : -1)]);
        }
    }

    /// <summary>Returns the classes of which a filing has a cell, as bits: 64 classes in each number.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public IReadOnlyList<ulong> PresentIn(int filing) => present[filing];

    /// <summary>Whether a filing has a cell of any of the given classes.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public bool IsAnyIn(int filing, bool[] classes)
    {
        for (int word = 0; word < present[filing].Count; word++)
            for (ulong bits = present[filing][word]; bits != 0; bits &= bits - 1)
                if (classes[64 * word + BitOperations.TrailingZeroCount(bits)]) return true;
        return false;
    }

    /// <summary>Returns for each class whether its cells have one of a condition's codes; false for all if no component uses the dimension.</summary>
    public bool[] SelectMeeting(Condition condition)
    {
        bool[] having = new bool[codes.Count];
        for (int dimensionIndex = 0; dimensionIndex < table.Dimensions.Count; dimensionIndex++)
        {
            if (table.Dimensions[dimensionIndex].Name != condition.Dimension || !named.Contains(condition.Dimension)) continue;
            bool[] mask = CellSelection.Mask(table.Dimensions[dimensionIndex], condition.Codes);
            for (int of = 0; of < having.Length; of++) having[of] = mask[codes[of][dimensionIndex]];
        }
        return having;
    }

    /// <summary>Whether the cells of a class have a code in a dimension that conditions use.</summary>
    public bool Has(int cellClass, string dimension, string code)
    {
        int dimensionIndex = table.Dimensions.Index().First(pair => pair.Item.Name == dimension).Index;
        return codes[cellClass][dimensionIndex] == table.Dimensions[dimensionIndex].CodeList!.IndexOf(code);
    }

    /// <summary>The number of classes.</summary>
    public int Count => codes.Count;

    /// <summary>The class of each cell of the table, in cell order.</summary>
    public CodeIndexes ClassOfCell { get; }

    /// <summary>Returns for each class whether its cells meet the conditions; conditions on a dimension that the table lacks are ignored.</summary>
    public bool[] Meet(IReadOnlyList<Condition> where)
    {
        bool[]?[] masks = new bool[]?[table.Dimensions.Count];
        for (int dimension = 0; dimension < masks.Length; dimension++)
            if (where.FirstOrDefault(condition => condition.Dimension == table.Dimensions[dimension].Name) is { } condition)
                masks[dimension] = CellSelection.Mask(table.Dimensions[dimension], condition.Codes);
        return [.. codes.Select(of => masks.Index().All(mask => mask.Item is null || mask.Item[of[mask.Index]]))];
    }

    /// <summary>Returns for each class whether its cells count persons or cases, so that small ones need protection.</summary>
    /// <param name="includesAmounts">Whether amounts need protection, too.</param>
    public bool[] FindCounts(bool includesAmounts = false)
    {
        Structure structure = table.Structure;
        bool[] unprotected = structure.Unprotected.Count == 0 ? new bool[Count] : Meet(structure.Unprotected);
        return [.. unprotected.Select(meets => (structure.Measure.Type == MeasureType.Count || (includesAmounts && structure.Measure.Type == MeasureType.Amount)) && !meets)];
    }

    private static void Note(List<ulong> present, ReadOnlySpan<int> classes)
    {
        Span<ulong> bits = CollectionsMarshal.AsSpan(present);
        foreach (int of in classes)
        {
            if (of >> 6 >= bits.Length)
            {
                CollectionsMarshal.SetCount(present, (of >> 6) + 1);
                Span<ulong> grown = CollectionsMarshal.AsSpan(present);
                grown[bits.Length..].Clear();
                bits = grown;
            }
            bits[of >> 6] |= 1UL << of;
        }
    }
}
