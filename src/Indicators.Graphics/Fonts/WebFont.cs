using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Indicators.Graphics.Fonts;

/// <summary>
/// Writes characters of a font as a web font (WOFF 1.0) for embedding in a page. It has a name of its own, because a changed font may not
/// bear the name of the original (OFL 1.1, reserved names), and neither kerning nor ligatures, so that texts are as wide as measured.
/// </summary>
internal static class WebFont
{
    private const int WindowsPlatform = 3;
    private const int AmericanEnglish = 0x409;

    /// <param name="codePoints">Of the Basic Multilingual Plane, each once, in ascending order; the font has a glyph for each.</param>
    /// <param name="name">The name of the family.</param>
    public static byte[] Create(TrueTypeFont font, IReadOnlyList<int> codePoints, string name)
    {
        byte[] metrics = font.Tables.TryGet("OS/2", out FontTable table) ? table.Bytes.ToArray() : new byte[78];
        return Compress(FontSubset.Create(
            font, [0, .. codePoints.Select(font.GlyphOf)],
            ("OS/2", metrics), ("cmap", CharacterTable(codePoints)), ("name", NameTable(name)), ("post", [0, 3, .. new byte[30]])));
    }

    /// <summary>A map in format 4: glyph 1 is the first code point, and each run of code points is a segment.</summary>
    private static byte[] CharacterTable(IReadOnlyList<int> codePoints)
    {
        List<(int First, int Last, int Glyph)> segments = [];
        for (int index = 0; index < codePoints.Count; index++)
        {
            if (segments.Count > 0 && segments[^1].Last + 1 == codePoints[index]) segments[^1] = segments[^1] with { Last = codePoints[index] };
            else segments.Add((codePoints[index], codePoints[index], index + 1));
        }

        segments.Add((0xFFFF, 0xFFFF, 0x10000));
        int searched = 1, exponent = 0;
        for (; searched * 2 <= segments.Count; searched *= 2) exponent++;
        List<int> words =
        [
            0, 1, WindowsPlatform, 1, 0, 12,
            4, 16 + 8 * segments.Count, 0, 2 * segments.Count, 2 * searched, exponent, 2 * (segments.Count - searched),
            .. segments.Select(segment => segment.Last), 0, .. segments.Select(segment => segment.First),
            .. segments.Select(segment => segment.Glyph - segment.First), .. segments.Select(_ => 0),
        ];
        return Words(words);
    }

    private static byte[] NameTable(string name)
    {
        (int Id, string Text)[] names = [(1, name), (2, "Regular"), (4, name), (6, string.Concat(name.Where(char.IsAsciiLetterOrDigit)))];
        List<int> words = [0, names.Length, 6 + 12 * names.Length];
        StringBuilder texts = new();
        foreach ((int id, string text) in names)
        {
            words.AddRange([WindowsPlatform, 1, AmericanEnglish, id, 2 * text.Length, 2 * texts.Length]);
            texts.Append(text);
        }

        return [.. Words(words), .. Encoding.BigEndianUnicode.GetBytes(texts.ToString())];
    }

    private static byte[] Words(IReadOnlyList<int> words)
    {
        byte[] bytes = new byte[2 * words.Count];
        for (int index = 0; index < words.Count; index++) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * index), (ushort)words[index]);
        return bytes;
    }

    /// <summary>Packs a font file table by table (WOFF 1.0, sections 3 to 5).</summary>
    private static byte[] Compress(byte[] font)
    {
        const int headerSize = 44, entrySize = 20;
        int count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        byte[] directory = new byte[headerSize + entrySize * count];
        using MemoryStream data = new();
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<byte> record = font.AsSpan(12 + 16 * index, 16);
            int offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]), length = BinaryPrimitives.ReadInt32BigEndian(record[12..]);
            byte[] packed = Deflate(font.AsSpan(offset, length));
            Span<byte> entry = directory.AsSpan(headerSize + entrySize * index, entrySize);
            record[..4].CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], directory.Length + (int)data.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], packed.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], length);
            record[4..8].CopyTo(entry[16..]);
            data.Write(packed);
            while (data.Length % 4 != 0) data.WriteByte(0);
        }

        "wOFF"u8.CopyTo(directory);
        BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(8), directory.Length + (int)data.Length);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(12), (ushort)count);
        BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(16), font.Length);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(20), 1);
        return [.. directory, .. data.ToArray()];
    }

    /// <returns>The table as it is where packing would not make it smaller, as the format demands.</returns>
    private static byte[] Deflate(ReadOnlySpan<byte> table)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(table);
        return packed.Length < table.Length ? packed.ToArray() : table.ToArray();
    }
}
