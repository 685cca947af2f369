using System.Globalization;
using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Html;

/// <summary>Writes tables that scroll horizontally on narrow screens. The scrolling element is focusable for keyboard users.</summary>
internal sealed class HtmlTable(HtmlBuilder html, HtmlInlines inlines)
{
    /// <param name="role">The ARIA role of the scrolling element: <c>region</c> is a landmark, <c>group</c> is not.</param>
    public void Write(TableBlock table, string role)
    {
        string captionId = "_caption-" + table.Id;
        html.Open("div", ("class", "table"), ("id", table.Id)).Line();
        bool hasCaption = table.Caption.Length > 0;
        html.Open(
            "div", ("class", "scroll"), ("role", role), ("aria-labelledby", hasCaption ? captionId : null),
            ("aria-label", hasCaption ? null : string.Join(", ", table.Columns.Select(column => column.Header))), ("tabindex", "0")).Line();

        // The inner element stays visible while the table scrolls below it.
        html.Open("table").Line();
        if (hasCaption) html.Open("caption", ("id", captionId)).Element("span", table.Caption).Close("caption").Line();
        html.Open("thead").Open("tr");
        foreach (TableColumn column in table.Columns)
        {
            // Assistive technology reports an empty header cell as a mistake.
            if (string.IsNullOrWhiteSpace(column.Header)) html.Open("td").Close("td");
            else html.Element("th", column.Header, ("scope", "col"), ("class", Class(column)));
        }

        html.Close("tr").Close("thead").Line().Open("tbody").Line();
        foreach ((int index, IReadOnlyList<Inline> row) in table.Rows.Index()) Write(row, table.Columns, index < table.Shades.Count ? table.Shades[index] : []);
        html.Close("tbody").Line().Close("table").Line().Close("div").Line();
        foreach (string note in table.Notes) html.Element("p", note, ("class", "note")).Line();
        html.Close("div").Line();
    }

    private void Write(IReadOnlyList<Inline> row, IReadOnlyList<TableColumn> columns, IReadOnlyList<int?> shades)
    {
        html.Open("tr");
        for (int column = 0; column < row.Count; column++)
        {
            bool isHeader = column == 0 && !string.IsNullOrWhiteSpace(row[column].Text);
            string name = isHeader ? "th" : "td";
            html.Open(name, ("scope", isHeader ? "row" : null), ("class", Class(columns[column], column < shades.Count ? shades[column] : null)));
            inlines.Write([row[column]]);
            html.Close(name);
        }

        html.Close("tr").Line();
    }

    private static string? Class(TableColumn column, int? shade = null)
    {
        string? alignment = column.Alignment switch
        {
            CellAlignment.End => "end",
            CellAlignment.Center => "center",
            _ => null,
        };
        if (shade is not { } step) return alignment;
        string heat = string.Create(CultureInfo.InvariantCulture, $"heat{step}");
        return alignment is null ? heat : $"{alignment} {heat}";
    }
}
