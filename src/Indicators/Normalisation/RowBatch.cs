using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>The codes of a few rows, a plain array a column, so that loops over them ask nothing about how columns are held.</summary>
/// <param name="columns">All columns.</param>
/// <param name="needed">Those that are loaded, by their places.</param>
internal sealed class RowBatch(CodeIndexes[] columns, int[] needed)
{
    public const int Size = 512;

    private readonly int[][] codes = [.. columns.Select((_, column) => needed.Contains(column) ? new int[Size] : [])];

    /// <summary>The codes of a column; those beyond the loaded rows mean nothing.</summary>
    public int[] this[int column] => codes[column];

    /// <param name="first">The first row.</param>
    /// <param name="count">At most <see cref="Size"/>.</param>
    public void Load(int first, int count)
    {
        foreach (int column in needed) columns[column].CopyTo(first, codes[column].AsSpan(0, count));
    }

    /// <param name="rows">At most <see cref="Size"/>.</param>
    public void Load(ReadOnlySpan<int> rows)
    {
        foreach (int column in needed)
            for (int i = 0; i < rows.Length; i++) codes[column][i] = columns[column][rows[i]];
    }
}
