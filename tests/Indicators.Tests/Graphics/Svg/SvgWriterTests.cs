using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;
using Indicators.Tests.Graphics.Pdf;

namespace Indicators.Tests.Graphics.Svg;

public sealed class SvgWriterTests
{
    private static readonly PictureDescription Description = new("Refugees & others", "A line \"that\" rises < 5", "en");
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Color Black = Color.Hex(0);
    private static readonly FontFamily Fonts = SampleDocument.Fonts;

    [Fact]
    public void Each_element_is_written_with_short_invariant_numbers()
    {
        var scene = new Scene(100.25, 50, [
            new RectangleElement(new Box(1, 2, 3.14159, 4), Color.Hex(0x0072B2), new Stroke(Color.Hex(0xD55E00), 0.5, [3, 1.5])),
            new LineElement(new Position(-0.001, 0), new Position(10, 0.5), new Stroke(Black, 1)),
            new PolylineElement([new Position(0, 0), new Position(1, 1)], new Stroke(Black, 1)),
            new MarkElement(new Position(5, 5), 2, MarkShape.Circle, null, new Stroke(Black, 1)),
            new TextElement("a<b", new Position(7, 8), 9, FontStyle.Bold, Black, Anchor.End, 90),
            new GroupElement(1, 2, [new ClipElement(new Box(0, 0, 5, 5), [new PathElement([new Position(0, 0), new Position(9, 0), new Position(0, 9)], Black)])]),
        ]);

        string text = SvgWriter.Inline(scene, Description, "c1", Fonts);

        Assert.Equal("""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="c1-title c1-desc" lang="en" xml:lang="en" direction="ltr" width="100.25pt" height="50pt" viewBox="0 0 100.25 50" text-rendering="geometricPrecision">
            <title id="c1-title">Refugees &amp; others</title>
            <desc id="c1-desc">A line &quot;that&quot; rises &lt; 5</desc>
            <rect x="1" y="2" width="3.14" height="4" fill="#0072b2" stroke="#d55e00" stroke-width="0.5" stroke-dasharray="3 1.5"/>
            <line x1="0" y1="0" x2="10" y2="0.5" stroke="#000000" stroke-width="1"/>
            <polyline points="0,0 1,1" fill="none" stroke-linejoin="round" stroke="#000000" stroke-width="1"/>
            <circle cx="5" cy="5" r="2" fill="none" stroke="#000000" stroke-width="1"/>
            <text x="7" y="8" font-size="9" font-weight="bold" fill="#000000" text-anchor="end" transform="rotate(-90 7 8)">a&lt;b</text>
            <g transform="translate(1 2)">
            <clipPath id="c1-clip1">
            <rect x="0" y="0" width="5" height="5"/>
            </clipPath>
            <g clip-path="url(#c1-clip1)">
            <polygon points="0,0 9,0 0,9" fill="#000000"/>
            </g>
            </g>
            </svg>
            """, text);
    }

    [Fact]
    public void Any_text_comes_back_from_the_file()
    {
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), given =>
        {
            string text = given.Get;
            var scene = new Scene(10, 10, [new TextElement(text, new Position(0, 0), 9, FontStyle.Regular, Black)]);
            XElement svg = XDocument.Parse(SvgWriter.Standalone(scene, new PictureDescription(text, text, "en"), Fonts), LoadOptions.PreserveWhitespace).Root!;
            string expected = Carried(text);
            return svg.Element(Svg + "title")!.Value == expected && svg.Element(Svg + "desc")!.Value == expected
                && (text.Length == 0 || svg.Element(Svg + "text")!.Value == expected);
        }));
    }

    [Theory]
    [InlineData("a\tb\r\nc", "a\tb\r\nc")]
    [InlineData("]]> & \"x\" 'y'", "]]> & \"x\" 'y'")]
    [InlineData("\0 \u0008 \uFFFF", "\uFFFD \uFFFD \uFFFD")]
    public void Characters_that_markup_uses_or_forbids_do_no_harm(string text, string expected) => Assert.Equal(expected, Title(text));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm()
    {
        Assert.Equal("\uFFFD \uFFFD \uD83D\uDE00 \uFFFD", Title("\uD83D \uDE00 \uD83D\uDE00 \uD83D"));
    }

    [Fact]
    public void A_file_turns_kerning_off_itself_and_an_element_leaves_that_to_its_page()
    {
        var scene = new Scene(10, 10, []);

        Assert.Contains("style=\"font-kerning:none;font-variant-ligatures:none\"", SvgWriter.Standalone(scene, Description, Fonts), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", SvgWriter.Inline(scene, Description, "c1", Fonts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void The_same_scene_gives_the_same_text_under_any_culture(string culture)
    {
        string invariant = SvgWriter.Standalone(SampleDocument.Chart(), Description, Fonts);

        Assert.Equal(invariant, UnderCulture.Run(culture, () => SvgWriter.Standalone(SampleDocument.Chart(), Description, Fonts)));
    }

    [Fact]
    public void Ids_are_unique_and_begin_with_the_prefix()
    {
        Box one = new(0, 0, 5, 5), two = new(0, 0, 6, 5);
        var scene = new Scene(10, 10, [new ClipElement(one, []), new ClipElement(two, []), new ClipElement(one, [])]);

        var svg = XElement.Parse(SvgWriter.Inline(scene, Description, "chart-3", Fonts));
        string[] ids = [.. svg.Descendants().Attributes("id").Select(id => id.Value)];

        Assert.Equal(["chart-3-title", "chart-3-desc", "chart-3-clip1", "chart-3-clip2"], ids);
        Assert.Equal(["url(#chart-3-clip1)", "url(#chart-3-clip2)", "url(#chart-3-clip1)"], svg.Descendants().Attributes("clip-path").Select(use => use.Value));
        Assert.Throws<ArgumentException>(() => SvgWriter.Inline(scene, Description, "3 charts", Fonts));
    }

    [Fact]
    public void A_number_that_cannot_be_drawn_is_refused()
    {
        var scene = new Scene(10, 10, [new LineElement(new Position(double.NaN, 0), new Position(1, 1), new Stroke(Black, 1))]);

        Assert.Throws<ArgumentOutOfRangeException>(() => SvgWriter.Inline(scene, Description, "c", Fonts));
    }

    [Fact]
    public void A_file_of_its_own_turns_kerning_and_ligatures_off()
    {
        string text = SvgWriter.Standalone(new Scene(1, 1, []), Description, Fonts);

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ", text, StringComparison.Ordinal);
        Assert.Equal("font-kerning:none;font-variant-ligatures:none", XDocument.Parse(text).Root!.Attribute("style")!.Value);
    }

    private static string Title(string text) =>
        XDocument.Parse(SvgWriter.Standalone(new Scene(1, 1, []), new PictureDescription(text, "", "en"), Fonts)).Root!.Element(Svg + "title")!.Value;

    /// <summary>The text with each character that XML cannot carry replaced.</summary>
    private static string Carried(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    [Fact]
    public void A_file_states_the_measured_width_of_each_text_and_its_fonts()
    {
        var scene = new Scene(90, 10, [new TextElement("Réfugiés 12", new Position(1, 8), 9, FontStyle.Bold, Black)]);

        var svg = XElement.Parse(SvgWriter.Standalone(scene, Description, Fonts).Split('\n', 2)[1]);

        XElement text = svg.Element(Svg + "text")!;
        Assert.Equal(Fonts.Width("Réfugiés 12", 9, FontStyle.Bold), double.Parse(text.Attribute("textLength")!.Value, System.Globalization.CultureInfo.InvariantCulture), 0.005);
        Assert.Equal("spacingAndGlyphs", text.Attribute("lengthAdjust")!.Value);
        Assert.StartsWith($"'{Fonts.Name}', ", svg.Attribute("font-family")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Anchor.Start, "end")]
    [InlineData(Anchor.Middle, "middle")]
    [InlineData(Anchor.End, null)]
    public void Text_from_right_to_left_keeps_its_characters_and_its_place(Anchor anchor, string? expected)
    {
        var scene = new Scene(90, 10, [new TextElement("عدد اللاجئين 2025", new Position(1, 8), 9, FontStyle.Regular, Black, anchor)]);

        XElement text = XElement.Parse(SvgWriter.Inline(scene, Description, "c1", Fonts)).Element(Svg + "text")!;

        Assert.Equal("عدد اللاجئين 2025", text.Value);
        Assert.Equal("rtl", text.Attribute("direction")!.Value);
        Assert.Equal(expected, text.Attribute("text-anchor")?.Value);
    }
}
