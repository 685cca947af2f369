using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Pictures;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Graphics.Documents;

namespace Indicators.Tests.Graphics.Html;

public class HtmlBlockTests
{
    private static readonly FontFamily Fonts = FontFamily.Load();

    private static string Write(params Block[] blocks) => Write(Pages.Document(blocks));

    private static string Write(Document document) => HtmlWriter.Write(document, new HtmlWords { SkipToMain = "Skip" }, Fonts);

    [Fact]
    public void A_kicker_stands_before_the_title_and_in_the_contents()
    {
        string html = Write(new ContentsBlock("Contents"), new HeadingBlock(1, "Fewer people arrive", "a") { Kicker = "Arrivals" });

        Assert.Contains("<p class=\"kicker\">Arrivals</p>\n<h2 id=\"a\">Fewer people arrive</h2>", html);
        Assert.Contains("<a href=\"#a\">Arrivals</a>", html);
    }

    [Fact]
    public void Contents_are_folded()
    {
        string html = Write(new ContentsBlock("Contents"), new HeadingBlock(1, "A", "a"));

        Assert.Contains("<nav aria-labelledby=\"_contents\"><details>\n<summary id=\"_contents\">Contents</summary>", html);
        Assert.DoesNotContain("<details open", html);
    }

    [Fact]
    public void Leads_callouts_and_points_have_their_elements()
    {
        string html = Write(new LeadBlock(["Most"]), new CalloutBlock([new Inline("Late", FontStyle.Bold), " country"]), new PointsBlock([["One"], ["Two"]]));

        Assert.Contains("<p class=\"lead\">Most</p>", html);
        Assert.Contains("<aside class=\"callout\"><p><strong>Late</strong> country</p></aside>", html);
        Assert.Contains("<ul class=\"points\" role=\"list\">\n<li>One</li>\n<li>Two</li>\n</ul>", html);
    }

    [Fact]
    public void Numbers_are_a_list_with_their_drawings_described()
    {
        string html = Write(new NumbersBlock([new BigNumber("Refugees", "1.84", "million", ["+6.3%"]) { Drawing = new BoxDrawing(20), AlternativeText = "It rises." }]));

        Assert.Contains("<p class=\"label\">Refugees</p>\n<p class=\"number\">1.84 <small>million</small></p>", html);
        Assert.Contains(">It rises.</desc>", html);
        Assert.Contains("<p class=\"change\">+6.3%</p>", html);
    }

    [Fact]
    public void Columns_are_grids_that_only_wide_screens_have()
    {
        string html = Write(new ColumnsBlock([new BlockColumn([Pages.Figure(50, "f")]), new BlockColumn([new HeadingBlock(3, "Beside", "b"), Pages.Paragraph("text")])]), Pages.Paragraph("after"));

        Assert.Contains("<div class=\"columns two\">\n<div>\n<figure id=\"f\">", html);
        Assert.Contains("<div>\n<section>\n<h4 id=\"b\">Beside</h4>\n<p>text</p>\n</section>\n</div>\n</div>\n<p>after</p>", html);
        Assert.Contains("viewBox=\"0 0 236.12 50\"", html);
        Assert.Single(html.Split("<svg")[1..]);
        Assert.Contains("@media screen and (min-width: 40rem), print {\n  .two { grid-template-columns: 1fr 1fr; }", html);
    }

    [Fact]
    public void Lists_nest_and_start_where_they_say()
    {
        string html = Write(new ListBlock(Ordered: true, [["a"], ["b"]]) { Start = 4, Nested = [null, new ListBlock(Ordered: false, [["c"]])] });

        Assert.Contains("<ol start=\"4\">\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>", html);
    }

    [Fact]
    public void A_figure_has_its_measure_and_source()
    {
        string html = Write(Pages.Figure(50, "f") with { Subtitle = "Millions", Source = ["Figure 1. ", new Inline("STK-01", Target: "codebook.html")] });

        Assert.Contains("<figcaption>Caption of f<span class=\"subtitle\">Millions</span></figcaption>", html);
        Assert.Contains("<p class=\"note\">Figure 1. <a href=\"codebook.html\">STK-01</a></p>", html);
    }

    [Fact]
    public void Footnotes_are_linked_and_raised()
    {
        string html = Write(new ParagraphBlock(["text", new Inline("1", Target: "#n") { IsRaised = true }]), new FootnotesBlock([new Footnote("n", "1", ["meaning"])]));

        Assert.Contains("text<a href=\"#n\"><sup>1</sup></a>", html);
        Assert.Contains("<p id=\"n\" class=\"note\"><sup>1</sup> meaning</p>", html);
    }

    [Fact]
    public void Cells_have_the_class_of_their_shade_and_signs_their_words()
    {
        string html = Write(Pages.Table(1) with { Rows = [[new Inline("●") { AlternativeText = "reported" }, "78.0"]], Shades = [[null, 3]] });

        Assert.Contains("<th scope=\"row\"><span role=\"img\" aria-label=\"reported\">●</span></th><td class=\"end heat3\">78.0</td>", html);
        Assert.Contains(".heat3 { color: #ffffff; background: #1f74aa; }", html);
    }

    [Fact]
    public void The_colours_are_those_of_the_style()
    {
        string html = Write(Pages.Document() with { Style = new DocumentStyle { Accent = Color.Hex(0x123456) } });

        Assert.Contains("--accent: #123456;", html);
    }

    [Fact]
    public void A_cover_has_its_facts_and_its_drawing()
    {
        string html = Write(new CoverBlock("Region", "Protection", [], "Made up.")
        {
            Programme = "Programme",
            Period = "2025",
            NoticeDetails = "For a look.",
            Drawing = new CoverDrawing(new BoxDrawing(100), "Refugees", "Bands"),
            Facts = [new CoverFact("Status", "Provisional")],
        });

        Assert.Contains("<p class=\"programme\">Programme</p>\n<h1 class=\"title\">Region</h1>\n<p class=\"subtitle\">Protection</p>\n<p class=\"period\">2025</p>", html);
        Assert.Contains("<dl>\n<div><dt>Status</dt><dd>Provisional</dd></div>\n</dl>", html);
        Assert.Contains("<p class=\"notice\"><strong>Made up.</strong> For a look.</p>", html);
        Assert.Contains(">Bands</desc>", html);
    }

    [Fact]
    public void Pictures_lie_in_the_page_and_only_then_does_the_policy_allow_them()
    {
        byte[] file = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\"/></svg>");

        string html = Write(new ImageBlock("i", "A square", PictureReader.Read(file), "All \"black\""));

        Assert.Contains($"<figure id=\"i\">\n<figcaption>A square</figcaption>\n<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(file)}\" alt=\"All &quot;black&quot;\">", html);
        Assert.Contains(" img-src data:;", html);
        Assert.DoesNotContain("img-src", Write(Pages.Paragraph("text")));
    }
}
