using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// Finds rows that a quote has swallowed: lines inside a cell that look like rows,
/// unlike the lines of a remark in prose. Only records that span lines are examined.
/// </summary>
internal static class RowsInQuotes
{
    /// <summary>The minimum number of delimiters in the header for a line with one fewer to be taken for a row.</summary>
    private const int FewestInShortRow = 3;

    /// <summary>Reports the cells of the current record that contain such lines.</summary>
    /// <param name="record">A record that spans lines.</param>
    /// <param name="headers">The headers as findings show them.</param>
    /// <param name="delimiter">The separator of fields.</param>
    /// <param name="findings">The findings of the file.</param>
    public static void Report(RecordReader record, IReadOnlyList<string> headers, char delimiter, FindingCollector findings)
    {
        int line = record.Line;
        for (int field = 0; field < record.FieldCount; field++)
        {
            string[] lines = Lines(record.Field(field));
            int last = line + lines.Length - 1;
            if (lines.Length > 1 && CountRows(lines, Math.Min(field, headers.Count - 1), headers.Count, delimiter) is > 0 and int rows && findings.ShouldCreate(FindingCodes.RowsInQuotes))
                findings.Add(FindingCodes.RowsInQuotes, FileMessages.RowsInQuotes(last: last, rows: rows),
                    line, field < headers.Count ? headers[field] : null, FileMessages.CloseQuote);
            line = last;
        }
    }

    /// <summary>Returns the number of lines of a text that look like rows of a table.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="width">The number of fields of the table.</param>
    /// <param name="delimiter">The separator of the fields.</param>
    public static int CountRows(IReadOnlyList<string> text, int width, char delimiter) =>
        width < 3 ? 0 : text.Count(line => LooksLikeRow(line, width - 1, delimiter));

    public static string[] Lines(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>
    /// Counts the rows in a cell. The lines between the first and the last are entirely inside the cell.
    /// The first line is the end of a row and the last line the beginning of another: together they
    /// count as one row if they have as many delimiters as the header has after and before the field.
    /// </summary>
    private static int CountRows(string[] lines, int field, int width, char delimiter)
    {
        int whole = CountRows(lines[1..^1], width, delimiter), after = width - 1 - field;
        bool isRow = width > 2 && LooksLikeRow(lines[0], after, delimiter) && LooksLikeRow(lines[^1], field, delimiter);
        return whole + (isRow ? 1 : 0);
    }

    /// <summary>
    /// Whether a line looks like a row. In prose, commas and semicolons are followed
    /// by a space; in a row, not all of them are, unless a cell is a period.
    /// </summary>
    private static bool LooksLikeRow(string line, int delimiters, char delimiter)
    {
        if (delimiters == 0) return true;
        string[] cells = line.Split(delimiter);
        if (cells.Length < delimiters) return false;
        // A row may lack its last cell; a period then distinguishes it from prose.
        if (cells.Length == delimiters && (delimiters < FewestInShortRow || !cells.Any(cell => Period.TryParse(cell, out _)))) return false;
        bool isProse = delimiter != '\t' && cells[1..].All(cell => cell.Length > 0 && char.IsWhiteSpace(cell[0]));
        return !isProse || cells.Any(cell => Period.TryParse(cell.Trim(), out _));
    }
}
