using Indicators.Graphics.Documents;
using Indicators.Reports;
using FontStyle = Indicators.Graphics.Scenes.FontStyle;

namespace Indicators.Tests.Reports;

/// <summary>The office's own words become blocks that the document model knows.</summary>
public sealed class MarkdownBlocksTests
{
    private static Block[] Parse(string markdown) => [.. MarkdownBlocks.Parse(markdown, "text-0")];

    [Fact]
    public void Lines_of_a_paragraph_run_on()
    {
        ParagraphBlock[] paragraphs = [.. Parse("One\ntwo.\n\nThree.").Cast<ParagraphBlock>()];
        Assert.Equal(["One two.", "Three."], paragraphs.Select(paragraph => Sample.Text(paragraph.Inlines)));
    }

    [Fact]
    public void Emphasis_and_links_keep_their_meaning()
    {
        ParagraphBlock paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(Parse("a *b* **c** [d](https://example.org)")));
        Assert.Equal(
            [("b", FontStyle.Oblique, null), ("c", FontStyle.Bold, null), ("d", FontStyle.Regular, "https://example.org")],
            paragraph.Inlines.Where(inline => inline.Text.Trim().Length > 0 && inline.Text != "a ").Select(inline => (inline.Text, inline.Style, inline.Target)));
    }

    [Fact]
    public void Headings_stay_below_the_sections_and_have_their_own_ids()
    {
        HeadingBlock[] headings = [.. Parse("# A\n\n## B *c*\n\n#### D").Cast<HeadingBlock>()];
        Assert.Equal([(2, "A", "text-0-1"), (3, "B c", "text-0-2"), (3, "D", "text-0-3")], headings.Select(heading => (heading.Level, heading.Text, heading.Id)));
    }

    [Fact]
    public void Lists_keep_their_items_and_order()
    {
        ListBlock[] lists = [.. Parse("- a\n- b\n\ntext\n\n1. c\n2. d").OfType<ListBlock>()];
        Assert.Equal([false, true], lists.Select(list => list.Ordered));
        Assert.Equal(["a", "b", "c", "d"], lists.SelectMany(list => list.Items).Select(Sample.Text));
    }

    [Fact]
    public void Html_is_text_and_not_markup() =>
        Assert.Equal("a <b>c</b>", string.Concat(Parse("a <b>c</b>").SelectMany(Sample.Texts)));

    [Fact]
    public void The_words_of_a_quotation_and_of_code_are_kept() =>
        Assert.Equal(["quoted", "code"], Parse("> quoted\n\n    code").SelectMany(Sample.Texts));
}
