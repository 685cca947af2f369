using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>A row that is a total, and what was found below it.</summary>
/// <param name="Row">Its row in the submission.</param>
/// <param name="Codes">For each dimension its code.</param>
internal sealed record TotalRow(int Row, double Value, int[] Codes)
{
    /// <summary>The sum of its parts.</summary>
    public double Sum { get; set; }

    /// <summary>The parts with a figure: for each the codes in the dimensions that are summed, and the figure.</summary>
    public List<(int[] Codes, double Value)> Listed { get; } = [];
}

/// <summary>The totals of one filing over the same dimensions, found by their codes in the others.</summary>
internal sealed class TotalGroups
{
    private readonly CodeIndexes[] apart;
    private readonly CodeNumbering keys;
    private readonly HashKeyIndex groups = new();
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

    /// <summary>In the order in which they were added.</summary>
    public List<TotalRow> Totals { get; } = [];

    /// <summary>Reads the codes of a few rows apart from those that are summed; the other methods mean these rows.</summary>
    /// <returns>Equal for rows that differ only in what is summed.</returns>
    public ReadOnlySpan<ulong> Look(in RowBatch rows)
    {
        keys.KeysOf(rows, apart, keysOfRows.AsSpan(0, rows.Count));
        return keysOfRows.AsSpan(0, rows.Count);
    }

    /// <param name="i">Which of the rows looked at it is.</param>
    public void Add(int i, TotalRow total)
    {
        int group = groups.NumberOf(keysOfRows[i]);
        while (byGroup.Count <= group) byGroup.Add([]);
        byGroup[group].Add(total);
        Totals.Add(total);
    }

    /// <summary>The totals that a row may be a part of.</summary>
    /// <param name="i">Which of the rows looked at it is.</param>
    public IReadOnlyList<TotalRow> Above(int i) => groups.Find(keysOfRows[i]) is >= 0 and int group ? byGroup[group] : [];

    public void Clear()
    {
        groups.Clear();
        byGroup.Clear();
        Totals.Clear();
    }
}
