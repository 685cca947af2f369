using System.Buffers.Binary;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Fonts;

public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_keeps_outlines_and_advances_in_the_order_asked_for()
    {
        TrueTypeFont font = FontFamily.Load().Face(FontStyle.Regular);
        int[] glyphs = [0, .. "ÉàçŁ\u2212≤ Ag%ﬁ".Select(letter => font.GlyphOf(letter))];

        var subset = new TrueTypeFont(FontSubset.Create(font, glyphs), "subset");

        Assert.InRange(subset.GlyphCount, glyphs.Length + 1, glyphs.Length + 20);
        for (int index = 0; index < glyphs.Length; index++)
        {
            Assert.Equal(font.AdvanceOf(glyphs[index]), subset.AdvanceOf(index));
            Assert.Equal(font.BearingOf(glyphs[index]), subset.BearingOf(index));
            Assert.Equal(font.Outline(glyphs[index]).Contours, subset.Outline(index).Contours);
        }
    }

    [Fact]
    public void Parts_of_composite_glyphs_come_along()
    {
        var font = new TrueTypeFont(SmallFont.Bytes(), "small");

        var subset = new TrueTypeFont(FontSubset.Create(font, [0, 2, 2]), "subset");

        Assert.Equal(4, subset.GlyphCount);
        Assert.Equal(font.Outline(2).Contours, subset.Outline(1).Contours);
        Assert.Equal(font.Outline(2).Contours, subset.Outline(2).Contours);
        Assert.Equal(font.Outline(1).Contours, subset.Outline(3).Contours);
    }

    [Fact]
    public void The_checksum_of_the_file_is_the_one_that_the_format_asks_for()
    {
        byte[] bytes = FontSubset.Create(new TrueTypeFont(SmallFont.Bytes(), "small"), [0, 1, 3]);
        uint sum = 0;
        for (int offset = 0; offset < bytes.Length; offset += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset));

        Assert.Equal(0xB1B0AFBA, sum);
    }
}
