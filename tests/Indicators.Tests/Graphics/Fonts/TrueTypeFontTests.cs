using Indicators.Graphics.Fonts;

namespace Indicators.Tests.Graphics.Fonts;

public sealed class TrueTypeFontTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Characters_map_to_glyphs_and_their_advances(bool format12)
    {
        var font = new TrueTypeFont(SmallFont.Bytes(format12), "small");

        Assert.Equal(1000, font.UnitsPerEm);
        Assert.Equal((1, 2, 0), (font.GlyphOf('A'), font.GlyphOf('B'), font.GlyphOf('C')));
        Assert.Equal(format12 ? 3 : 0, font.GlyphOf(0x1F600));
        Assert.Equal([500, 600, 700, 800], Enumerable.Range(0, 4).Select(font.AdvanceOf));
        Assert.Equal((800, -200), (font.Ascender, font.Descender));
    }

    [Fact]
    public void A_composite_glyph_is_its_parts_moved()
    {
        var font = new TrueTypeFont(SmallFont.Bytes(), "small");

        Assert.Equal([[new(0, 0, true), new(400, 0, true), new(200, 700, true)]], font.Outline(1).Contours);
        Assert.Equal([[new(100, 50, true), new(500, 50, true), new(300, 750, true)]], font.Outline(2).Contours);
        Assert.Empty(font.Outline(0).Contours);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_font_is_told_as_such_wherever_the_damage_is(bool format12)
    {
        byte[] whole = SmallFont.Bytes(format12);
        for (int length = 0; length < whole.Length; length += 3) Exercise(whole[..length]);
        for (int position = 0; position < whole.Length; position++)
            foreach (byte value in (byte[])[0x00, 0x7F, 0x80, 0xFF])
            {
                byte[] damaged = [.. whole];
                damaged[position] = value;
                Exercise(damaged);
            }
    }

    [Fact]
    public void A_real_font_with_one_byte_changed_is_read_or_refused()
    {
        byte[] whole = FontFamily.Load().Face(Indicators.Graphics.Scenes.FontStyle.Regular).FileBytes;
        int tables = (whole[4] << 8) | whole[5];

        // The directory, and the first bytes of each table, where its counts and offsets stand.
        IEnumerable<int> places = Enumerable.Range(0, 12 + 16 * tables);
        for (int table = 0; table < tables; table++)
        {
            int record = 12 + 16 * table + 8;
            int offset = (whole[record] << 24) | (whole[record + 1] << 16) | (whole[record + 2] << 8) | whole[record + 3];
            places = places.Concat(Enumerable.Range(offset, 40));
        }

        foreach (int place in places)
        {
            byte before = whole[place];
            whole[place] ^= 0xA5;
            Exercise(whole);
            whole[place] = before;
        }
    }

    [Fact]
    public void Every_glyph_of_a_real_font_can_be_read()
    {
        TrueTypeFont font = FontFamily.Load().Face(Indicators.Graphics.Scenes.FontStyle.Regular);

        int drawn = Enumerable.Range(0, font.GlyphCount).Count(glyph => font.Outline(glyph).Contours.Count > 0);

        Assert.InRange(drawn, font.GlyphCount / 2, font.GlyphCount);
    }

    /// <summary>Everything that can be asked of a font either answers or says that the font is unusable.</summary>
    private static void Exercise(byte[] bytes)
    {
        try
        {
            var font = new TrueTypeFont(bytes, "small.ttf");
            foreach (int codePoint in (int[])['A', 'B', 'é', 0x1F600])
            {
                int glyph = font.GlyphOf(codePoint);
                Assert.InRange(glyph, 0, Math.Max(0, font.GlyphCount - 1));
                Assert.InRange(font.AdvanceOf(glyph), 0, 0xFFFF);
                font.Outline(glyph);
                FontSubset.Create(font, [0, glyph]);
            }
        }
        catch (FontFormatException problem)
        {
            Assert.Contains("small.ttf", problem.Message, StringComparison.Ordinal);
        }
    }
}
