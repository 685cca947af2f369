using System.Text;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Reads tables as anybody can: a header, then rows of cells. Quotes are those of RFC 4180.</summary>
internal static class CsvRows
{
    /// <returns>The cells of each row, the header first.</returns>
    public static IEnumerable<string[]> Split(string text, char delimiter = ',')
    {
        var cells = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            (string cell, int end) = text[at] == '"' ? Quoted(text, at) : Plain(text, at, delimiter);
            cells.Add(cell);
            at = end;
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at < text.Length && text[at] is not ('\r' or '\n')) continue;
                cells.Add("");
            }
            while (at < text.Length && text[at] is '\r' or '\n') at++;
            if (cells.Count > 1 || cells[0].Length > 0) yield return [.. cells];
            cells.Clear();
        }
    }

    /// <summary>Returns a function that finds a cell of a row by the name of its column; empty where the table lacks the column.</summary>
    public static Func<string[], string> Column(string[] header, string name)
    {
        int column = Array.IndexOf(header, name);
        return row => column >= 0 && column < row.Length ? row[column] : "";
    }

    private static (string Cell, int End) Plain(string text, int start, char delimiter)
    {
        int end = start;
        while (end < text.Length && text[end] != delimiter && text[end] is not ('\r' or '\n')) end++;
        return (text[start..end], end);
    }

    private static (string Cell, int End) Quoted(string text, int start)
    {
        var cell = new StringBuilder();
        int at = start + 1;
        for (; at < text.Length; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
            else break;
        }
        return (cell.ToString(), Math.Min(at + 1, text.Length));
    }
}
