namespace Indicators.Graphics.Fonts;

/// <summary>The outlines of a font: the tables loca and glyf.</summary>
internal sealed class GlyphTable(FontTable locations, FontTable glyphs, bool longLocations, int glyphCount)
{
    private const int DeepestNesting = 8;
    private const int MostPoints = 20_000;

    /// <summary>The bytes of a glyph; none for one without an outline.</summary>
    public FontTable Data(int glyph)
    {
        if (glyph < 0 || glyph >= glyphCount) throw glyphs.Damaged();
        int start = Location(glyph), end = Location(glyph + 1);
        return glyphs.Part(start, end - start);
    }

    public static bool IsComposite(FontTable glyph) => glyph.Length > 0 && glyph.Int16(0) < 0;

    public GlyphOutline Outline(int glyph)
    {
        var contours = new List<IReadOnlyList<GlyphPoint>>();
        int points = 0;
        Add(glyph, contours, 0, ref points);
        return contours.Count == 0 ? GlyphOutline.Empty : new GlyphOutline(contours);
    }

    private int Location(int index)
    {
        if (longLocations)
        {
            uint location = locations.UInt32(4 * index);
            return location <= int.MaxValue ? (int)location : throw locations.Damaged();
        }

        return 2 * locations.UInt16(2 * index);
    }

    private void Add(int glyph, List<IReadOnlyList<GlyphPoint>> contours, int depth, ref int points)
    {
        if (depth > DeepestNesting) throw glyphs.Damaged();
        FontTable data = Data(glyph);
        if (data.Length == 0) return;
        if (!IsComposite(data))
        {
            List<GlyphPoint[]> simple = SimpleGlyph.Read(data);
            points += simple.Sum(contour => contour.Length);
            if (points > MostPoints) throw glyphs.Damaged();
            contours.AddRange(simple);
            return;
        }

        foreach (GlyphComponent component in GlyphComponent.Read(data, out _))
        {
            var parts = new List<IReadOnlyList<GlyphPoint>>();
            Add(component.Glyph, parts, depth + 1, ref points);
            (double x, double y) = Offset(component, contours, parts);
            foreach (IReadOnlyList<GlyphPoint> part in parts)
                contours.Add([.. part.Select(point => Placed(point, component, x, y))]);
        }
    }

    private static GlyphPoint Placed(GlyphPoint point, GlyphComponent component, double x, double y) => new(
        point.X * component.XX + point.Y * component.YX + x,
        point.X * component.XY + point.Y * component.YY + y,
        point.OnCurve);

    /// <summary>The offset of a component: given directly, or by two numbered points that coincide.</summary>
    private (double X, double Y) Offset(
        GlyphComponent component, List<IReadOnlyList<GlyphPoint>> whole, List<IReadOnlyList<GlyphPoint>> part)
    {
        if ((component.Flags & GlyphComponent.ArgumentsAreOffsets) != 0) return (component.First, component.Second);
        GlyphPoint target = Numbered(whole, component.First);
        GlyphPoint own = Placed(Numbered(part, component.Second), component, 0, 0);
        return (target.X - own.X, target.Y - own.Y);
    }

    private GlyphPoint Numbered(List<IReadOnlyList<GlyphPoint>> contours, int number)
    {
        foreach (IReadOnlyList<GlyphPoint> contour in contours)
        {
            if (number < contour.Count) return contour[number];
            number -= contour.Count;
        }

        throw glyphs.Damaged();
    }
}
