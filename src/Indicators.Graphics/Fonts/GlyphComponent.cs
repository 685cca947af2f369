namespace Indicators.Graphics.Fonts;

/// <summary>A component of a composite glyph (OpenType 1.9, table glyf, "Composite Glyph Description").</summary>
/// <param name="Offset">Its start within the glyph's bytes.</param>
internal readonly record struct GlyphComponent(
    int Offset, int Flags, int Glyph, int First, int Second, double XX, double XY, double YX, double YY)
{
    public const int WordArguments = 0x0001;
    public const int ArgumentsAreOffsets = 0x0002;
    public const int MoreComponents = 0x0020;
    public const int HasInstructions = 0x0100;
    private const int Scale = 0x0008;
    private const int TwoScales = 0x0040;
    private const int TwoByTwo = 0x0080;

    /// <summary>The maximum number of components of a glyph: a limit for damaged fonts, far above any real one.</summary>
    private const int Limit = 256;

    /// <summary>Reads the components of a composite glyph, and returns the offset after the last one in <paramref name="end"/>.</summary>
    public static List<GlyphComponent> Read(FontTable glyph, out int end)
    {
        var components = new List<GlyphComponent>();
        int position = 10;
        int flags;
        do
        {
            if (components.Count == Limit) throw glyph.Damaged();
            int start = position;
            flags = glyph.UInt16(position);
            int index = glyph.UInt16(position + 2);
            position += 4;
            int first, second;
            bool offsets = (flags & ArgumentsAreOffsets) != 0;
            if ((flags & WordArguments) != 0)
            {
                first = offsets ? glyph.Int16(position) : glyph.UInt16(position);
                second = offsets ? glyph.Int16(position + 2) : glyph.UInt16(position + 2);
                position += 4;
            }
            else
            {
                first = offsets ? (sbyte)glyph.UInt8(position) : glyph.UInt8(position);
                second = offsets ? (sbyte)glyph.UInt8(position + 1) : glyph.UInt8(position + 1);
                position += 2;
            }

            double xx = 1, xy = 0, yx = 0, yy = 1;
            if ((flags & Scale) != 0)
            {
                xx = yy = Fraction(glyph, ref position);
            }
            else if ((flags & TwoScales) != 0)
            {
                xx = Fraction(glyph, ref position);
                yy = Fraction(glyph, ref position);
            }
            else if ((flags & TwoByTwo) != 0)
            {
                xx = Fraction(glyph, ref position);
                xy = Fraction(glyph, ref position);
                yx = Fraction(glyph, ref position);
                yy = Fraction(glyph, ref position);
            }

            components.Add(new GlyphComponent(start, flags, index, first, second, xx, xy, yx, yy));
        }
        while ((flags & MoreComponents) != 0);
        end = position;
        return components;
    }

    private static double Fraction(FontTable glyph, ref int position)
    {
        double value = glyph.Int16(position) / 16384.0;
        position += 2;
        return value;
    }
}
