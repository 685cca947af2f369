using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>
/// Adds up rows to cells, one filing at a time. Memory and time depend on the rows and cells of a single filing; the cells are
/// sorted by their codes.
/// </summary>
internal sealed class CellAccumulator
{
    private const int BlockSize = 1 << 15;

    private readonly double[] values;
    private readonly ObservationStatus[] statuses;
    private readonly CodeIndexes[] columns;
    private readonly CodeNumbering numbers;
    private readonly ulong[] keysOfRows = new ulong[RowBatch.Most];
    private readonly int[] keptRows = new int[RowBatch.Most];
    private readonly int[] cellsOfRows = new int[RowBatch.Most];
    private readonly List<UnitCells> made = [];
    private SumAccumulator[] accumulators = new SumAccumulator[RowBatch.Most];
    private int[] firstRows = new int[RowBatch.Most];
    private int[] order = new int[RowBatch.Most];
    private CellBlock? block;
    private int blockSize, blockCount, count, rowsToCome;

    /// <param name="values">The values of all rows.</param>
    /// <param name="columns">The codes of the kept dimensions.</param>
    /// <param name="rows">The number of rows that will be added.</param>
    public CellAccumulator(double[] values, ObservationStatus[] statuses, CodeIndexes[] columns, int rows)
    {
        this.values = values;
        this.statuses = statuses;
        this.columns = columns;
        rowsToCome = rows;
        numbers = new CodeNumbering(columns.Select(column => column.Limit), rows);
    }

    /// <summary>Adds a batch of rows.</summary>
    /// <param name="areCounted">Whether each row counts.</param>
    public void Add(in RowBatch rows, ReadOnlySpan<bool> areCounted)
    {
        rowsToCome -= rows.Count;
        numbers.KeysOf(rows, columns, keysOfRows.AsSpan(0, rows.Count));
        int counted = Keep(rows, areCounted);
        numbers.NumberOf(keysOfRows.AsSpan(0, counted), cellsOfRows);
        while (numbers.Count > accumulators.Length) Grow();
        AddUp(counted);
    }

    /// <summary>Ends a filing after its last row.</summary>
    public void EndFiling(ReportingUnit filing)
    {
        if (count == 0) return;
        numbers.Drain(columns, firstRows, order);
        if (block is null || blockCount + count > blockSize) BeginBlock();
        CellBlock cells = block!;
        WriteTallies(cells);
        for (int i = 0; i < columns.Length; i++) WriteCodes(columns[i], cells.Codes[i]);
        made.Add(new UnitCells(filing, cells, blockCount, count));
        blockCount += count;
        count = 0;
    }

    /// <summary>The cells of all completed filings.</summary>
    public IReadOnlyList<UnitCells> Made => made;

    /// <summary>Moves the rows that count to the front.</summary>
    private int Keep(in RowBatch rows, ReadOnlySpan<bool> kept)
    {
        int counted = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            keptRows[counted] = rows[i];
            keysOfRows[counted] = keysOfRows[i];
            counted += kept[i] ? 1 : 0;
        }
        return counted;
    }

    // Called once for each small batch of rows: on one processor, most calls would be over before tiered compilation replaced the method.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(int counted)
    {
        for (int i = 0; i < counted; i++)
        {
            int row = keptRows[i], cell = cellsOfRows[i];
            if (cell == count)
            {
                firstRows[cell] = row;
                accumulators[cell] = default;
                count++;
            }
            accumulators[cell].Add(values[row], statuses[row]);
        }
    }

    /// <summary>Starts a new block of fixed length. Blocks are never copied: growing columns would take three times their memory.</summary>
    private void BeginBlock()
    {
        blockSize = count + Math.Min(BlockSize, rowsToCome);
        blockCount = 0;
        block = new CellBlock
        {
            Codes = [.. columns.Select(_ => new CodeIndexes())],
            Values = new double[blockSize],
            Statuses = new ObservationStatus[blockSize],
            Gaps = new int[blockSize],
        };
        foreach (CodeIndexes column in block.Codes) column.Resize(blockSize);
    }

    private void WriteTallies(CellBlock cells)
    {
        for (int i = 0; i < count; i++)
        {
            ref readonly SumAccumulator accumulator = ref accumulators[order[i]];
            cells.Values[blockCount + i] = accumulator.Value;
            cells.Statuses[blockCount + i] = accumulator.Status;
            cells.Gaps[blockCount + i] = accumulator.Gaps;
        }
    }

    private void WriteCodes(CodeIndexes ofRows, CodeIndexes ofCells)
    {
        for (int i = 0; i < count; i++) ofCells.Set(blockCount + i, ofRows[firstRows[order[i]]]);
    }

    private void Grow()
    {
        Array.Resize(ref accumulators, 2 * accumulators.Length);
        Array.Resize(ref firstRows, accumulators.Length);
        Array.Resize(ref order, accumulators.Length);
    }
}
