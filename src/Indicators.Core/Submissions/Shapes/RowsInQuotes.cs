using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// Finds rows that a quote has swallowed: lines inside a cell that look like rows. A remark of several lines of prose is none.
/// Only records that span lines are looked at.
/// </summary>
internal static class RowsInQuotes
{
    /// <summary>Delimiters that the header has where a row with one less is told.</summary>
    private const int FewestInShortRow = 3;

    /// <summary>Reports the cells of the current record that hold such lines.</summary>
    /// <param name="record">A record that spans lines.</param>
    /// <param name="headers">The headers as findings show them.</param>
    /// <param name="delimiter">What separates fields.</param>
    /// <param name="findings">The file's.</param>
    public static void Report(RecordReader record, IReadOnlyList<string> headers, char delimiter, FindingCollector findings)
    {
        int line = record.Line;
        for (int field = 0; field < record.FieldCount; field++)
        {
            string[] lines = Lines(record.Field(field));
            int last = line + lines.Length - 1;
            if (lines.Length > 1 && CountRows(lines, Math.Min(field, headers.Count - 1), headers.Count, delimiter) is > 0 and int rows && findings.Wants(FindingCodes.RowsInQuotes))
                findings.Add(FindingCodes.RowsInQuotes, FileMessages.RowsInQuotes(last: last, rows: rows),
                    line, field < headers.Count ? headers[field] : null, FileMessages.CloseQuote);
            line = last;
        }
    }

    /// <summary>The number of lines in a text that look like rows of a table.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="width">The number of the table's fields.</param>
    /// <param name="delimiter">What separates them.</param>
    public static int CountRows(IReadOnlyList<string> text, int width, char delimiter) =>
        width < 3 ? 0 : text.Count(line => LooksLikeRow(line, width - 1, delimiter));

    public static string[] Lines(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>
    /// Lines between the first and the last stand in the cell whole. The first follows what opens the cell's row, and what
    /// stands before the cell in the last one's row is in the cell: together they are a row if both have as many delimiters as the header has there.
    /// </summary>
    private static int CountRows(string[] lines, int field, int width, char delimiter)
    {
        int whole = CountRows(lines[1..^1], width, delimiter), after = width - 1 - field;
        bool isRow = width > 2 && LooksLikeRow(lines[0], after, delimiter) && LooksLikeRow(lines[^1], field, delimiter);
        return whole + (isRow ? 1 : 0);
    }

    /// <summary>In prose a blank follows commas and semicolons; in a row it does not follow all of them, unless codes or figures stand between.</summary>
    private static bool LooksLikeRow(string line, int delimiters, char delimiter)
    {
        if (delimiters == 0) return true;
        string[] cells = line.Split(delimiter);
        if (cells.Length < delimiters) return false;
        // A row may lack its last cell; then a period tells it from prose.
        if (cells.Length == delimiters && (delimiters < FewestInShortRow || !cells.Any(cell => Period.TryParse(cell, out _)))) return false;
        bool isProse = delimiter != '\t' && cells[1..].All(cell => cell.Length > 0 && char.IsWhiteSpace(cell[0]));
        return !isProse || cells.Any(cell => Period.TryParse(cell.Trim(), out _));
    }
}
