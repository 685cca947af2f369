using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Aggregation;

/// <summary>Numbers the combinations of codes that the cells of a table have in certain dimensions, in order of appearance.</summary>
/// <param name="dimensions">Their indexes among the dimensions of the table.</param>
internal sealed class CodeTupleIndex(ObservationTable table, int[] dimensions)
{
    private readonly CodeNumbering numbers = new(dimensions.Select(dimension => table.Dimensions[dimension].CodeList!.Codes.Count), table.Count);
    private readonly CodeIndexes[] columns = new CodeIndexes[dimensions.Length];
    private readonly ulong[] keys = new ulong[RowBatch.Most];

    public IReadOnlyList<int> Dimensions => dimensions;

    /// <summary>The number of combinations so far.</summary>
    public int Count => numbers.Count;

    /// <summary>Numbers the combinations of consecutive cells, at most <see cref="RowBatch.Most"/>.</summary>
    /// <param name="first">The index of the first cell in the columns.</param>
    public void NumberOf(CellBlock cells, int first, Span<int> found)
    {
        for (int i = 0; i < columns.Length; i++) columns[i] = cells.Codes[dimensions[i]];
        Span<ulong> some = keys.AsSpan(0, found.Length);
        numbers.KeysOf(new RowBatch(first, found.Length), columns, some);
        numbers.NumberOf(some, found);
    }
}
