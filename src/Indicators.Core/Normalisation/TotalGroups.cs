using Indicators.Common.Keys;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>A row that is a total, and the parts found for it.</summary>
/// <param name="Row">The index of the row in the submission.</param>
/// <param name="Codes">The codes of the row, for each dimension.</param>
internal sealed record TotalRow(int Row, double Value, int[] Codes)
{
    /// <summary>The sum of its parts.</summary>
    public double Sum { get; set; }

    /// <summary>The parts with a figure: the codes in the summed dimensions and the figure of each.</summary>
    public List<(int[] Codes, double Value)> Listed { get; } = [];
}

/// <summary>The totals of one filing over the same dimensions, looked up by their codes in the other dimensions.</summary>
internal sealed class TotalGroups
{
    private readonly CodeIndexes[] apart;
    private readonly CodeNumbering keys;
    private readonly HashKeyTable groups = new();
    private readonly List<List<TotalRow>> byGroup = [];
    private readonly ulong[] keysOfRows = new ulong[RowBatch.Most];

    /// <param name="summed">The dimensions in which the rows are totals, as bits.</param>
    /// <param name="columns">The codes of all dimensions.</param>
    public TotalGroups(int summed, CodeIndexes[] columns)
    {
        Summed = [.. Enumerable.Range(0, columns.Length).Where(i => (summed >> i & 1) != 0)];
        apart = [.. columns.Where((_, i) => (summed >> i & 1) == 0)];
        keys = new CodeNumbering(apart.Select(column => column.Limit), 0);
    }

    /// <summary>The dimensions in which the rows are totals.</summary>
    public int[] Summed { get; }

    /// <summary>The totals, in the order in which they were added.</summary>
    public List<TotalRow> Totals { get; } = [];

    /// <summary>Reads the codes of a batch of rows in the dimensions that are not summed; the other methods refer to this batch.</summary>
    /// <returns>Keys that are equal for rows that differ only in the summed dimensions.</returns>
    public ReadOnlySpan<ulong> ReadKeys(in RowBatch rows)
    {
        keys.KeysOf(rows, apart, keysOfRows.AsSpan(0, rows.Count));
        return keysOfRows.AsSpan(0, rows.Count);
    }

    /// <param name="i">The index of the row in the batch.</param>
    public void Add(int i, TotalRow total)
    {
        int group = groups.NumberOf(keysOfRows[i]);
        while (byGroup.Count <= group) byGroup.Add([]);
        byGroup[group].Add(total);
        Totals.Add(total);
    }

    /// <summary>Returns the totals that a row may be a part of.</summary>
    /// <param name="i">The index of the row in the batch.</param>
    public IReadOnlyList<TotalRow> FindTotals(int i) => groups.Find(keysOfRows[i]) is >= 0 and int group ? byGroup[group] : [];

    public void Clear()
    {
        groups.Clear();
        byGroup.Clear();
        Totals.Clear();
    }
}
