using Indicators.Graphics.Documents;

namespace Indicators.Tests.Graphics.Documents;

public class PageFaultTests
{
    [Fact]
    public void Text_after_a_figure_fills_the_page_before_it()
    {
        PagedDocument pages = Pages.LayOut(
            [Pages.Figure(400, "first"), Pages.Figure(400, "second"), .. Enumerable.Range(0, 30).Select(index => Pages.Paragraph($"line{index}")), Pages.Paragraph("end")]);

        Assert.Equal((0, 1), (pages.PageOf("first"), pages.PageOf("second")));
        Assert.Contains("line0", pages.Pages[0].TaggedTexts());
        Assert.Empty(pages.Faults);

        // The order of reading stays that of the document.
        Tag[] tags = [.. pages.Root.Children.Select(node => node.Tag).Take(5)];
        Assert.Equal([Tag.Caption, Tag.Figure, Tag.Caption, Tag.Figure, Tag.P], tags);
    }

    [Fact]
    public void Text_of_the_next_section_stays_behind_a_figure()
    {
        PagedDocument pages = Pages.LayOut(
            [Pages.Figure(400, "first"), Pages.Figure(400, "second"), new HeadingBlock(2, "Next", "next"), .. Enumerable.Repeat(Pages.Paragraph("line"), 30)]);

        Assert.Equal((1, 1), (pages.PageOf("second"), pages.PageOf("next")));
        Assert.Equal([new PageFault(0, PageFaultKind.PartlyEmpty)], pages.Faults);
    }

    [Fact]
    public void Figures_keep_their_order()
    {
        PagedDocument pages = Pages.LayOut(Pages.Figure(500, "a"), Pages.Figure(500, "b"), Pages.Figure(50, "c"));

        Assert.Equal([0, 1, 1], new[] { "a", "b", "c" }.Select(pages.PageOf));
    }

    [Fact]
    public void A_page_may_be_empty_at_the_end_of_a_chapter()
    {
        PagedDocument pages = Pages.LayOut(
            new HeadingBlock(1, "One", "one"), Pages.Paragraph("short"), new PageBreakBlock(), new HeadingBlock(1, "Two", "two"), Pages.Paragraph("short"));

        Assert.Equal(2, pages.Pages.Count);
        Assert.Empty(pages.Faults);
    }

    [Fact]
    public void A_paragraph_too_tall_for_its_group_shows_what_the_check_finds()
    {
        // Kept together, headings and figure exceed a page, so that the last heading is stranded.
        Block[] headings = [.. Enumerable.Range(0, 40).Select(index => new HeadingBlock(3, $"Heading {index}", $"h{index}"))];

        PagedDocument pages = Pages.LayOut([.. headings, Pages.Figure(300)]);

        Assert.Contains(pages.Faults, fault => fault.Kind == PageFaultKind.StrandedHeading);
    }
}
