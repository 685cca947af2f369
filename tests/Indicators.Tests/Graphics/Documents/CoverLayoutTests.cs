using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class CoverLayoutTests
{
    private static readonly CoverBlock Cover = new("West and Central Africa", "Refugee protection", [], "Every figure is made up.")
    {
        Programme = "Regional programme",
        Period = "Fourth quarter of 2025",
        NoticeDetails = "It shows what the report looks like.",
        Drawing = new CoverDrawing(new BoxDrawing(283), "Refugees by country", "Bands that rise."),
        Facts = [new("Period", "2025"), new("Status", "Provisional"), new("Edition", "First"), new("Licence", "Open"), new("Cite as", "Regional programme, first edition", IsWide: true)],
    };

    [Fact]
    public void A_cover_is_read_from_top_to_bottom()
    {
        PagedDocument pages = Pages.LayOut(Cover, Pages.Paragraph("body"));

        Assert.Equal(2, pages.Pages.Count);
        Assert.Equal(
            ["Regional programme", "West and Central Africa", "Refugee protection", "Fourth quarter of 2025", "Refugees by country", "", "PeriodStatus", "Every figure is made up. It shows what the report looks like.", "body"],
            pages.Root.Children.Select(node => node.Tag == Tag.L ? string.Concat(node.Children.Take(2).Select(item => pages.TextOf(item.Children[0]))) : pages.TextOf(node)));
        TextElement title = pages.Pages[0].Texts().First(text => text.Text.StartsWith("West", StringComparison.Ordinal)).Element;
        Assert.Equal((46.0, FontStyle.Black), (title.Size, title.Style));
    }

    [Fact]
    public void The_drawing_reaches_both_edges_and_the_panel()
    {
        PagedDocument pages = Pages.LayOut(Cover);

        Box box = pages.Nodes().Single(node => node.Tag == Tag.Figure).BoundingBox!.Value;
        Assert.Equal((0.0, Pages.Style.PageWidth), (box.X, box.Width));
        Assert.InRange(box.Bottom, 0.6 * Pages.Style.PageHeight, pages.Pages[0].Text("Period").Box.Y);
        Box[] grounds = [.. pages.Pages[0].Contents[0].Elements.OfType<RectangleElement>().Select(ground => ground.Box)];
        Assert.Equal(box.Bottom, grounds.Max(ground => ground.Bottom), 3);
    }

    [Fact]
    public void Facts_stand_in_three_columns_and_a_wide_one_takes_two()
    {
        Page page = Pages.LayOut(Cover).Pages[0];

        Assert.Equal(page.Text("Period").Box.Y, page.Text("Edition").Box.Y);
        Assert.Equal(page.Text("Licence").Box.X, page.Text("Period").Box.X);
        Assert.Equal(page.Text("Cite as").Box.X, page.Text("Status").Box.X);
        Assert.Equal(page.Text("Cite as").Box.Y, page.Text("Licence").Box.Y);
        Assert.Equal(page.Text("Regional programme, first edition").Box.X, page.Text("Provisional").Box.X);
    }

    [Fact]
    public void Without_room_the_drawing_is_left_out_and_the_words_stay()
    {
        PagedDocument pages = Pages.LayOut(Cover with { Title = string.Join(' ', Enumerable.Repeat("Title", 120)) });

        Assert.DoesNotContain(pages.Nodes(), node => node.Tag == Tag.Figure);
        Assert.Contains("Period", pages.Pages.SelectMany(page => page.TaggedTexts()));
    }

    [Fact]
    public void The_logo_of_the_style_stands_at_the_top_with_its_words()
    {
        Picture logo = new(new Scene(300, 100, [new RectangleElement(new Box(0, 0, 300, 100), Color.Hex(0x0072B2))]), "image/svg+xml", []);
        Document document = Pages.Document(Cover) with { Style = new DocumentStyle { Logo = logo, LogoText = "The office" } };

        PagedDocument pages = PageLayout.LayOut(document, Pages.Measure);

        TagNode node = pages.Nodes().First(node => node.Tag == Tag.Figure);
        Assert.Equal("The office", node.AlternativeText);
        Assert.True(node.BoundingBox!.Value.Bottom < pages.Pages[0].Text("Regional programme").Box.Y);
        Assert.Single(pages.Pages);
    }
}
