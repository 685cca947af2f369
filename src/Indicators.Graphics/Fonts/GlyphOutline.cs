namespace Indicators.Graphics.Fonts;

/// <summary>A point of an outline in font units, y up. Points off the curve are control points of quadratic Bézier curves.</summary>
internal readonly record struct GlyphPoint(double X, double Y, bool OnCurve);

/// <summary>The closed contours of a glyph; none for a space.</summary>
internal sealed record GlyphOutline(IReadOnlyList<IReadOnlyList<GlyphPoint>> Contours)
{
    public static GlyphOutline Empty { get; } = new([]);
}
