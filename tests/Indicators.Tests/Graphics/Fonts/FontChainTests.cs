using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Fonts;

public sealed class FontChainTests
{
    /// <summary>What reports in the languages of the United Nations, and marks in charts, need beyond <see cref="FontFamily.NeededCharacters"/>.</summary>
    private const string FurtherCharacters = "◇◆●○■□▲△†‡§‰½¼¾²³№АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяαβγδΩ\uFFFD";

    private static readonly FontFamily Fonts = FontFamily.Load();

    public static TheoryData<FontStyle> Styles => [.. Enum.GetValues<FontStyle>()];

    [Fact]
    public void The_chain_has_every_character_that_programme_texts_need()
    {
        Assert.SkipUnless(Fonts.Name == "Lato" && Fonts.FallbackNames.Contains("DejaVu Sans"), "The build machine had not both fonts.");

        Assert.Empty(Fonts.FindMissing(FontFamily.NeededCharacters + FurtherCharacters + FontLoader.ArabicCharacters));
        Assert.Empty(Fonts.Borrowed);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Digits_are_of_one_width_in_each_face(FontStyle style) =>
        Assert.Single("0123456789".Select(digit => Fonts.Width(digit.ToString(), 1, style)).Distinct());

    [Fact]
    public void A_text_is_split_by_font_and_its_width_is_the_sum_of_its_runs()
    {
        Assert.SkipUnless(Fonts.Name == "Lato", "Another font may have the diamond.");

        IReadOnlyList<GlyphRun> runs = Shape("Chad ◇ 2025");

        Assert.Equal(["Chad ", "◇", " 2025"], runs.Select(run => run.Text));
        Assert.Equal(["Lato", "DejaVu Sans", "Lato"], runs.Select(run => run.Font.Names.Family));
        Assert.Equal(runs.Sum(run => run.Width) * 9, Fonts.Width("Chad ◇ 2025", 9, FontStyle.Regular), 9);
        Assert.Equal(
            Fonts.Width("Chad ", 9, FontStyle.Regular) + Fonts.Width("◇", 9, FontStyle.Regular) + Fonts.Width(" 2025", 9, FontStyle.Regular),
            Fonts.Width("Chad ◇ 2025", 9, FontStyle.Regular), 9);
    }

    [Fact]
    public void A_mark_stays_in_the_font_of_its_letter() => Assert.Single(Shape("e\u0301te\u0301"));

    [Fact]
    public void Arabic_letters_join_and_lam_with_alef_is_one_glyph()
    {
        SkipWithoutArabic();
        GlyphRun joined = Assert.Single(Shape("ببب")), ligature = Assert.Single(Shape("لا"));

        Assert.Equal(3, joined.Glyphs.Select(glyph => glyph.Number).Distinct().Count());
        Assert.DoesNotContain(joined.Font.GlyphOf('ب'), joined.Glyphs.Select(glyph => glyph.Number));
        Assert.Equal("لا", Assert.Single(ligature.Glyphs).Text);
    }

    [Fact]
    public void Marks_on_Arabic_letters_add_no_width()
    {
        SkipWithoutArabic();

        Assert.Equal(Fonts.Width("مدرسة", 10, FontStyle.Regular), Fonts.Width("مَدْرَسَة", 10, FontStyle.Regular), 9);
        Assert.Equal("مَدْرَسَة", string.Concat(Assert.Single(Shape("مَدْرَسَة")).Glyphs.Reverse().Select(glyph => glyph.Text)));
    }

    [Fact]
    public void Numbers_and_Latin_words_stand_in_their_order_inside_Arabic()
    {
        SkipWithoutArabic();

        // From left to right, each in logical order; the closing bracket is shown as an opening one, and is the first.
        IReadOnlyList<GlyphRun> runs = Shape("لاجئ 2025 (UNHCR)");

        Assert.Equal([")", "UNHCR", " (", "2025", " ", "لاجئ"], runs.Select(run => run.Text));
        Assert.Equal(runs[0].Font.GlyphOf('('), runs[0].Glyphs[0].Number);
    }

    [Fact]
    public void Arabic_words_are_as_wide_alone_as_in_their_sentence()
    {
        SkipWithoutArabic();
        string[] words = ["عدد", "اللاجئين", "في", "المنطقة"];

        double apart = words.Sum(word => Fonts.Width(word, 9, FontStyle.Bold)) + 3 * Fonts.Width(" ", 9, FontStyle.Bold);

        Assert.Equal(apart, Fonts.Width(string.Join(' ', words), 9, FontStyle.Bold), 9);
    }

    private static void SkipWithoutArabic() => Assert.SkipUnless(Fonts.FindMissing(FontLoader.ArabicCharacters).Count == 0, "No font here has Arabic letters.");

    private static IReadOnlyList<GlyphRun> Shape(string text)
    {
        List<MissingGlyph> missing = [];
        IReadOnlyList<GlyphRun> runs = Fonts.Shape(text, FontStyle.Regular, null, missing);
        Assert.Empty(missing);
        return runs;
    }
}
