using System.Text;

namespace Indicators.Cli.Commands;

/// <summary>Formats rows of text in aligned columns.</summary>
internal static class TextTable
{
    /// <param name="rows">Rows with the same number of cells; the last cell is not padded.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows, string indent = "  ")
    {
        if (rows.Count == 0) yield break;
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            var line = new StringBuilder(indent);
            for (int column = 0; column < row.Length; column++) line.Append(column == row.Length - 1 ? row[column] : row[column].PadRight(widths[column] + 2));
            yield return line.ToString().TrimEnd();
        }
    }
}
