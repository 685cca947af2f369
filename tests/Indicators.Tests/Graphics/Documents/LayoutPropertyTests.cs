using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class LayoutPropertyTests
{
    private static readonly Arbitrary<Document> Documents = Arb.From(RandomDocuments.Documents);

    [Fact]
    public void Every_word_is_set_once_and_in_order() => Prop.ForAll(Documents, document =>
    {
        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);
        Assert.Equal(RandomDocuments.Words(document), ReadWords(pages));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_stays_within_the_margins_and_nothing_overlaps() => Prop.ForAll(Documents, document =>
    {
        PageStyle style = Pages.Style;
        Box text = new(style.SideMargin - 0.01, style.TopMargin - 0.01, style.TextWidth + 0.02, style.TextHeight + 0.02);
        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);
        foreach (Page page in pages.Pages)
        {
            List<Box> boxes = [.. page.Texts().Select(placed => placed.Box)];
            boxes.AddRange(pages.Nodes().Where(node => node.BoundingBox is not null && page.Contents.Any(content => content.Owner == node)).Select(node => node.BoundingBox!.Value));
            Assert.All(boxes.Where(box => box.Y < style.PageHeight - style.BottomMargin), box => Assert.True(text.Contains(box), $"{box} leaves the text area"));
            foreach (Element element in page.Contents.SelectMany(content => content.Elements)) AssertOnPage(element, style);
            AssertApart(boxes);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Content_belongs_to_nodes_of_the_tree_and_nodes_have_text_or_children() => Prop.ForAll(Documents, document =>
    {
        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);
        HashSet<TagNode> nodes = new(pages.Nodes(), ReferenceEqualityComparer.Instance);
        foreach (PageContent content in pages.Pages.SelectMany(page => page.Contents))
        {
            Assert.True(content.Owner is null || nodes.Contains(content.Owner));
            Assert.True(content.Owner is null || content.Owner.Children.Count == 0);
        }

        foreach (PageLink link in pages.Pages.SelectMany(page => page.Links))
        {
            Assert.True(nodes.Contains(link.Owner) && link.Owner.Tag == Tag.Link);
            Assert.True(link.Target[0] != '#' || pages.Destinations.Any(destination => "#" + destination.Id == link.Target));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_page_but_the_only_one_is_empty() => Prop.ForAll(Documents, document =>
    {
        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);
        if (pages.Pages.Count > 1) Assert.All(pages.Pages, page => Assert.Contains(page.Contents, content => content.Owner is not null));
    }).QuickCheckThrowOnFailure();

    /// <summary>Words of the blocks in the order of the tree, without the marks of lists and the page numbers of contents.</summary>
    private static IEnumerable<string> ReadWords(PagedDocument pages) => Texts(pages, pages.Root).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Texts(PagedDocument pages, TagNode node) => node.Tag switch
    {
        Tag.Lbl => [],
        Tag.TOCI => [pages.TextOf(node).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')],
        _ when node.Children.Count > 0 && node.Children.All(child => child.Tag is not (Tag.Span or Tag.Link)) => node.Children.SelectMany(child => Texts(pages, child)),
        _ => [pages.TextOf(node)],
    };

    private static void AssertOnPage(Element element, PageStyle style)
    {
        Box page = new(0, 0, style.PageWidth, style.PageHeight);
        Box box = element switch
        {
            RectangleElement rectangle => rectangle.Box,
            LineElement line => new Box(Math.Min(line.From.X, line.To.X), line.From.Y, Math.Abs(line.To.X - line.From.X), 0),
            _ => default,
        };
        Assert.True(page.Contains(box), $"{box} leaves the page");
    }

    private static void AssertApart(List<Box> boxes)
    {
        const double Touch = 0.001;
        Box[] sorted = [.. boxes.OrderBy(box => box.Y)];
        for (int index = 0; index < sorted.Length; index++)
        {
            Box box = sorted[index];
            Box inner = new(box.X + Touch, box.Y + Touch, box.Width - 2 * Touch, box.Height - 2 * Touch);
            for (int next = index + 1; next < sorted.Length && sorted[next].Y < box.Bottom; next++)
                Assert.False(inner.Overlaps(sorted[next]), $"{box} overlaps {sorted[next]}");
        }
    }
}
