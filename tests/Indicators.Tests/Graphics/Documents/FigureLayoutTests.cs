using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class FigureLayoutTests
{
    private static readonly double Bottom = Pages.Style.PageHeight - Pages.Style.BottomMargin;

    [Fact]
    public void A_figure_has_its_words_and_its_box()
    {
        PagedDocument pages = Pages.LayOut(Pages.Figure(200));

        TagNode node = Assert.Single(pages.Nodes(), node => node.Tag == Tag.Figure);
        Assert.Equal("A box with a line", node.AlternativeText);
        Box box = node.BoundingBox!.Value;
        Assert.Equal((Pages.Style.SideMargin, Pages.Style.TextWidth, 200.0), (box.X, box.Width, box.Height));
        Assert.Equal(box.Y, Drawing(pages.Pages[0]).OffsetY);
        Assert.True(pages.Pages[0].Text("Caption of figure").Box.Bottom < box.Y);
    }

    [Fact]
    public void A_caption_stays_with_its_figure_and_the_notes_after_it_too()
    {
        for (int before = 0; before < 60; before++)
        {
            PagedDocument pages = Pages.LayOut([.. Enumerable.Repeat(Pages.Paragraph("line"), before), Pages.Figure(300), new NoteBlock(["Note"]), new NoteBlock(["Source"])]);

            Page page = pages.Pages[pages.PageOf("figure")];
            Assert.Contains("Note", page.TaggedTexts());
            Assert.Contains("Source", page.TaggedTexts());
            Assert.Contains(page.Contents, content => content.Owner?.Tag == Tag.Figure);
        }
    }

    [Fact]
    public void A_heading_and_a_paragraph_that_is_kept_stay_with_the_figure_after_them()
    {
        for (int before = 10; before < 50; before++)
        {
            PagedDocument pages = Pages.LayOut(
                [.. Enumerable.Repeat(Pages.Paragraph("line"), before), new HeadingBlock(2, "Heading", "h"), Pages.Paragraph("lead") with { KeepWithNext = true }, Pages.Figure(300)]);

            Assert.Equal(pages.PageOf("h"), pages.PageOf("figure"));
        }
    }

    [Fact]
    public void A_paragraph_may_else_part_from_the_figure_after_it()
    {
        PagedDocument pages = Pages.LayOut(
            [.. Enumerable.Repeat(Pages.Paragraph("line"), 20), new HeadingBlock(2, "Heading", "h"), Pages.Paragraph(100), Pages.Figure(300)]);

        Assert.Equal((0, 1), (pages.PageOf("h"), pages.PageOf("figure")));
    }

    [Fact]
    public void A_figure_taller_than_the_page_is_drawn_smaller_and_keeps_its_heading_caption_and_note()
    {
        PagedDocument pages = Pages.LayOut(new HeadingBlock(1, "Heading", "h"), Pages.Figure(2000), new NoteBlock(["Source"]));

        Page page = Assert.Single(pages.Pages);
        Box box = pages.Nodes().Single(node => node.Tag == Tag.Figure).BoundingBox!.Value;
        Assert.True(box.Bottom < Bottom);
        Assert.True(box.Height > 500);
        Assert.Equal(2000 / Pages.Style.TextWidth, box.Height / box.Width, 6);
        Assert.Equal((Pages.Style.SideMargin * 2 + Pages.Style.TextWidth) / 2, box.X + box.Width / 2, 6);
        double factor = box.Height / 2000;
        Assert.Equal(8 * factor, Drawing(page).Elements.OfType<TextElement>().Single().Size, 6);
        RectangleElement frame = Drawing(page).Elements.OfType<RectangleElement>().Single();
        Assert.Equal((factor, 3 * factor), (frame.Stroke!.Width, frame.Stroke.Dash![0]));
    }

    [Fact]
    public void Small_figures_share_a_page()
    {
        PagedDocument pages = Pages.LayOut(Pages.Figure(200, "a"), Pages.Figure(200, "b"), Pages.Figure(200, "c"), Pages.Figure(200, "d"));

        Assert.Equal([0, 0, 0, 1], new[] { "a", "b", "c", "d" }.Select(pages.PageOf));
    }

    [Fact]
    public void The_data_of_a_figure_lead_to_the_figure()
    {
        PagedDocument pages = Pages.LayOut(Pages.Figure(200) with { Data = Pages.Table(2, "data"), DataSummary = "Figures" });

        Assert.Equal(["figure", "data"], pages.Destinations.Select(destination => destination.Id));
        Assert.DoesNotContain(pages.Nodes(), node => node.Tag == Tag.Table);
    }

    private static GroupElement Drawing(Page page) => page.Contents.SelectMany(content => content.Elements).OfType<GroupElement>().Single();
}
