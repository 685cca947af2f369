using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Graphics.Documents;

namespace Indicators.Tests.Graphics.Html;

public partial class HtmlWriterTests
{
    private static readonly FontFamily Fonts = FontFamily.Load();

    private static readonly HtmlWords Words = new() { SkipToMain = "Skip to the report" };

    private static string Write(params Block[] blocks) => Write(Pages.Document(blocks));

    private static string Write(Document document) => HtmlWriter.Write(document, Words, Fonts);

    [Fact]
    public void The_page_states_language_direction_title_and_date()
    {
        string html = Write(Pages.Document() with { Title = "Réfugiés & asile", Language = "ar", RightToLeft = true });

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n", html);
        Assert.Contains("<title>Réfugiés &amp; asile</title>", html);
        Assert.Contains("<meta name=\"dcterms.date\" content=\"2025-12-31\">", html);
        Assert.Contains("<h1 class=\"title\">Réfugiés &amp; asile</h1>", html);
    }

    [Theory]
    [InlineData("a<b>&\"c\"'", "a&lt;b&gt;&amp;&quot;c&quot;&#39;")]
    [InlineData("</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("بيانات \u202Eabc\u202C 12", "بيانات \u202Eabc\u202C 12")]
    public void Any_text_is_written_as_text(string text, string expected)
    {
        string html = Write(
            new CoverBlock(text, text, [text], text), new ContentsBlock(text), new HeadingBlock(1, text, "h"), Pages.Paragraph(text), new NoteBlock([text]),
            new ListBlock(false, [[text]]), new TableBlock("t", text, [new TableColumn(text)], [[text]], [text]));

        Assert.Equal(14, html.Split(expected).Length - 1);
        if (text != expected) Assert.DoesNotContain(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_HTML_does_not_allow_are_replaced()
    {
        string html = Write(Pages.Paragraph("𝄞a\u0000b\u0007c" + (char)0xD834 + (char)0xFFFE));

        Assert.Contains("<p>𝄞a\uFFFDb\uFFFDc\uFFFD\uFFFD</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', html);
    }

    [Fact]
    public void Quotes_in_ids_addresses_and_figures_stay_within_their_attributes()
    {
        string html = Write(
            new HeadingBlock(1, "H", "a\"b"), new ParagraphBlock([new Inline("x", Target: "https://example.org/?a=\"1\"&b='2'"), new Inline("y", Target: "#a\"b")]),
            new FigureBlock("f", "<b>", new BoxDrawing(20, "<i>&"), "\"<script>\"", null, null));

        Assert.Contains("id=\"a&quot;b\"", html);
        Assert.Contains("href=\"https://example.org/?a=&quot;1&quot;&amp;b=&#39;2&#39;\"", html);
        Assert.Contains("href=\"#a%22b\"", html);
        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("<i>", html);
    }

    [Fact]
    public void Elements_are_balanced()
    {
        Stack<string> open = new();
        foreach (Match tag in TagPattern().Matches(Write(Everything())))
        {
            string name = tag.Groups[2].Value;
            if (name is "meta" || tag.Value.EndsWith("/>", StringComparison.Ordinal)) continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Ids_are_unique_and_every_reference_has_its_place()
    {
        string html = Write(Everything());

        string[] ids = [.. IdPattern().Matches(html).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        string[] references = [.. ReferencePattern().Matches(html).SelectMany(match => match.Groups[1].Value.TrimStart('#').Split(' '))];
        Assert.True(references.Length > 8);
        Assert.All(references, reference => Assert.Contains(reference, ids));
    }

    [Fact]
    public void The_page_loads_and_runs_nothing()
    {
        string html = Write(Everything());

        foreach (string forbidden in new[] { "<script", "<link", "<img", "<iframe", "src=", "@import", " style=\"", "url(http", "javascript:" })
            Assert.DoesNotContain(forbidden, html);
        Assert.DoesNotMatch(@"\son[a-z]+=", html);
        Assert.Contains("default-src &#39;none&#39;", html);
    }

    [Fact]
    public void The_policy_allows_the_style_sheet_by_its_hash()
    {
        string html = Write(Everything());

        string style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.Contains($"style-src &#39;sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}&#39;", html);
        Assert.DoesNotContain("\r", style);
    }

    [Fact]
    public void Cover_and_contents_become_header_and_navigation_before_the_main_part()
    {
        string html = Write(Everything());

        string[] parts = ["class=\"skip\" href=\"#_main\"", "<header>", "<h1 class=\"title\">Report", "class=\"notice\"><strong>Made-up", "</header>", "<nav ", "</nav>", "<main id=\"_main\"", "</main>", "<footer>"];
        int[] places = [.. parts.Select(part => html.IndexOf(part, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Single(H1Pattern().Matches(html));
    }

    [Fact]
    public void Sections_nest_and_headings_come_one_rank_below_the_title()
    {
        string html = Write(new HeadingBlock(1, "A", "a"), new HeadingBlock(2, "A1", "a1"), new HeadingBlock(1, "B", "b"));

        Assert.Contains(
            "<section>\n<h2 id=\"a\">A</h2>\n<section>\n<h3 id=\"a1\">A1</h3>\n</section>\n</section>\n<section>\n<h2 id=\"b\">B</h2>\n</section>\n", html);
    }

    [Fact]
    public void Contents_nest_by_level()
    {
        string html = Write(
            new ContentsBlock("Contents"), new HeadingBlock(1, "A", "a"), new HeadingBlock(2, "A1", "a1"), new HeadingBlock(3, "Deep", "d"), new HeadingBlock(1, "B", "b"),
            new HeadingBlock(2, "Entry", "e") { IsListed = false });

        Assert.Contains(
            "<ul>\n<li><a href=\"#a\">A</a>\n<ul>\n<li><a href=\"#a1\">A1</a></li>\n</ul>\n</li>\n<li><a href=\"#b\">B</a></li>\n</ul>\n", html);
    }

    [Fact]
    public void A_table_has_caption_scopes_and_a_region_that_takes_the_focus()
    {
        string html = Write(Pages.Table(1, "t", "Note"));

        Assert.Contains(
            """
            <div class="table" id="t">
            <div class="scroll" role="region" aria-labelledby="_caption-t" tabindex="0">
            <table>
            <caption id="_caption-t"><span>Caption of t</span></caption>
            <thead><tr><th scope="col">Area</th><th scope="col" class="end">Persons</th></tr></thead>
            <tbody>
            <tr><th scope="row">Area1</th><td class="end">1000</td></tr>
            </tbody>
            </table>
            </div>
            <p class="note">Note</p>
            </div>
            """.ReplaceLineEndings("\n"), html);
    }

    [Fact]
    public void A_figure_is_drawn_for_wide_and_for_narrow_screens_and_unfolds_its_data()
    {
        string html = Write(Pages.Figure(100, "f") with { Data = Pages.Table(2, "d"), DataSummary = "Show the figures" });

        Assert.Contains("<figcaption>Caption of f</figcaption>", html);
        Assert.Equal(2, html.Split("role=\"img\"").Length - 1);
        Assert.Equal(2, html.Split(">A box with a line</desc>").Length - 1);
        Assert.Contains("viewBox=\"0 0 493.23 100\"", html);
        Assert.Contains("viewBox=\"0 0 268 100\"", html);
        Assert.Contains("<details><summary>Show the figures<span class=\"hidden\">: Caption of f</span></summary>", html);
        Assert.Contains("role=\"group\" aria-labelledby=\"_caption-d\"", html);
    }

    [Fact]
    public void Pages_break_only_between_two_blocks_of_the_main_part()
    {
        string html = Write(
            new CoverBlock("Report", "", [], null), new PageBreakBlock(), new ContentsBlock("Contents"), new PageBreakBlock(),
            Pages.Paragraph("one"), new PageBreakBlock(), new PageBreakBlock(), Pages.Paragraph("two"), new PageBreakBlock());

        Assert.Contains("<main id=\"_main\" tabindex=\"-1\">\n<p>one</p>\n<div class=\"page-break\"></div>\n<p>two</p>\n</main>", html);
    }

    [Fact]
    public void Runs_and_links_are_marked()
    {
        string html = Write(new ParagraphBlock(
            [new Inline("a "), new Inline("b", FontStyle.Bold, "https://example.org"), new Inline(" c", FontStyle.Oblique, "https://example.org"), new Inline("d", Target: "javascript:x")]));

        Assert.Contains("<p>a <a href=\"https://example.org\"><strong>b</strong><em> c</em></a>d</p>", html);
    }

    internal static Document Everything() => Pages.Document(
        new CoverBlock("Report", "Subtitle", ["31 December 2025"], "Made-up figures"), new PageBreakBlock(), new ContentsBlock("Contents"),
        new HeadingBlock(1, "One", "one"), Pages.Paragraph(30), new HeadingBlock(2, "One A", "one-a"), new ListBlock(true, [["first"], ["second"]]),
        Pages.Figure(120, "figure") with { Data = Pages.Table(4, "data"), DataSummary = "Show the figures" }, new NoteBlock(["Source"]),
        Pages.Figure(80, "figure2") with { Data = Pages.Table(4, "data2"), DataSummary = "Show the figures" },
        new HeadingBlock(1, "Two", "two") { Kicker = "Theme" }, new LeadBlock(["Lead"]), new CalloutBlock(["Late"]), new PointsBlock([["First"], ["Second"]]), Pages.Table(5, "table", "Note"),
        new NumbersBlock([new BigNumber("Refugees", "1.84", "million", ["+6.3%"]) { Drawing = new BoxDrawing(20), AlternativeText = "It rises." }, new BigNumber("Arrivals", "21,705", "", [])]),
        new ColumnsBlock([new BlockColumn([Pages.Figure(50, "left")]), new BlockColumn([new HeadingBlock(3, "Beside", "beside"), Pages.Paragraph("beside")])]),
        new ColumnFlowBlock(2, [new HeadingBlock(3, "Flow", "flow"), Pages.Paragraph("through")]),
        new ParagraphBlock(["text", new Inline("1", Target: "#note-1") { IsRaised = true }]), new FootnotesBlock([new Footnote("note-1", "1", ["a footnote"])]),
        new ParagraphBlock([new Inline("see "), new Inline("the table", Target: "#table"), new Inline(" or "), new Inline("this", Target: "https://example.org")]));

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex(" (?:href=\"(?=#)|aria-labelledby=\")([^\"]*)\"")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("<h1")]
    private static partial Regex H1Pattern();
}
