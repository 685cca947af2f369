namespace Indicators.Graphics.Documents.Layout;

/// <summary>Divides a table with too many columns into panels, one below the other, each starting with the column of row headers.</summary>
internal static class TablePanels
{
    /// <param name="fits">Whether a panel can be laid out.</param>
    /// <returns>The table itself, or panels of which the first has its caption and id and the last its notes. Each has at least one column
    /// besides the first.</returns>
    public static IReadOnlyList<TableBlock> Split(TableBlock table, Func<TableBlock, bool> fits)
    {
        if (table.Columns.Count <= 2 || fits(table)) return [table];
        List<TableBlock> panels = [];
        for (int start = 1; start < table.Columns.Count;)
        {
            int end = start + 1;
            while (end < table.Columns.Count && fits(Panel(table, start, end + 1))) end++;
            TableBlock panel = Panel(table, start, end);
            panels.Add(start == 1 ? panel with { Id = table.Id, Caption = table.Caption } : panel);
            start = end;
        }

        panels[^1] = panels[^1] with { Notes = table.Notes };
        return panels;
    }

    private static TableBlock Panel(TableBlock table, int start, int end) => new(
        "", "", [table.Columns[0], .. table.Columns.Take(start..end)],
        [.. table.Rows.Select(row => (IReadOnlyList<Inline>)[row[0], .. row.Take(start..end)])], [])
    {
        Shades = [.. table.Shades.Select(row => (IReadOnlyList<int?>)[row[0], .. row.Take(start..end)])],
    };
}
