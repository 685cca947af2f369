using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class ShortTextLayoutTests
{
    [Fact]
    public void A_page_title_has_its_kicker_above_and_the_kicker_stands_in_contents_and_outline()
    {
        PagedDocument pages = Pages.LayOut(new ContentsBlock("Contents"), new PageBreakBlock(), new HeadingBlock(1, "Fewer people arrive", "arrivals") { Kicker = "Arrivals" }, Pages.Paragraph("text"));

        Page page = pages.Pages[1];
        Assert.Equal(["Arrivals", "Fewer people arrive", "text"], page.TaggedTexts());
        Assert.Equal((8.0, FontStyle.Bold), (page.Text("Arrivals").Element.Size, page.Text("Arrivals").Element.Style));
        Assert.Equal((21.0, FontStyle.Black), (page.Text("Fewer people arrive").Element.Size, page.Text("Fewer people arrive").Element.Style));
        Assert.Equal("Arrivals 2", pages.TextOf(pages.Nodes().Single(node => node.Tag == Tag.TOCI)));
        Assert.Equal("Arrivals", Assert.Single(pages.Outline).Title);
    }

    [Fact]
    public void A_line_parts_a_chapter_from_the_one_above_it()
    {
        Page page = Pages.LayOut(new HeadingBlock(1, "One", "one"), Pages.Paragraph("text"), new HeadingBlock(1, "Two", "two")).Pages[0];

        LineElement[] lines = [.. page.Contents.Where(content => content.Owner is null).SelectMany(content => content.Elements).OfType<LineElement>()];
        Assert.Single(lines, line => line.From.Y > page.Text("text").Box.Bottom && line.From.Y < page.Text("Two").Box.Y);
        Assert.DoesNotContain(lines, line => line.From.Y < page.Text("One").Box.Y);
    }

    [Fact]
    public void A_lead_is_larger_and_narrower_than_the_text()
    {
        Page page = Pages.LayOut(new LeadBlock([new Inline(string.Join(' ', Enumerable.Repeat("lead", 60)))]), Pages.Paragraph("text")).Pages[0];

        PlacedText[] lead = [.. page.Texts().Where(text => text.Text.StartsWith("lead", StringComparison.Ordinal))];
        Assert.All(lead, line => Assert.Equal(10.5, line.Element.Size));
        Assert.All(lead, line => Assert.True(line.Box.Right <= Pages.Style.SideMargin + Pages.Style.LeadWidth + 0.001));
        Assert.Equal(15, lead[1].Box.Y - lead[0].Box.Y, 6);
        Assert.Equal(8.4, page.Text("text").Element.Size);
    }

    [Fact]
    public void A_callout_is_a_note_on_a_ground_with_a_bar()
    {
        PagedDocument pages = Pages.LayOut(Pages.Paragraph("before"), new CalloutBlock([new Inline(string.Join(' ', Enumerable.Repeat("late", 60)))]));

        Page page = pages.Pages[0];
        RectangleElement[] grounds = [.. page.Contents[0].Elements.OfType<RectangleElement>()];
        Assert.All(page.Texts().Where(text => text.Text.StartsWith("late", StringComparison.Ordinal)), text =>
        {
            Assert.Equal(Tag.Note, text.Owner!.Tag);
            Assert.Contains(grounds, ground => ground.Fill == Pages.Style.Look.CalloutGround && ground.Box.Contains(text.Box));
        });
        Assert.All(grounds.Where(ground => ground.Fill == Pages.Style.Look.CalloutBar), bar => Assert.Equal((Pages.Style.SideMargin, 3.0), (bar.Box.X, bar.Box.Width)));
        Assert.All(grounds, ground => Assert.True(ground.Box.Y >= page.Text("before").Box.Bottom));
    }

    [Fact]
    public void Numbers_stand_side_by_side_as_a_list_with_their_parts_aligned()
    {
        PagedDocument pages = Pages.LayOut(new NumbersBlock(
            [
                new BigNumber("Refugees at the end of December and more words", "1.84", "million", [new Inline("+6.3%", FontStyle.Bold), " in a year"]) { Drawing = new BoxDrawing(26), AlternativeText = "It rises." },
                new BigNumber("Arrivals", "21,705", "", ["−44.2%"]),
            ]));

        Page page = pages.Pages[0];
        Assert.Equal(page.Text("1.84").Element.Position.Y, page.Text("21,705").Element.Position.Y);
        Assert.Equal(page.Text("+6.3%").Element.Position.Y, page.Text("−44.2%").Element.Position.Y, 6);
        Assert.Equal([Tag.L], pages.Root.Children.Select(node => node.Tag));
        TagNode[] bodies = [.. pages.Nodes().Where(node => node.Tag == Tag.LBody)];
        Assert.Equal([Tag.P, Tag.P, Tag.Figure, Tag.P], bodies[0].Children.Select(node => node.Tag));
        Assert.Equal([Tag.P, Tag.P, Tag.P], bodies[1].Children.Select(node => node.Tag));
        Assert.Equal("1.84 million", pages.TextOf(bodies[0].Children[1]));
        Assert.Equal("It rises.", bodies[0].Children[2].AlternativeText);
    }

    [Fact]
    public void A_number_too_wide_for_its_column_is_set_smaller()
    {
        Page page = Pages.LayOut(new NumbersBlock([.. Enumerable.Range(0, 5).Select(index => new BigNumber("Label", $"1,234,56{index}", "million", []))])).Pages[0];

        double step = page.Text("1,234,561").Box.X - page.Text("1,234,560").Box.X;
        PlacedText unit = page.Texts().First(text => text.Text == " million");
        Assert.True(page.Text("1,234,560").Element.Size < 21);
        Assert.True(unit.Box.Right <= page.Text("1,234,560").Box.X + step);
    }

    [Fact]
    public void Points_stand_three_in_a_row()
    {
        PagedDocument pages = Pages.LayOut(new PointsBlock([["one"], ["two"], ["three"], ["four"]]));

        Page page = pages.Pages[0];
        Assert.Equal(page.Text("one").Box.Y, page.Text("three").Box.Y);
        Assert.True(page.Text("four").Box.Y > page.Text("one").Box.Bottom);
        Assert.Equal(page.Text("one").Box.X, page.Text("four").Box.X);
        Assert.Equal(["one", "two", "three", "four"], pages.Nodes().Where(node => node.Tag == Tag.LBody).Select(pages.TextOf));
    }

    [Fact]
    public void Lists_start_where_they_say_and_nest()
    {
        PagedDocument pages = Pages.LayOut(new ListBlock(Ordered: true, [["first"], ["second"]])
        {
            Start = 9,
            Nested = [new ListBlock(Ordered: false, [["inner"]])],
        });

        Page page = pages.Pages[0];
        Assert.Equal(["9.", "first", "•", "inner", "10.", "second"], page.TaggedTexts());
        Assert.True(page.Text("inner").Box.X > page.Text("first").Box.X);
        TagNode body = pages.Nodes().First(node => node.Tag == Tag.LBody);
        Assert.Equal([Tag.P, Tag.L], body.Children.Select(node => node.Tag));
    }

    [Fact]
    public void A_list_of_any_depth_stays_on_the_page()
    {
        ListBlock list = new(Ordered: false, [["deepest"]]);
        for (int depth = 0; depth < 60; depth++) list = new ListBlock(Ordered: false, [["level"]]) { Nested = [list] };

        Page page = Pages.LayOut(list).Pages[^1];

        Assert.True(page.Text("deepest").Box.Right <= Pages.Style.PageWidth - Pages.Style.SideMargin + 0.001);
    }

    [Fact]
    public void A_footnote_is_linked_from_its_raised_mark()
    {
        PagedDocument pages = Pages.LayOut(
            new ParagraphBlock(["text", new Inline("1", Target: "#n1") { IsRaised = true }]), new FootnotesBlock([new Footnote("n1", "1", ["what it means"])]));

        Page page = pages.Pages[0];
        PlacedText[] marks = [.. page.Texts().Where(text => text.Text.Trim() == "1" && text.Owner is not null)];
        Assert.True(marks[0].Element.Position.Y < page.Texts().First(text => text.Text == "text").Element.Position.Y);
        Assert.True(marks[0].Element.Size < 8.4);
        Assert.Equal("#n1", Assert.Single(page.Links).Target);
        Assert.Equal("n1", Assert.Single(pages.Destinations).Id);
        Assert.Equal([Tag.Lbl, Tag.P], pages.Nodes().Single(node => node.Tag == Tag.Note).Children.Select(node => node.Tag));
    }

    [Fact]
    public void A_sign_has_its_words()
    {
        PagedDocument pages = Pages.LayOut(new ParagraphBlock([new Inline("●") { AlternativeText = "reported" }]));

        Assert.Equal("reported", pages.Nodes().Single(node => node.Tag == Tag.Span).AlternativeText);
    }

    [Fact]
    public void Cells_of_a_heat_table_have_their_shades_and_text_that_can_be_read_on_them()
    {
        TableBlock table = Pages.Table(2) with { Shades = [[null, 0], [null, 4]] };

        Page page = Pages.LayOut(table).Pages[0];

        RectangleElement[] shades = [.. page.Contents[0].Elements.OfType<RectangleElement>()];
        Assert.Equal([Pages.Style.Look.HeatSteps[0], Pages.Style.Look.HeatSteps[4]], shades.Select(shade => shade.Fill!.Value));
        Assert.True(shades[0].Box.Contains(page.Text("1000").Box) && shades[1].Box.Contains(page.Text("2000").Box));
        Assert.Equal((Pages.Style.Look.Ink, Color.Hex(0xFFFFFF)), (page.Text("1000").Element.Color, page.Text("2000").Element.Color));
    }

    [Fact]
    public void Shades_that_do_not_match_the_cells_are_refused() =>
        Assert.Throws<ArgumentException>(() => Pages.LayOut(Pages.Table(2) with { Shades = [[1, 2]] }));
}
