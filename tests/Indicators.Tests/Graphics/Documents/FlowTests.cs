using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class FlowTests
{
    [Fact]
    public void An_empty_document_has_one_empty_page() => Assert.Single(Pages.LayOut().Pages);

    [Fact]
    public void A_page_break_starts_a_page_and_several_in_a_row_start_only_one()
    {
        PagedDocument pages = Pages.LayOut(
            new PageBreakBlock(), Pages.Paragraph("one"), new PageBreakBlock(), new PageBreakBlock(), Pages.Paragraph("two"), new PageBreakBlock());

        Assert.Equal(2, pages.Pages.Count);
        Assert.Equal(["one"], pages.Pages[0].TaggedTexts());
        Assert.Equal(["two"], pages.Pages[1].TaggedTexts());
    }

    [Fact]
    public void A_heading_never_stands_last_on_a_page()
    {
        for (int lines = 1; lines < 80; lines++)
        {
            PagedDocument pages = Pages.LayOut(
                [.. Enumerable.Repeat(Pages.Paragraph("line"), lines), new HeadingBlock(2, "Heading", "h"), Pages.Paragraph(60)]);

            Page page = pages.Pages[pages.PageOf("h")];
            Assert.NotEqual("Heading", page.TaggedTexts().Last());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_last_word_of_a_section_never_stands_alone_on_a_page(bool isNote)
    {
        Block word = isNote ? new NoteBlock([new Inline("last")]) : Pages.Paragraph("last");
        for (int before = 1; before < 70; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), word, new PageBreakBlock(), Pages.Paragraph("next")]);

            Page last = pages.Pages.Single(page => page.TaggedTexts().Contains("last"));
            Assert.Contains("line", last.TaggedTexts());
            Assert.DoesNotContain("next", last.TaggedTexts());
        }
    }

    [Fact]
    public void Two_last_words_go_with_the_figure_before_them()
    {
        for (int before = 1; before < 50; before++)
        {
            PagedDocument pages = Pages.LayOut(
                [.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Figure(600), Pages.Paragraph("first"), Pages.Paragraph("second"), new PageBreakBlock(), Pages.Paragraph("next")]);

            Page page = pages.Pages[pages.PageOf("figure")];
            Assert.Contains("first", page.TaggedTexts());
            Assert.Contains("second", page.TaggedTexts());
        }
    }

    [Fact]
    public void A_paragraph_leaves_no_single_line_before_or_after_a_page_break()
    {
        for (int before = 30; before < 60; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Paragraph(120, "text")]);

            int[] linesPerPage = [.. pages.Pages.Select(page => page.TaggedTexts().Count(text => text.StartsWith("text", StringComparison.Ordinal)))];
            Assert.DoesNotContain(1, linesPerPage);
            Assert.True(linesPerPage.Sum() >= 5);
        }
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_one_node()
    {
        PagedDocument pages = Pages.LayOut(Pages.Paragraph(1500));

        Assert.Equal(2, pages.Pages.Count);
        TagNode paragraph = Assert.Single(pages.Nodes(), node => node.Tag == Tag.P);
        Assert.All(pages.Pages, page => Assert.Contains(page.Contents, content => content.Owner == paragraph));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 1500)), pages.TextOf(paragraph));
    }

    [Fact]
    public void The_footer_and_the_page_number_are_artifacts_on_every_page_but_the_cover()
    {
        PagedDocument pages = Pages.LayOut(new CoverBlock("Report", "Sub", [], null), Pages.Paragraph("one"), new PageBreakBlock(), Pages.Paragraph("two"));

        Assert.Equal(["1", "2", "3"], pages.Pages.Select(page => page.Label));
        Assert.Empty(pages.Pages[0].Artifacts());
        Assert.Equal(["Footer", "2"], pages.Pages[1].Artifacts());
        Assert.Equal(["Footer", "3"], pages.Pages[2].Artifacts());
    }

    [Fact]
    public void A_footer_too_long_for_its_line_loses_its_last_words()
    {
        Document document = Pages.Document(Pages.Paragraph("text")) with { Footer = string.Join(' ', Enumerable.Repeat("footer", 50)) };

        PlacedText footer = PageLayout.LayOut(document, Pages.Measure).Pages[0].Texts().First(text => text.Owner is null);

        Assert.EndsWith("footer…", footer.Text);
        Assert.True(footer.Box.Right < Pages.Style.PageWidth - Pages.Style.SideMargin - 20);
    }

    [Fact]
    public void Lists_have_labels_before_their_text()
    {
        PagedDocument pages = Pages.LayOut(new ListBlock(Ordered: true, [["first"], ["second"]]), new ListBlock(Ordered: false, [["third"]]));

        Assert.Equal(["1.", "first", "2.", "second", "•", "third"], pages.Pages[0].TaggedTexts());
        TagNode list = pages.Nodes().First(node => node.Tag == Tag.L);
        Assert.Equal([Tag.LI, Tag.LI], list.Children.Select(node => node.Tag));
        Assert.Equal([Tag.Lbl, Tag.LBody], list.Children[0].Children.Select(node => node.Tag));
        Assert.Equal(pages.Pages[0].Text("1.").Element.Position.Y, pages.Pages[0].Text("first").Element.Position.Y);
    }

    [Fact]
    public void Sections_nest_by_headings()
    {
        PagedDocument pages = Pages.LayOut(
            new HeadingBlock(1, "A", "a"), new HeadingBlock(2, "A1", "a1"), Pages.Paragraph("text"), new HeadingBlock(1, "B", "b"));

        Assert.Equal(Tag.Document, pages.Root.Tag);
        Assert.Equal([Tag.Sect, Tag.Sect], pages.Root.Children.Select(node => node.Tag));
        Assert.Equal([Tag.H1, Tag.Sect], pages.Root.Children[0].Children.Select(node => node.Tag));
        Assert.Equal([Tag.H2, Tag.P], pages.Root.Children[0].Children[1].Children.Select(node => node.Tag));
        Assert.Equal([("A", 1, "a"), ("A1", 2, "a1"), ("B", 1, "b")], pages.Outline.Select(entry => (entry.Title, entry.Level, entry.DestinationId)));
    }

    [Fact]
    public void An_outline_entry_is_at_most_one_level_below_the_one_before() =>
        Assert.Equal([1, 2, 1], Pages.LayOut(new HeadingBlock(3, "A", "a"), new HeadingBlock(3, "B", "b"), new HeadingBlock(1, "C", "c"))
            .Outline.Select(entry => entry.Level));

    [Fact]
    public void Two_blocks_with_one_id_are_refused() =>
        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>(() => Pages.LayOut(new HeadingBlock(1, "A", "a"), new HeadingBlock(2, "B", "a"))).Message);

    [Fact]
    public void A_heading_without_text_is_refused() => Assert.Throws<ArgumentException>(() => Pages.LayOut(new HeadingBlock(1, " ", "a")));

    [Fact]
    public void From_right_to_left_everything_is_mirrored()
    {
        Document document = Pages.Document(Pages.Paragraph("one two"), Pages.Table(3), Pages.Figure(100));

        Page ltr = PageLayout.LayOut(document, Pages.Measure).Pages[0];
        Page rtl = PageLayout.LayOut(document with { RightToLeft = true }, Pages.Measure).Pages[0];

        Assert.Equal(
            ltr.Texts().Select(text => (text.Text, Math.Round(Pages.Style.PageWidth - text.Box.Right, 6), text.Box.Y)),
            rtl.Texts().Select(text => (text.Text, Math.Round(text.Box.X, 6), text.Box.Y)));
    }

    [Fact]
    public void The_cover_says_everything_that_it_is_given()
    {
        PagedDocument pages = Pages.LayOut(new CoverBlock("Title words", "Subtitle", ["Line one", "Line two"], "Made-up figures"), Pages.Paragraph("body"));

        Assert.Equal(["Title words", "Subtitle", "Line one", "Line two", "Made-up figures"], pages.Pages[0].TaggedTexts());
        Assert.Equal(["body"], pages.Pages[1].TaggedTexts());
    }

    [Fact]
    public void White_text_of_a_cover_stands_on_its_dark_ground_however_long_it_is()
    {
        PagedDocument pages = Pages.LayOut(new CoverBlock(string.Join(' ', Enumerable.Repeat("Title", 300)), "Subtitle", [], null));

        Assert.True(pages.Pages.Count > 1);
        foreach (Page page in pages.Pages)
        {
            Box[] grounds = [.. page.Contents[0].Elements.OfType<RectangleElement>().Where(ground => ground.Fill == Pages.Style.Look.CoverGround).Select(ground => ground.Box)];
            foreach (PlacedText text in page.Texts().Where(text => text.Element.Color == Pages.Style.Look.CoverInk))
                Assert.Contains(grounds, ground => ground.Y <= text.Box.Y + 0.001 && ground.Bottom >= text.Box.Bottom - 0.001);
        }
    }
}
