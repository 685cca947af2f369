using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Graphics.Pdf;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>Documents in Arabic: the order of words, columns and marks on the page, and of the text that is copied.</summary>
public sealed class RightToLeftTests
{
    private const string Sentence = "استضافت تشاد 1,234,567 لاجئا (UNHCR) في سنة 2025";

    private static readonly FontFamily Fonts = FontFamily.Load();

    public RightToLeftTests() => Assert.SkipUnless(Fonts.FindMissing(FontLoader.ArabicCharacters).Count == 0, "No font here has Arabic letters.");

    [Fact]
    public void Parts_of_a_line_stand_from_right_to_left_and_are_kept_in_the_order_of_the_text()
    {
        List<TextElement> texts = Texts(new ParagraphBlock([new Inline(Sentence)]));

        Assert.Equal(Sentence, string.Concat(texts.Select(text => text.Text)));
        Assert.Equal(texts.Select(text => text.Position.X).OrderDescending(), texts.Select(text => text.Position.X));
        TextElement number = texts.Single(text => text.Text == "1,234,567");
        Assert.False(number.RightToLeft);
        Assert.True(texts[0].RightToLeft);
        Assert.Equal(Style.PageWidth - Style.SideMargin, texts[0].Position.X + Fonts.Width(texts[0].Text, texts[0].Size, texts[0].Style), 6);
    }

    [Fact]
    public void A_Latin_name_in_two_styles_keeps_its_order_inside_Arabic()
    {
        List<TextElement> texts = Texts(new ParagraphBlock(["من ", new Inline("UN", FontStyle.Bold), "HCR", " اليوم"]));

        double bold = texts.Single(text => text.Text == "UN").Position.X, regular = texts.Single(text => text.Text == "HCR").Position.X;

        Assert.Equal(bold + Fonts.Width("UN", Style.BodySize, FontStyle.Bold), regular, 6);
    }

    [Fact]
    public void Columns_and_marks_of_lists_begin_at_the_right()
    {
        TableBlock table = new(
            "t", "جدول", [new TableColumn("البلد"), new TableColumn("العدد", CellAlignment.End)], [[new Inline("تشاد"), new Inline("12")]], []);
        List<TextElement> cells = Texts(table), list = Texts(new ListBlock(Ordered: true, [["أول"], ["ثان"]]));

        Assert.True(Place(cells, "البلد") > Place(cells, "العدد"));
        Assert.True(Place(cells, "تشاد") > Place(cells, "12"));
        Assert.True(Place(list, "1.") > Place(list, "أول"));
        Assert.True(list.Single(text => text.Text == "1.").RightToLeft);
    }

    [Fact]
    public void A_document_from_left_to_right_holds_Arabic_words_in_their_order()
    {
        List<TextElement> texts = Texts(new ParagraphBlock(["Names: ", "لاجئ 12", " and others."]), rightToLeft: false);

        Assert.Equal(["Names: ", "لاجئ ", "12", " and others."], texts.Select(text => text.Text));
        Assert.True(texts[2].Position.X < texts[1].Position.X);
        Assert.True(texts[3].Position.X > texts[1].Position.X);
    }

    [Fact]
    public void The_text_of_the_file_is_in_logical_order()
    {
        var file = new PdfReader(Pdf());

        string text = string.Concat(PdfTextReader.Strings(file, file.Pages[0]));

        Assert.Contains(Sentence, text, StringComparison.Ordinal);
        Assert.Contains("لا", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Pdf(), Pdf());

    [Fact]
    public void Outside_tools_find_the_words()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(path, Pdf());
            (int code, string check) = OutsideTool.Run("qpdf", "--check", path);
            (_, string text) = OutsideTool.Run("pdftotext", path, "-");

            Assert.True(code == 0, check);
            Assert.All(["استضافت", "تشاد", "لاجئا", "المنطقة", "1,234,567", "UNHCR", "سنة", "2025", "اللاجئون"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PageStyle Style { get; } = new();

    private static byte[] Pdf() => PdfWriter.Write(
        LayOut([new HeadingBlock(1, "اللاجئون في المنطقة", "h"), new ParagraphBlock([new Inline(Sentence)])], rightToLeft: true), Fonts);

    private static double Place(List<TextElement> texts, string text) => texts.Single(element => element.Text == text).Position.X;

    private static List<TextElement> Texts(Block block, bool rightToLeft = true) =>
        [.. LayOut([block], rightToLeft).Pages[0].Contents.Where(content => content.Owner is not null).SelectMany(content => content.Elements).OfType<TextElement>()];

    private static PagedDocument LayOut(IReadOnlyList<Block> blocks, bool rightToLeft) => PageLayout.LayOut(
        Pages.Document([.. blocks]) with { RightToLeft = rightToLeft, Language = rightToLeft ? "ar" : "en" }, Fonts, Style);
}
