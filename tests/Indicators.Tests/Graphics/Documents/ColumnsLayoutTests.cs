using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class ColumnsLayoutTests
{
    private static readonly double Half = (Pages.Style.TextWidth - Pages.Style.Gutter) / 2;

    [Fact]
    public void Columns_stand_side_by_side_and_are_read_one_after_the_other()
    {
        PagedDocument pages = Pages.LayOut(Columns([Pages.Paragraph("one"), Pages.Paragraph("two")], [Pages.Paragraph("three")]), Pages.Paragraph("four"));

        Page page = Assert.Single(pages.Pages);
        Assert.Equal(page.Text("one").Box.Y, page.Text("three").Box.Y);
        Assert.Equal(Pages.Style.SideMargin, page.Text("one").Box.X, 6);
        Assert.Equal(Pages.Style.SideMargin + Half + Pages.Style.Gutter, page.Text("three").Box.X, 6);
        Assert.True(page.Text("four").Box.Y > page.Text("two").Box.Bottom);
        Assert.Equal(["one", "two", "three", "four"], pages.Nodes().Where(node => node.Tag == Tag.P).Select(pages.TextOf));
    }

    [Fact]
    public void Weights_share_the_width()
    {
        Page page = Pages.LayOut(new ColumnsBlock([new BlockColumn([Pages.Paragraph("one")], 3), new BlockColumn([Pages.Paragraph("two")])])).Pages[0];

        Assert.Equal(Pages.Style.SideMargin + 0.75 * (Pages.Style.TextWidth - Pages.Style.Gutter) + Pages.Style.Gutter, page.Text("two").Box.X, 6);
    }

    [Fact]
    public void Drawings_side_by_side_begin_at_the_same_height_and_so_do_their_sources()
    {
        FigureBlock left = Pages.Figure(100, "left") with { Caption = "A title that is so long that it takes two lines at the width of a column", Subtitle = "Measure", Source = ["Source left"] };
        FigureBlock right = Pages.Figure(120, "right") with { Caption = "Short", Source = ["Source right"] };

        PagedDocument pages = Pages.LayOut(Columns([left], [right]));

        Box[] drawings = [.. pages.Nodes().Where(node => node.Tag == Tag.Figure).Select(node => node.BoundingBox!.Value)];
        Assert.All(drawings, box => Assert.Equal(Half, box.Width, 6));
        Assert.Equal(drawings[0].Y, drawings[1].Y, 6);
        Page page = pages.Pages[0];
        Assert.Equal(page.Text("Source left").Box.Y, page.Text("Source right").Box.Y, 6);
        Assert.Equal(page.Text("Short").Box.Y, page.Texts().First(text => text.Owner is not null).Box.Y, 6);
    }

    [Fact]
    public void Columns_taller_than_a_page_go_on_side_by_side_on_the_next()
    {
        Block[] Lines(string word) => [.. Enumerable.Range(0, 60).Select(index => Pages.Paragraph($"{word}{index}"))];

        PagedDocument pages = Pages.LayOut(Columns(Lines("a"), Lines("b")));

        Assert.Equal(2, pages.Pages.Count);
        Assert.All(pages.Pages, page => Assert.Contains(page.TaggedTexts(), text => text[0] == 'b'));
        Assert.Equal(
            [.. Enumerable.Range(0, 60).Select(index => $"a{index}"), .. Enumerable.Range(0, 60).Select(index => $"b{index}")],
            pages.Nodes().Where(node => node.Tag == Tag.P).Select(pages.TextOf));
    }

    [Fact]
    public void Text_through_columns_is_balanced_and_keeps_headings_with_their_text()
    {
        Block[] blocks = [.. Enumerable.Range(0, 9).SelectMany(index => (Block[])[new HeadingBlock(3, $"Heading{index}", $"h{index}"), Pages.Paragraph(20, $"text{index}")])];

        Page page = Assert.Single(Pages.LayOut(new ColumnFlowBlock(2, blocks)).Pages);

        double second = Pages.Style.SideMargin + Half + Pages.Style.Gutter;
        PlacedText[] right = [.. page.Texts().Where(text => text.Owner is not null && text.Box.X >= second - 0.001)];
        PlacedText[] left = [.. page.Texts().Where(text => text.Owner is not null && text.Box.X < second - 0.001)];
        Assert.StartsWith("Heading", right[0].Text);
        Assert.InRange(left.Max(text => text.Box.Bottom) - right.Max(text => text.Box.Bottom), 0, 62);
    }

    [Fact]
    public void A_heading_in_a_column_opens_no_section_beyond_it()
    {
        PagedDocument pages = Pages.LayOut(
            new HeadingBlock(1, "Chapter", "c"), Columns([new HeadingBlock(3, "Left", "l"), Pages.Paragraph("one")], [Pages.Paragraph("two")]), Pages.Paragraph("after"));

        TagNode chapter = pages.Root.Children[0];
        Assert.Equal([Tag.H1, Tag.Sect, Tag.P, Tag.P], chapter.Children.Select(node => node.Tag));
        Assert.Equal("two", pages.TextOf(chapter.Children[2]));
    }

    [Fact]
    public void A_link_to_a_heading_in_a_column_leads_to_its_height()
    {
        PagedDocument pages = Pages.LayOut(Columns([Pages.Paragraph("one"), new HeadingBlock(3, "Deep", "deep")], [Pages.Paragraph("two")]));

        double y = pages.Destinations.Single(destination => destination.Id == "deep").Y;
        Assert.InRange(pages.Pages[0].Text("Deep").Box.Y, y, y + 4);
    }

    [Fact]
    public void Covers_contents_and_page_breaks_stand_in_no_column()
    {
        foreach (Block block in (Block[])[new CoverBlock("C", "", [], null), new ContentsBlock("C"), new PageBreakBlock()])
            Assert.Throws<ArgumentException>(() => Pages.LayOut(Columns([block])));
    }

    private static ColumnsBlock Columns(params Block[][] columns) => new([.. columns.Select(blocks => new BlockColumn(blocks))]);
}
