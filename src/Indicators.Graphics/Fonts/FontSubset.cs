using System.Buffers.Binary;
using System.Text;

namespace Indicators.Graphics.Fonts;

/// <summary>
/// Creates a font file with only the given glyphs, renumbered, for embedding in a PDF. Hinting instructions and the character map, which a
/// PDF does not use, are left out; for a page, <see cref="WebFont"/> adds a map.
/// </summary>
internal static class FontSubset
{
    private const int HeadChecksumPosition = 8;

    /// <param name="glyphs">Glyph numbers of the font in the subset's order, the first being 0. The components of composite glyphs are
    /// appended.</param>
    /// <param name="added">Further tables, for readers that need them.</param>
    public static byte[] Create(TrueTypeFont font, IReadOnlyList<int> glyphs, params IReadOnlyList<(string Tag, byte[] Bytes)> added)
    {
        List<int> kept = [.. glyphs];
        var numbers = new Dictionary<int, int>();
        for (int index = 0; index < kept.Count; index++) numbers.TryAdd(kept[index], index);

        var outlines = new MemoryStream();
        var locations = new MemoryStream();
        var metrics = new MemoryStream();
        for (int index = 0; index < kept.Count; index++)
        {
            Write32(locations, (uint)outlines.Length);
            Write16(metrics, font.AdvanceOf(kept[index]));
            Write16(metrics, font.BearingOf(kept[index]));
            outlines.Write(Outline(font.GlyphData(kept[index]), glyph => Number(glyph, kept, numbers)));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        Write32(locations, (uint)outlines.Length);
        (string Tag, byte[] Bytes)[] tables =
        [
            ("glyf", outlines.ToArray()),
            ("head", Changed(font.Tables.Required("head"), (HeadChecksumPosition, 0), (HeadChecksumPosition + 2, 0), (50, 1))),
            ("hhea", Changed(font.Tables.Required("hhea"), (34, kept.Count))),
            ("hmtx", metrics.ToArray()),
            ("loca", locations.ToArray()),
            ("maxp", Changed(font.Tables.Required("maxp"), (4, kept.Count))),
            .. added,
        ];
        return File([.. tables.OrderBy(table => table.Tag, StringComparer.Ordinal)]);
    }

    private static int Number(int glyph, List<int> kept, Dictionary<int, int> numbers)
    {
        if (numbers.TryGetValue(glyph, out int number)) return number;
        numbers.Add(glyph, kept.Count);
        kept.Add(glyph);
        return kept.Count - 1;
    }

    private static byte[] Outline(FontTable glyph, Func<int, int> number)
    {
        if (glyph.Length == 0) return [];
        if (!GlyphTable.IsComposite(glyph))
        {
            int start = SimpleGlyph.InstructionStart(glyph);
            FontTable points = glyph.Slice(start + glyph.UInt16(start - 2));
            return [.. glyph.Span(0, start - 2), 0, 0, .. points.Bytes.Span];
        }

        List<GlyphComponent> components = GlyphComponent.Read(glyph, out int end);
        byte[] bytes = glyph.Span(0, end).ToArray();
        foreach (GlyphComponent component in components)
        {
            int flags = component.Flags & ~GlyphComponent.HasInstructions;
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(component.Offset), (ushort)flags);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(component.Offset + 2), (ushort)number(component.Glyph));
        }

        return bytes;
    }

    private static byte[] Changed(FontTable table, params (int Offset, int Value)[] changes)
    {
        byte[] bytes = table.Bytes.ToArray();
        foreach ((int offset, int value) in changes) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)value);
        return bytes;
    }

    private static byte[] File((string Tag, byte[] Bytes)[] tables)
    {
        int searched = 1, exponent = 0;
        for (; searched * 2 <= tables.Length; searched *= 2) exponent++;
        var file = new MemoryStream();
        Write32(file, 0x00010000);
        Write16(file, tables.Length);
        Write16(file, 16 * searched);
        Write16(file, exponent);
        Write16(file, 16 * (tables.Length - searched));
        int offset = 12 + 16 * tables.Length, head = 0;
        foreach ((string tag, byte[] bytes) in tables)
        {
            if (tag == "head") head = offset;
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write32(file, Checksum(bytes));
            Write32(file, (uint)offset);
            Write32(file, (uint)bytes.Length);
            offset += Padded(bytes.Length);
        }

        foreach ((_, byte[] bytes) in tables)
        {
            file.Write(bytes);
            file.Write(new byte[Padded(bytes.Length) - bytes.Length]);
        }

        byte[] whole = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(head + HeadChecksumPosition), 0xB1B0AFBA - Checksum(whole));
        return whole;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        int index = 0;
        for (; index + 4 <= bytes.Length; index += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(index));
        for (int shift = 24; index < bytes.Length; index++, shift -= 8) sum += (uint)bytes[index] << shift;
        return sum;
    }

    private static void Write16(MemoryStream target, int value)
    {
        target.WriteByte((byte)(value >> 8));
        target.WriteByte((byte)value);
    }

    private static void Write32(MemoryStream target, uint value)
    {
        Write16(target, (int)(value >> 16));
        Write16(target, (int)(value & 0xFFFF));
    }
}
