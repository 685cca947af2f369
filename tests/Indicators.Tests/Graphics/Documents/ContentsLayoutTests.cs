using Indicators.Graphics.Documents;

namespace Indicators.Tests.Graphics.Documents;

public class ContentsLayoutTests
{
    [Fact]
    public void Page_numbers_of_the_contents_are_those_of_the_pages()
    {
        List<Block> blocks = [new CoverBlock("Report", "", [], null), new ContentsBlock("Contents"), new PageBreakBlock()];
        for (int section = 1; section <= 60; section++)
        {
            blocks.Add(new HeadingBlock(section % 3 == 1 ? 1 : 2, $"Section{section}", $"s{section}"));
            blocks.Add(Pages.Paragraph(90 + 17 * section));
        }

        PagedDocument pages = Pages.LayOut([.. blocks]);

        TagNode[] entries = [.. pages.Nodes().Where(node => node.Tag == Tag.TOCI)];
        Assert.Equal(60, entries.Length);
        for (int section = 1; section <= 60; section++)
        {
            int page = pages.PageOf($"s{section}");
            Assert.Contains($"Section{section}", pages.Pages[page].TaggedTexts());
            Assert.Equal($"Section{section} {pages.Pages[page].Label}", pages.TextOf(entries[section - 1]));
        }

        Assert.True(pages.Pages.Count >= 12);
    }

    [Fact]
    public void Each_entry_links_to_its_heading_over_the_whole_line()
    {
        PagedDocument pages = Pages.LayOut(new ContentsBlock("Contents"), new HeadingBlock(1, "One", "one"), new HeadingBlock(3, "Deep", "deep"),
            new HeadingBlock(2, "Entry", "entry") { IsListed = false });

        PageLink link = Assert.Single(pages.Pages[0].Links);
        Assert.Equal("#one", link.Target);
        Assert.Equal(Tag.Link, link.Owner.Tag);
        Assert.Equal(Pages.Style.TextWidth, link.Box.Width, 6);
    }

    [Fact]
    public void Page_numbers_end_at_the_right_margin()
    {
        Page page = Pages.LayOut(new ContentsBlock("Contents"), new HeadingBlock(1, "One", "one")).Pages[0];

        PlacedText number = page.Texts().Single(text => text.Text == " 1" && text.Owner is not null);
        Assert.Equal(Pages.Style.PageWidth - Pages.Style.SideMargin, number.Box.Right, 6);
    }

    [Fact]
    public void Contents_that_just_overflow_a_page_are_set_tighter()
    {
        // A page is 739 points high; the title takes 25 and 10 after it. Entries of the second level take 13.76 points each, or 10.92.
        Assert.Equal(11.76 + 2, Step(entries: 45), 6);
        Assert.Equal(10.92, Step(entries: 58), 6);
        Assert.Equal(11.76 + 2, Step(entries: 75), 6);
    }

    private static double Step(int entries)
    {
        Page page = Pages.LayOut(
            [new ContentsBlock("Contents"), new PageBreakBlock(), .. Enumerable.Range(0, entries).Select(index => new HeadingBlock(2, $"H{index}", $"h{index}"))]).Pages[0];
        return page.Text("H2").Box.Y - page.Text("H1").Box.Y;
    }
}
