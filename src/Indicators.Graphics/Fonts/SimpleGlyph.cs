namespace Indicators.Graphics.Fonts;

/// <summary>A glyph with its own contours (OpenType 1.9, table glyf, "Simple Glyph Description").</summary>
internal static class SimpleGlyph
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;

    public static List<GlyphPoint[]> Read(FontTable glyph)
    {
        int contourCount = glyph.Int16(0);
        if (contourCount == 0) return [];
        int pointCount = glyph.UInt16(8 + 2 * contourCount) + 1;
        int position = InstructionStart(glyph) + glyph.UInt16(InstructionStart(glyph) - 2);

        byte[] flags = new byte[pointCount];
        for (int point = 0; point < pointCount;)
        {
            byte flag = glyph.UInt8(position++);
            int times = (flag & Repeat) != 0 ? glyph.UInt8(position++) + 1 : 1;
            if (times > pointCount - point) throw glyph.Damaged();
            flags.AsSpan(point, times).Fill(flag);
            point += times;
        }

        int[] x = Coordinates(glyph, flags, ref position, ShortX, SameOrPositiveX);
        int[] y = Coordinates(glyph, flags, ref position, ShortY, SameOrPositiveY);
        var contours = new List<GlyphPoint[]>(contourCount);
        int start = 0;
        for (int contour = 0; contour < contourCount; contour++)
        {
            int end = glyph.UInt16(10 + 2 * contour) + 1;
            if (end < start || end > pointCount) throw glyph.Damaged();
            var points = new GlyphPoint[end - start];
            for (int point = start; point < end; point++)
                points[point - start] = new GlyphPoint(x[point], y[point], (flags[point] & OnCurve) != 0);
            if (points.Length > 0) contours.Add(points);
            start = end;
        }

        return contours;
    }

    /// <summary>The offset of the instructions; the two bytes before give their length.</summary>
    public static int InstructionStart(FontTable glyph) => 12 + 2 * glyph.Int16(0);

    private static int[] Coordinates(FontTable glyph, byte[] flags, ref int position, int shortBit, int sameOrPositive)
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int point = 0; point < flags.Length; point++)
        {
            bool set = (flags[point] & sameOrPositive) != 0;
            if ((flags[point] & shortBit) != 0)
            {
                int step = glyph.UInt8(position++);
                value += set ? step : -step;
            }
            else if (!set)
            {
                value += glyph.Int16(position);
                position += 2;
            }

            values[point] = value;
        }

        return values;
    }
}
