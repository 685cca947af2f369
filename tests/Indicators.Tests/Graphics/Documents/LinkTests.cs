using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class LinkTests
{
    private static readonly ParagraphBlock WithLink = new(
        [new Inline("see "), new Inline("the page", Target: "https://example.org/a"), new Inline(" for more")]);

    [Fact]
    public void A_paragraph_with_a_link_keeps_its_reading_order()
    {
        PagedDocument pages = Pages.LayOut(WithLink);

        TagNode paragraph = pages.Nodes().Single(node => node.Tag == Tag.P);
        Assert.Equal([Tag.Span, Tag.Link, Tag.Span], paragraph.Children.Select(node => node.Tag));
        Assert.Equal("see the page for more", pages.TextOf(paragraph));
    }

    [Fact]
    public void A_link_covers_its_words_and_belongs_to_its_node()
    {
        PagedDocument pages = Pages.LayOut(WithLink);

        PageLink link = Assert.Single(pages.Pages[0].Links);
        PlacedText words = pages.Pages[0].Text("the page");
        Assert.Same(words.Owner, link.Owner);
        Assert.Equal("https://example.org/a", link.Target);
        Assert.Equal((words.Box.X, words.Box.Width), (link.Box.X, link.Box.Width));
        Assert.True(link.Box.Y <= words.Box.Y && link.Box.Bottom >= words.Box.Bottom);
    }

    [Fact]
    public void A_link_over_two_lines_has_two_boxes_and_one_node()
    {
        PagedDocument pages = Pages.LayOut(new ParagraphBlock([new Inline(string.Join(' ', Enumerable.Repeat("link", 30)), Target: "https://example.org")]));

        Assert.Equal(2, pages.Pages[0].Links.Count);
        Assert.Same(pages.Pages[0].Links[0].Owner, pages.Pages[0].Links[1].Owner);
    }

    [Fact]
    public void A_bold_word_within_a_link_belongs_to_the_same_link()
    {
        PagedDocument pages = Pages.LayOut(new ParagraphBlock(
            [new Inline("the ", Target: "https://example.org"), new Inline("bold", FontStyle.Bold, "https://example.org")]));

        TagNode link = Assert.Single(pages.Nodes(), node => node.Tag == Tag.Link);
        Assert.Equal("the bold", pages.TextOf(link));
    }

    [Theory]
    [InlineData("#nowhere")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.org/a b")]
    [InlineData("/etc/passwd")]
    [InlineData("../secret.csv")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void A_target_that_cannot_be_used_leaves_plain_text_and_is_reported(string target)
    {
        ParagraphBlock paragraph = new([new Inline("text", Target: target)]);

        PagedDocument pages = Pages.LayOut(paragraph);

        Assert.Equal(["text"], pages.Pages[0].TaggedTexts());
        Assert.Empty(pages.Pages[0].Links);
        Assert.Equal([target], LinkTargets.Unusable(Pages.Document(paragraph, new ListBlock(false, [[new Inline("again", Target: target)]]))));
    }

    [Theory]
    [InlineData("HTTPS://example.org")]
    [InlineData("mailto:office@example.org")]
    [InlineData("data/indicators.csv")]
    public void Web_addresses_mail_and_files_below_can_be_linked(string target) =>
        Assert.Empty(LinkTargets.Unusable(Pages.Document(new ParagraphBlock([new Inline("text", Target: target)]))));

    [Fact]
    public void Links_within_the_document_lead_to_headings_tables_and_figures()
    {
        Document document = Pages.Document(
            new ParagraphBlock([new Inline("a", Target: "#h"), new Inline("b", Target: "#table"), new Inline("c", Target: "#figure")]),
            new HeadingBlock(1, "H", "h"), Pages.Table(2), Pages.Figure(100));

        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);

        Assert.Empty(LinkTargets.Unusable(document));
        Assert.Equal(["#h", "#table", "#figure"], pages.Pages[0].Links.Select(link => link.Target));
        Assert.Equal(["h", "table", "figure"], pages.Destinations.Select(destination => destination.Id));
    }
}
