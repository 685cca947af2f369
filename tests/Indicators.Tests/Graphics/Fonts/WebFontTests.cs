using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Fonts;

public sealed class WebFontTests
{
    [Fact]
    public void A_web_font_has_the_characters_asked_for_with_their_outlines_and_a_name_of_its_own()
    {
        TrueTypeFont font = FontFamily.Load().Face(FontStyle.Regular);
        int[] characters = [.. " 0123Azé\u2212".Select(letter => (int)letter)];

        var read = new TrueTypeFont(Unpack(WebFont.Create(font, characters, "Report")), "web font");

        Assert.Equal("Report", read.Names.Family);
        Assert.All(characters, character => Assert.Equal(font.AdvanceOf(font.GlyphOf(character)), read.AdvanceOf(read.GlyphOf(character))));
        Assert.All(characters, character => Assert.Equal(font.Outline(font.GlyphOf(character)).Contours, read.Outline(read.GlyphOf(character)).Contours));
        Assert.Equal(0, read.GlyphOf('B'));
        Assert.False(read.Tables.TryGet("GSUB", out _) || read.Tables.TryGet("GPOS", out _) || read.Tables.TryGet("kern", out _));
    }

    [Fact]
    public void The_same_characters_give_the_same_bytes()
    {
        TrueTypeFont font = FontFamily.Load().Face(FontStyle.Bold);

        Assert.Equal(WebFont.Create(font, ['A', 'B'], "Report"), WebFont.Create(font, ['A', 'B'], "Report"));
    }

    /// <summary>The font file inside a WOFF file (WOFF 1.0).</summary>
    private static byte[] Unpack(byte[] packed)
    {
        Assert.Equal("wOFF", Encoding.ASCII.GetString(packed, 0, 4));
        Assert.Equal(packed.Length, BinaryPrimitives.ReadInt32BigEndian(packed.AsSpan(8)));
        int count = BinaryPrimitives.ReadUInt16BigEndian(packed.AsSpan(12));
        using MemoryStream directory = new(), data = new();
        directory.Write([0, 1, 0, 0, 0, (byte)count, 0, 0, 0, 0, 0, 0]);
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<byte> entry = packed.AsSpan(44 + 20 * index, 20);
            int offset = BinaryPrimitives.ReadInt32BigEndian(entry[4..]), stored = BinaryPrimitives.ReadInt32BigEndian(entry[8..]), length = BinaryPrimitives.ReadInt32BigEndian(entry[12..]);
            byte[] table = packed[offset..(offset + stored)];
            if (stored < length)
            {
                using ZLibStream stream = new(new MemoryStream(table), CompressionMode.Decompress);
                table = new byte[length];
                stream.ReadExactly(table);
            }

            byte[] numbers = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(numbers, 12 + 16 * count + (int)data.Length);
            BinaryPrimitives.WriteInt32BigEndian(numbers.AsSpan(4), length);
            directory.Write(entry[..4]);
            directory.Write(entry[16..]);
            directory.Write(numbers);
            data.Write(table);
        }

        Assert.Equal(BinaryPrimitives.ReadInt32BigEndian(packed.AsSpan(16)), Padded(packed, count));
        return [.. directory.ToArray(), .. data.ToArray()];
    }

    /// <summary>The size that the header states: the directory and each table, padded to four bytes.</summary>
    private static int Padded(byte[] packed, int count) => 12 + 16 * count
        + Enumerable.Range(0, count).Sum(index => (BinaryPrimitives.ReadInt32BigEndian(packed.AsSpan(44 + 20 * index + 12)) + 3) & ~3);
}
