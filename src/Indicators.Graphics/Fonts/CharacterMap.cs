namespace Indicators.Graphics.Fonts;

/// <summary>Maps code points to glyphs by the table cmap, in its formats 4 (the first 65,536 code points) and 12 (all).</summary>
internal sealed class CharacterMap
{
    private const int PlaneSize = 0x10000;
    private const int LastCodePoint = 0x10FFFF;
    private readonly ushort[] firstPlane = new ushort[PlaneSize];
    private readonly List<(int First, int Last, int Glyph)> others = [];

    private CharacterMap()
    {
    }

    public static CharacterMap Empty { get; } = new();

    /// <summary>The glyph of a code point; 0 if there is none.</summary>
    public int GlyphOf(int codePoint)
    {
        if (codePoint < PlaneSize) return firstPlane[codePoint];
        foreach ((int first, int last, int glyph) in others)
            if (codePoint >= first && codePoint <= last) return glyph + codePoint - first;
        return 0;
    }

    /// <param name="table">The whole table cmap.</param>
    /// <param name="glyphCount">The number of glyphs; higher glyph numbers are ignored.</param>
    public static CharacterMap Read(FontTable table, int glyphCount)
    {
        int basic = -1, full = -1;
        int count = table.UInt16(2);
        for (int index = 0; index < count; index++)
        {
            int platform = table.UInt16(4 + 8 * index), encoding = table.UInt16(6 + 8 * index);
            int offset = table.Size32(8 + 8 * index);
            int format = table.UInt16(offset);
            bool unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (unicode && format == 12) full = offset;
            if (unicode && format == 4) basic = offset;
        }

        var map = new CharacterMap();
        if (full >= 0) map.ReadGroups(table.Slice(full), glyphCount);
        else if (basic >= 0) map.ReadSegments(table.Slice(basic), glyphCount);
        return map;
    }

    private void ReadSegments(FontTable table, int glyphCount)
    {
        int doubled = table.UInt16(6);
        int ends = 14, starts = 16 + doubled, deltas = starts + doubled, offsets = deltas + doubled;
        int next = 0;
        for (int segment = 0; segment < doubled; segment += 2)
        {
            int end = table.UInt16(ends + segment), delta = table.UInt16(deltas + segment), offset = table.UInt16(offsets + segment);
            int start = table.UInt16(starts + segment);

            // Segments ascend; starting after the previous one limits the work on a damaged table.
            for (int code = Math.Max(start, next); code <= end; code++)
            {
                int glyph = code;
                if (offset != 0)
                {
                    // The last segment of some fonts points past the table; it maps U+FFFF, which is not a character.
                    if (code == 0xFFFF) break;
                    glyph = table.UInt16(offsets + segment + offset + 2 * (code - start));
                    if (glyph == 0) continue;
                }

                glyph = (glyph + delta) & 0xFFFF;
                if (glyph < glyphCount) firstPlane[code] = (ushort)glyph;
            }

            next = Math.Max(next, end + 1);
        }
    }

    private void ReadGroups(FontTable table, int glyphCount)
    {
        int count = table.Size32(12);
        long next = 0;
        for (int index = 0; index < count; index++)
        {
            uint first = table.UInt32(16 + 12 * index), last = table.UInt32(20 + 12 * index), glyph = table.UInt32(24 + 12 * index);
            if (first < next || last < first || last > LastCodePoint) throw table.Damaged();
            next = last + 1L;
            if (glyph >= glyphCount) continue;
            last = (uint)Math.Min(last, first + (glyphCount - 1L - glyph));
            for (uint code = first; code <= last && code < PlaneSize; code++) firstPlane[code] = (ushort)(glyph + code - first);
            if (last >= PlaneSize) others.Add(((int)first, (int)last, (int)glyph));
        }
    }
}
