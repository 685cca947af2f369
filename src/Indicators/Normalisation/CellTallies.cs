using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// Adds up rows to cells, one filing at a time: a row's codes in the kept dimensions are one number, a number is a cell. Memory
/// and time follow the rows and the cells of one filing; the cells come out sorted by their codes.
/// </summary>
internal sealed class CellTallies
{
    private const int BlockSize = 1 << 15;

    private readonly double[] values;
    private readonly ObservationStatus[] statuses;
    private readonly CodeIndexes[] columns;
    private readonly int[] dimensions;
    private readonly NumberedKeys keys = new();
    private readonly NumberedKeys?[] heads;
    private readonly ulong[] numbers = new ulong[RowBatch.Size];
    private Tally[] tallies = new Tally[RowBatch.Size];
    private int[] firstRows = new int[RowBatch.Size];
    private ulong[] sorted = new ulong[RowBatch.Size];
    private int[] order = new int[RowBatch.Size];
    private readonly List<FiledCells> made = [];
    private CellColumns? block;
    private int blockSize, blockCount, count, rowsSeen;

    /// <param name="values">Of all rows.</param>
    /// <param name="columns">The codes of all dimensions.</param>
    /// <param name="dimensions">The kept ones among them.</param>
    public CellTallies(double[] values, ObservationStatus[] statuses, CodeIndexes[] columns, IReadOnlyList<int> dimensions)
    {
        this.values = values;
        this.statuses = statuses;
        this.columns = columns;
        this.dimensions = [.. dimensions];
        heads = new NumberedKeys?[dimensions.Count];
        ulong space = 1;
        for (int i = 0; i < dimensions.Count; i++)
        {
            ulong limit = LimitOf(i);
            if (space > ulong.MaxValue / limit)
            {
                // Too many for one number: what comes before is numbered as it comes. Its order is then no longer that of the codes.
                heads[i] = new NumberedKeys();
                space = int.MaxValue;
            }
            space *= limit;
        }
    }

    /// <summary>Counts a few rows.</summary>
    /// <param name="batch">Their codes.</param>
    /// <param name="rows">Which they are.</param>
    /// <param name="kept">Whether each counts.</param>
    public void Add(RowBatch batch, ReadOnlySpan<int> rows, ReadOnlySpan<bool> kept)
    {
        Number(batch, rows.Length);
        rowsSeen += rows.Length;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!kept[i]) continue;
            int row = rows[i], cell = keys.NumberOf(numbers[i]);
            if (cell == tallies.Length) Grow();
            if (cell == count)
            {
                firstRows[cell] = row;
                tallies[cell] = default;
                count++;
            }
            tallies[cell].Add(values[row], statuses[row]);
        }
    }

    /// <summary>Ends a filing: its rows are counted.</summary>
    public void EndFiling(Filing filing)
    {
        if (count == 0) return;
        Sort();
        if (block is null || blockCount + count > blockSize) BeginBlock();
        CellColumns cells = block!;
        for (int i = 0; i < count; i++)
        {
            ref readonly Tally tally = ref tallies[order[i]];
            cells.Values[blockCount + i] = tally.Value;
            cells.Statuses[blockCount + i] = tally.Status;
            cells.Gaps[blockCount + i] = tally.Gaps;
        }
        for (int i = 0; i < dimensions.Length; i++)
        {
            CodeIndexes column = columns[dimensions[i]];
            for (int cell = 0; cell < count; cell++) cells.Codes[i].Set(blockCount + cell, column[firstRows[order[cell]]]);
        }
        made.Add(new FiledCells(filing, cells, blockCount, count));
        blockCount += count;
        count = 0;
        keys.Clear();
    }

    /// <summary>The cells of all filings that have ended.</summary>
    public IReadOnlyList<FiledCells> Made => made;

    /// <summary>Cells go into columns of a fixed length, which are never copied: growing ones would take their memory three times.</summary>
    private void BeginBlock()
    {
        blockSize = count + Math.Min(BlockSize, values.Length - rowsSeen);
        blockCount = 0;
        block = new CellColumns
        {
            Codes = [.. dimensions.Select(_ => new CodeIndexes())],
            Values = new double[blockSize],
            Statuses = new ObservationStatus[blockSize],
            Gaps = new int[blockSize],
        };
        foreach (CodeIndexes column in block.Codes) column.Resize(blockSize);
    }

    private void Number(RowBatch batch, int rows)
    {
        numbers.AsSpan(0, rows).Clear();
        for (int i = 0; i < dimensions.Length; i++)
        {
            if (heads[i] is { } head)
                for (int row = 0; row < rows; row++) numbers[row] = (ulong)head.NumberOf(numbers[row]);
            ulong limit = LimitOf(i);
            int[] digits = batch[dimensions[i]];
            for (int row = 0; row < rows; row++) numbers[row] = numbers[row] * limit + (uint)digits[row];
        }
    }

    private ulong LimitOf(int dimension) => (ulong)Math.Max(1, columns[dimensions[dimension]].Limit);

    private void Sort()
    {
        for (int i = 0; i < count; i++) order[i] = i;
        if (Array.TrueForAll(heads, head => head is null))
        {
            keys.Keys.CopyTo(sorted);
            sorted.AsSpan(0, count).Sort(order.AsSpan(0, count));
        }
        else
        {
            order.AsSpan(0, count).Sort(CompareCodes);
        }
    }

    private int CompareCodes(int left, int right)
    {
        int result = 0;
        for (int i = 0; result == 0 && i < dimensions.Length; i++)
            result = columns[dimensions[i]][firstRows[left]].CompareTo(columns[dimensions[i]][firstRows[right]]);
        return result;
    }

    private void Grow()
    {
        Array.Resize(ref tallies, 2 * tallies.Length);
        Array.Resize(ref firstRows, tallies.Length);
        Array.Resize(ref sorted, tallies.Length);
        Array.Resize(ref order, tallies.Length);
    }
}
