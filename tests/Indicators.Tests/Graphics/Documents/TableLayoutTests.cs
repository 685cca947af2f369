using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;

namespace Indicators.Tests.Graphics.Documents;

public class TableLayoutTests
{
    [Fact]
    public void The_header_repeats_on_each_page_as_an_artifact()
    {
        PagedDocument pages = Pages.LayOut(Pages.Table(150));

        Assert.True(pages.Pages.Count >= 3);
        Assert.Equal(["Caption of table", "Area", "Persons"], pages.Pages[0].TaggedTexts().Take(3));
        foreach (Page page in pages.Pages.Skip(1)) Assert.Equal(["Area", "Persons", "Footer", page.Label], page.Artifacts());
        Assert.Equal(["Footer", "1"], pages.Pages[0].Artifacts());
    }

    [Fact]
    public void A_table_over_several_pages_is_one_node_with_all_rows_in_order()
    {
        PagedDocument pages = Pages.LayOut(Pages.Table(150));

        TagNode table = Assert.Single(pages.Nodes(), node => node.Tag == Tag.Table);
        Assert.Equal([Tag.Caption, Tag.THead, Tag.TBody], table.Children.Select(node => node.Tag));
        TagNode[] rows = [.. table.Children[2].Children];
        Assert.Equal(Enumerable.Range(1, 150).Select(row => $"Area{row}{row}000"), rows.Select(pages.TextOf));
        Assert.All(rows, row => Assert.Equal([(Tag.TH, "Row"), (Tag.TD, null)], row.Children.Select(cell => (cell.Tag, cell.Scope))));
        Assert.All(table.Children[1].Children[0].Children, cell => Assert.Equal((Tag.TH, "Column"), (cell.Tag, cell.Scope)));
    }

    [Fact]
    public void A_row_is_not_divided()
    {
        TableBlock table = Pages.Table(1) with
        {
            Rows = [.. Enumerable.Range(0, 40).Select(row => (IReadOnlyList<Inline>)[new Inline(string.Join(' ', Enumerable.Repeat($"r{row}", 200))), new Inline("1")])],
        };

        PagedDocument pages = Pages.LayOut(table);

        Assert.True(pages.Pages.Count > 2);
        foreach (TagNode cell in pages.Nodes().Where(node => node is { Tag: Tag.TH, Scope: "Row" }))
            Assert.Single(pages.Pages, page => page.Contents.Any(content => content.Owner == cell));
    }

    [Fact]
    public void A_row_taller_than_a_page_is_divided_and_nothing_of_it_is_lost()
    {
        string text = string.Join(' ', Enumerable.Range(0, 2000).Select(word => $"word{word}"));
        TableBlock table = Pages.Table(1) with { Rows = [[new Inline("Area"), new Inline(text)]] };

        PagedDocument pages = Pages.LayOut(table);

        TagNode cell = pages.Nodes().Single(node => node.Tag == Tag.TD);
        Assert.Equal(text, pages.TextOf(cell));
        Assert.True(pages.Pages.Count(page => page.Contents.Any(content => content.Owner == cell)) > 1);
    }

    [Fact]
    public void Numbers_end_at_one_edge()
    {
        Page page = Pages.LayOut(Pages.Table(12)).Pages[0];

        double[] ends = [.. page.Texts().Where(text => text.Text.EndsWith("000", StringComparison.Ordinal) || text.Text == "Persons").Select(text => Math.Round(text.Box.Right, 6))];
        Assert.Equal(13, ends.Length);
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void Digits_stand_below_digits_and_marks_hang_beside_them()
    {
        TableBlock table = Pages.Table(3) with { Rows = [["A", "1000"], ["B", "2000\u00A0P"], ["C", "300\u00A0P"]] };

        Page page = Pages.LayOut(table).Pages[0];

        // The blank and the mark take two characters of 4.2 points at the size of tables.
        double end = page.Text("2000\u00A0P").Box.Right;
        Assert.Equal(end, page.Text("300\u00A0P").Box.Right, 6);
        Assert.Equal(end - 8.4, page.Text("1000").Box.Right, 6);
        Assert.Equal(end - 8.4, page.Text("Persons").Box.Right, 6);
    }

    [Theory]
    [InlineData("12 345 P", " P")]
    [InlineData("12\u202F345\u00A0P*", "\u00A0P*")]
    [InlineData("12.5\u2003%", " %")]
    [InlineData("53.4% p", " p")]
    [InlineData("12\u202F345", "")]
    [InlineData("12 345 ", "")]
    [InlineData("not available", "")]
    [InlineData("12 areas", "")]
    [InlineData("P", "")]
    [InlineData("", "")]
    public void A_mark_is_a_short_word_behind_a_number(string text, string mark) => Assert.Equal(mark, NumberMark.FindEnd(text));

    [Fact]
    public void A_wide_table_is_set_smaller_and_never_below_the_smallest_size()
    {
        Assert.Equal(8.4, SizeWith(columns: 10));
        Assert.InRange(SizeWith(columns: 13), 6.6, 7.9);
        Assert.Equal(6.5, SizeWith(columns: 15));
    }

    [Fact]
    public void A_table_too_wide_even_so_is_divided_into_panels_that_repeat_the_first_column()
    {
        PagedDocument pages = Pages.LayOut(Wide(columns: 30) with { Caption = "Caption", Notes = ["Note"] });

        TagNode[] tables = [.. pages.Nodes().Where(node => node.Tag == Tag.Table)];
        Assert.Equal(3, tables.Length);
        string[] texts = [.. pages.Pages[0].TaggedTexts()];
        Assert.Equal(Enumerable.Range(0, 30).Select(column => $"H{column}"), texts.Where(text => text[0] == 'H' && text != "H0").Prepend("H0"));
        Assert.Equal(3, texts.Count(text => text == "H0"));
        Assert.Equal(32, texts.Count(text => text == "12345678"));
        Assert.Equal("Caption", texts[0]);
        Assert.Equal("Note", texts[^1]);
    }

    [Fact]
    public void A_number_and_its_mark_stay_on_one_line()
    {
        // Set in equal shares at 8.4 points, the columns would be too narrow for the mark.
        TableBlock table = Wide(columns: 9);

        Page page = Pages.LayOut(table with { Rows = [[.. table.Rows[0].Select(cell => new Inline(cell.Text + " P"))]] }).Pages[0];

        Assert.Equal(9, page.TaggedTexts().Count(text => text == "12345678 P"));
    }

    private static double SizeWith(int columns) => Pages.LayOut(Wide(columns)).Pages[0].Text("H1").Element.Size;

    private static TableBlock Wide(int columns) => new(
        "t", "", [.. Enumerable.Range(0, columns).Select(column => new TableColumn($"H{column}", CellAlignment.End))],
        [[.. Enumerable.Repeat(new Inline("12345678"), columns)]], []);

    [Fact]
    public void Columns_are_as_wide_as_their_text_when_there_is_room()
    {
        // Equal shares would give each column 99 points; the first needs 340 and the others little.
        TableBlock table = new(
            "t", "", [.. Enumerable.Range(0, 5).Select(column => new TableColumn($"H{column}"))],
            [[.. new[] { string.Join(' ', Enumerable.Repeat("name", 16)), "1", "2", "3", "4" }.Select(text => new Inline(text))]], []);

        Page page = Pages.LayOut(table).Pages[0];

        Assert.Contains(string.Join(' ', Enumerable.Repeat("name", 16)), page.TaggedTexts());
    }

    [Fact]
    public void Caption_header_and_first_rows_share_a_page_and_so_do_last_row_and_notes()
    {
        for (int before = 0; before < 60; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Table(60, "table", "Note")]);

            Page first = pages.Pages[pages.PageOf("table")];
            Assert.Contains("Area2", first.TaggedTexts());
            Page last = pages.Pages.Single(page => page.TaggedTexts().Contains("Note"));
            Assert.Contains("Area59", last.TaggedTexts());
        }
    }

    [Fact]
    public void No_page_holds_nothing_but_notes()
    {
        string[] notes = ["Note1", .. Enumerable.Range(0, 3).Select(_ => string.Join(' ', Enumerable.Repeat("words", 60))), "Source"];
        for (int before = 0; before < 60; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Table(60, "table", notes), new PageBreakBlock(), Pages.Paragraph("next")]);

            Page last = pages.Pages.Single(page => page.TaggedTexts().Contains("Source"));
            Assert.Contains("Area60", last.TaggedTexts());
            Assert.Contains("Note1", last.TaggedTexts());
        }
    }

    [Fact]
    public void A_short_table_stays_whole()
    {
        for (int before = 20; before < 60; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Table(8)]);

            Assert.Single(pages.Pages, page => page.TaggedTexts().Any(text => text.StartsWith("Area", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_table_without_rows_has_its_header()
    {
        PagedDocument pages = Pages.LayOut(Pages.Table(0, "table", "None reported"));

        Assert.Equal(["Caption of table", "Area", "Persons", "None reported"], pages.Pages[0].TaggedTexts());
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => Pages.LayOut(Pages.Table(1) with { Rows = [[new Inline("only")]] }));
}
