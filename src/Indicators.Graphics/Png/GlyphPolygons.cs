using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>Converts the outline of a glyph to polygons.</summary>
internal static class GlyphPolygons
{
    /// <summary>The maximum distance between a chord and its curve, in pixels.</summary>
    private const double Tolerance = 0.05;

    private const int MostChords = 32;

    /// <param name="toPixels">Converts font units, y up, to pixels.</param>
    public static void Add(GlyphOutline outline, Func<double, double, Position> toPixels, List<IReadOnlyList<Position>> polygons)
    {
        foreach (IReadOnlyList<GlyphPoint> contour in outline.Contours)
        {
            List<GlyphPoint> points = Complete(contour);
            var polygon = new List<Position>(points.Count * 3);
            Position at = toPixels(points[0].X, points[0].Y);
            polygon.Add(at);
            for (int index = 1; index < points.Count; index++)
            {
                Position position = toPixels(points[index].X, points[index].Y);
                if (points[index].OnCurve)
                {
                    polygon.Add(at = position);
                    continue;
                }

                GlyphPoint next = points[++index];
                Position end = toPixels(next.X, next.Y);
                AddCurve(polygon, at, position, end);
                at = end;
            }

            polygons.Add(polygon);
        }
    }

    /// <summary>
    /// The contour from a point on the curve back to it, with the implied points added: halfway between two points off the curve there is
    /// one on it.
    /// </summary>
    private static List<GlyphPoint> Complete(IReadOnlyList<GlyphPoint> contour)
    {
        int first = 0;
        while (first < contour.Count && !contour[first].OnCurve) first++;
        bool found = first < contour.Count;
        GlyphPoint start = found ? contour[first] : Middle(contour[^1], contour[0]);
        var points = new List<GlyphPoint>(contour.Count * 2) { start };
        for (int step = 0; step < contour.Count; step++)
        {
            GlyphPoint point = contour[(first + step) % contour.Count];
            if (found && step == 0) continue;
            if (!point.OnCurve && !points[^1].OnCurve) points.Add(Middle(points[^1], point));
            points.Add(point);
        }

        points.Add(start);
        return points;
    }

    private static GlyphPoint Middle(GlyphPoint one, GlyphPoint other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2, true);

    private static void AddCurve(List<Position> polygon, Position from, Position control, Position to)
    {
        // The chord of a quadratic arc cut into n parts deviates by |from - 2 control + to| / (8 n²) at most; twice that is safe.
        double x = from.X - 2 * control.X + to.X, y = from.Y - 2 * control.Y + to.Y;
        int count = Math.Clamp((int)Math.Ceiling(Math.Sqrt(Math.Sqrt(x * x + y * y) / (8 * Tolerance))), 1, MostChords);
        for (int index = 1; index <= count; index++)
        {
            double along = (double)index / count, rest = 1 - along;
            polygon.Add(new Position(
                rest * rest * from.X + 2 * rest * along * control.X + along * along * to.X,
                rest * rest * from.Y + 2 * rest * along * control.Y + along * along * to.Y));
        }
    }
}
