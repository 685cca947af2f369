using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Fonts;

public sealed class FontFamilyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fonts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Widths_are_the_advances_of_the_font()
    {
        var fonts = FontFamily.Load();
        if (fonts.Name != "Lato") Assert.Skip("The numbers are those of Lato.");

        // Of 2000 units: A 1354, space 512, 0 1160, M 1857; bold A 1389, black A 1422.
        Assert.Equal(10 * (1354 + 512 + 1160 + 1857) / 2000.0, fonts.Width("A 0M", 10, FontStyle.Regular), 9);
        Assert.Equal(1389 / 2000.0, fonts.Width("A", 1, FontStyle.Bold), 9);
        Assert.Equal(1422 / 2000.0, fonts.Width("A", 1, FontStyle.Black), 9);
        Assert.Equal(fonts.Width("Oblique", 9, FontStyle.Regular), fonts.Width("Oblique", 9, FontStyle.Oblique));
        Assert.Equal(0, fonts.Width("", 10, FontStyle.Regular));
        Assert.Equal(1974 / 2000.0, fonts.Ascent(1), 9);
        Assert.Equal(426 / 2000.0, fonts.Descent(1), 9);
    }

    [Fact]
    public void Marks_without_ink_have_no_width()
    {
        var fonts = FontFamily.Load();

        Assert.Equal(fonts.Width("ab", 10, FontStyle.Regular), fonts.Width("a\u00AD\u200Bb\u2060", 10, FontStyle.Regular));
    }

    [Fact]
    public void A_character_without_a_glyph_is_named_with_its_text()
    {
        var fonts = FontFamily.Load();

        IReadOnlyList<MissingGlyph> missing = fonts.FindMissing("na\u0001me \uD800 \uE123 \u0001");
        MissingGlyphException thrown = Assert.Throws<MissingGlyphException>(() => fonts.Width("tab\there", 10, FontStyle.Regular));

        Assert.Equal(["U+0001", "U+D800", "U+E123"], missing.Select(glyph => glyph.Code));
        Assert.Equal([new MissingGlyph('\t', "tab\there")], thrown.Missing);
        Assert.Contains("U+0009 in \"tab\there\"", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(fonts.FindMissing(FontFamily.NeededCharacters));
    }

    [Fact]
    public void A_folder_without_fonts_says_which_package_to_install()
    {
        FontNotFoundException thrown = Assert.Throws<FontNotFoundException>(() => FontFamily.Load(folder));

        Assert.Contains("fonts-lato, fonts-dejavu-core", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<FontNotFoundException>(() => FontFamily.Load(Path.Combine(folder, "absent.ttf")));
    }

    [Fact]
    public void What_a_configured_font_lacks_is_drawn_by_another_and_told()
    {
        File.WriteAllBytes(Path.Combine(folder, "DejaVuSans.ttf"), SmallFont.Bytes());
        File.WriteAllBytes(Path.Combine(folder, "DejaVuSans-Bold.ttf"), SmallFont.Bytes());

        var fonts = FontFamily.Load(folder);

        Assert.Contains("U+2212", fonts.Borrowed.Select(glyph => glyph.Code));
        Assert.Empty(fonts.FindMissing(FontFamily.NeededCharacters));
        Assert.True(fonts.Width("\u2212", 10, FontStyle.Regular) > 0);
    }

    [Fact]
    public void An_installed_font_that_lacks_needed_characters_is_passed_over_and_the_reason_told()
    {
        File.WriteAllBytes(Path.Combine(folder, "DejaVuSans.ttf"), SmallFont.Bytes());
        File.WriteAllBytes(Path.Combine(folder, "DejaVuSans-Bold.ttf"), SmallFont.Bytes());

        FontNotFoundException thrown = Assert.Throws<FontNotFoundException>(() => FontLoader.LoadInstalled([folder]));

        Assert.Contains("U+2212", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Installed_fonts_stand_behind_each_other()
    {
        string[] files = ["/usr/share/fonts/truetype/lato", "/usr/share/fonts/truetype/dejavu"];
        Assert.SkipUnless(files.All(Directory.Exists), "Lato and DejaVu Sans are not installed.");

        var fonts = FontLoader.LoadInstalled(files);

        Assert.Equal("Lato", fonts.Name);
        Assert.Equal(["DejaVu Sans"], fonts.FallbackNames);
        Assert.Equal(["Lato Regular", "Lato Bold", "Lato Black Regular", "DejaVu Sans Book", "DejaVu Sans Bold"], fonts.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_file_that_is_no_font_is_told_as_such()
    {
        string file = Path.Combine(folder, "page.ttf");
        File.WriteAllText(file, "<!doctype html><title>Not found</title>");

        FontFormatException thrown = Assert.Throws<FontFormatException>(() => FontFamily.Load(file));

        Assert.Contains(file, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configured_file_or_folder_brings_the_bold_face_that_lies_beside_the_regular_one()
    {
        var loaded = FontFamily.Load();
        string file = Path.Combine(folder, "house.ttf");
        File.WriteAllBytes(file, loaded.Face(FontStyle.Regular).FileBytes);
        File.WriteAllBytes(Path.Combine(folder, "house-heavy.ttf"), loaded.Face(FontStyle.Bold).FileBytes);

        var configured = FontFamily.Load(file);

        Assert.Equal(loaded.Files.Take(2), configured.Files.Take(2));
        Assert.Equal(configured.Files, FontFamily.Load(folder).Files);
        Assert.Equal(loaded.FallbackNames, configured.FallbackNames);
        Assert.All(configured.Files, face => Assert.Equal(64, face.Sha256.Length));
    }
}
