using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Pdf;

public sealed class PdfWriterTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void The_same_document_gives_the_same_bytes_under_any_culture(string culture)
    {
        byte[] invariant = PdfWriter.Write(SampleDocument.Create(2), SampleDocument.Fonts);

        byte[] other = UnderCulture.Run(culture, () => PdfWriter.Write(SampleDocument.Create(2), FontFamily.Load()));

        Assert.Equal(invariant, other);
    }

    [Fact]
    public void Each_object_is_where_the_cross_reference_says()
    {
        var file = new PdfReader(PdfWriter.Write(SampleDocument.Create(4), SampleDocument.Fonts));

        for (int number = 1; number < file.Count; number++) Assert.NotNull(file.Resolve(new PdfReference(number)));
        Assert.InRange(file.Count, 401, int.MaxValue);
    }

    [Fact]
    public void Text_comes_back_as_it_was_written()
    {
        var file = new PdfReader(PdfWriter.Write(SampleDocument.Create(1), SampleDocument.Fonts));

        List<string> strings = PdfTextReader.Strings(file, file.Pages[0]);

        Assert.Equal(["Page 1: " + SampleDocument.Words, "Before the links, ", "a web address", " , between, ", "another page"], strings.Take(5));
        Assert.Contains(" Oblique: source, période", strings);
    }

    [Fact]
    public void A_blank_parts_the_lines_of_one_text_and_nothing_else()
    {
        List<string> strings = Shown(
            (0, "line one", 100), (0, "line two", 112), (0, "of a well-", 124), (0, "known word", 136), (0, " begins blank", 148), (1, "next", 160), (1, "after", 172));

        Assert.Equal(["line one", " line two", " of a well-", "known word", " begins blank", "next", " after"], strings);
    }

    [Fact]
    public void A_blank_parts_texts_that_stand_apart_on_one_line_and_not_the_parts_of_a_word()
    {
        double width = SampleDocument.Fonts.Width("Half", 10, FontStyle.Regular);
        var paragraph = new TagNode(Tag.P);
        TextElement Text(string text, double x) => new(text, new Position(x, 50), 10, FontStyle.Regular, Color.Hex(0));

        List<string> strings = Shown([paragraph], [new PageContent(paragraph, [Text("Half", 20), Text("way", 20 + width), Text("12", 200)])]);

        Assert.Equal(["Half", "way", " 12"], strings);
    }

    [Fact]
    public void A_blank_parts_a_span_from_the_link_on_the_next_line()
    {
        TagNode span = new(Tag.Span), link = new(Tag.Link), paragraph = new(Tag.P) { Children = { span, link } }, next = new(Tag.P);
        PageContent Text(TagNode owner, string text, double y) =>
            new(owner, [new TextElement(text, new Position(20, y), 10, FontStyle.Regular, Color.Hex(0))]);

        List<string> strings = Shown([paragraph, next], [Text(span, "see", 20), Text(link, "here", 32), Text(next, "Next", 44)]);

        Assert.Equal(["see", " here", "Next"], strings);
    }

    [Fact]
    public void Characters_that_share_a_glyph_keep_their_own_code()
    {
        List<string> strings = Shown((0, "a\u00A0b c", 100), (1, "d\u00ADe", 100));

        Assert.Equal(["a\u00A0b c", "de"], strings);
    }

    [Fact]
    public void A_character_without_a_glyph_is_named_and_no_file_is_made()
    {
        MissingGlyphException thrown = Assert.Throws<MissingGlyphException>(() => Shown((0, "fine", 100), (0, "not \uE123", 112), (1, "nor \uE124", 124)));

        Assert.Equal(["U+E123", "U+E124"], thrown.Missing.Select(glyph => glyph.Code));
    }

    [Fact]
    public void The_identifier_changes_with_the_content_only()
    {
        byte[] Identifier(PagedDocument document) =>
            (byte[])((List<object>)new PdfReader(PdfWriter.Write(document, SampleDocument.Fonts)).Trailer["ID"])[0];
        PagedDocument document = SampleDocument.Create(1);

        Assert.Equal(Identifier(document), Identifier(SampleDocument.Create(1)));
        Assert.NotEqual(Identifier(document), Identifier(SampleDocument.Create(1) with { Date = new DateOnly(2025, 12, 31) }));
    }

    [Fact]
    public void Widths_are_those_of_the_font()
    {
        var file = new PdfReader(PdfWriter.Write(SampleDocument.Create(1), SampleDocument.Fonts));

        // The first text of the file is a heading.
        Dictionary<string, object> font = file.Dictionary(file.Dictionary(file.Dictionary(file.Dictionary(file.Pages[0])["Resources"])["Font"])["F1"]);
        List<object> widths = file.Array(file.Array(file.Dictionary(file.Array(font["DescendantFonts"])[0])["W"])[1]);

        foreach ((int number, string character) in PdfTextReader.Map(file, font))
            Assert.Equal(SampleDocument.Fonts.Width(character, 1000, FontStyle.Bold), (double)widths[number], 0.001);
    }

    [Fact]
    public void The_outline_is_nested_and_pages_have_their_labels()
    {
        var file = new PdfReader(PdfWriter.Write(SampleDocument.Create(3), SampleDocument.Fonts));
        Dictionary<string, object> outline = file.Dictionary(file.Catalog["Outlines"]);
        Dictionary<string, object> first = file.Dictionary(outline["First"]), last = file.Dictionary(outline["Last"]);
        List<object> labels = file.Array(file.Dictionary(file.Catalog["PageLabels"])["Nums"]);

        Assert.Equal((3.0, -1.0), ((double)outline["Count"], (double)first["Count"]));
        Assert.Equal("Thème 3", Encoding.BigEndianUnicode.GetString((byte[])last["Title"]).TrimStart('\uFEFF'));
        Assert.Equal("Table", Encoding.ASCII.GetString((byte[])file.Dictionary(first["First"])["Title"]));
        Assert.Equal(file.Dictionary(first["Next"])["Next"], outline["Last"]);
        Assert.Equal([0.0, 1.0], [labels[0], labels[2]]);
        Assert.Equal("i", Encoding.ASCII.GetString((byte[])file.Dictionary(labels[1])["P"]));
        Assert.Equal(2.0, file.Dictionary(labels[3])["St"]);
    }

    [Fact]
    public void A_link_to_nowhere_is_refused()
    {
        PagedDocument document = SampleDocument.Create(1);

        Assert.Throws<ArgumentException>(() => PdfWriter.Write(document with { Destinations = [], Outline = [] }, SampleDocument.Fonts));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(document with { Outline = [new OutlineEntry("Lost", 1, "nowhere")] }, SampleDocument.Fonts));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(document with { Destinations = [.. document.Destinations, .. document.Destinations] }, SampleDocument.Fonts));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(document with { Root = new TagNode(Tag.Document) }, SampleDocument.Fonts));
    }

    [Fact]
    public void Dates_and_language_are_those_of_the_document()
    {
        byte[] bytes = PdfWriter.Write(SampleDocument.Create(1), SampleDocument.Fonts);
        var file = new PdfReader(bytes);
        Dictionary<string, object> information = file.Dictionary(file.Trailer["Info"]);
        string metadata = Encoding.UTF8.GetString(file.Stream(file.Catalog["Metadata"]));

        Assert.Equal("D:20250930000000Z", Encoding.ASCII.GetString((byte[])information["CreationDate"]));
        Assert.Contains("<xmp:CreateDate>2025-09-30T00:00:00Z</xmp:CreateDate>", metadata, StringComparison.Ordinal);
        Assert.Contains("Rapport régional (essai)", metadata, StringComparison.Ordinal);
        Assert.Equal("fr", Encoding.ASCII.GetString((byte[])file.Catalog["Lang"]));
        Assert.DoesNotContain("pdfaid", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid", metadata, StringComparison.Ordinal);
    }

    /// <summary>What a page shows of some texts; texts of one number belong to one paragraph.</summary>
    private static List<string> Shown(params (int Paragraph, string Text, double Baseline)[] texts)
    {
        TagNode[] paragraphs = [new(Tag.P), new(Tag.P)];
        return Shown(paragraphs, [.. texts.Select(text => new PageContent(
            paragraphs[text.Paragraph], [new TextElement(text.Text, new Position(50, text.Baseline), 10, FontStyle.Regular, Color.Hex(0))]))]);
    }

    private static List<string> Shown(TagNode[] paragraphs, IReadOnlyList<PageContent> contents)
    {
        var root = new TagNode(Tag.Document);
        foreach (TagNode paragraph in paragraphs) root.Children.Add(paragraph);
        var document = new PagedDocument
        {
            Title = "Lines",
            Subject = "",
            Language = "en",
            Date = new DateOnly(2025, 1, 1),
            Creator = "Indicators",
            Root = root,
            Pages = [new Page(300, 300, contents, [], "1")],
            Destinations = [],
            Outline = [],
        };
        var file = new PdfReader(PdfWriter.Write(document, SampleDocument.Fonts));
        return PdfTextReader.Strings(file, file.Pages[0]);
    }
}
