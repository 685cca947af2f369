using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;

namespace Indicators.Tests.Graphics.Documents;

public class TablePanelsTests
{
    private static readonly TableBlock Table = new(
        "t", "Caption", [.. "abcdef".Select(letter => new TableColumn(letter.ToString()))], [[.. "123456".Select(digit => new Inline(digit.ToString()))]], ["Note"]);

    [Fact]
    public void A_table_that_fits_is_one_panel() => Assert.Same(Table, Assert.Single(TablePanels.Split(Table, _ => true)));

    [Fact]
    public void Each_panel_has_the_first_column_and_as_many_others_as_fit()
    {
        IReadOnlyList<TableBlock> panels = TablePanels.Split(Table, panel => panel.Columns.Count <= 3);

        Assert.Equal(["abc", "ade", "af"], panels.Select(panel => string.Concat(panel.Columns.Select(column => column.Header))));
        Assert.Equal(["123", "145", "16"], panels.Select(panel => string.Concat(panel.Rows[0].Select(cell => cell.Text))));
        Assert.Equal([("t", "Caption", 0), ("", "", 0), ("", "", 1)], panels.Select(panel => (panel.Id, panel.Caption, panel.Notes.Count)));
    }

    [Fact]
    public void A_panel_has_one_column_beside_the_first_even_when_nothing_fits() =>
        Assert.Equal(5, TablePanels.Split(Table, _ => false).Count);
}
