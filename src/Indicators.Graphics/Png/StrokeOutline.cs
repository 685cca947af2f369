using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>
/// The area covered by a stroke, as polygons of the same direction: a rectangle with flat ends for each segment, and a wedge on the outer
/// side of each corner. Rectangles and wedges share edges, so that antialiased edges do not count twice.
/// </summary>
internal static class StrokeOutline
{
    /// <summary>The maximum ratio of the length of a corner to the line width, as in SVG; sharper corners are cut off.</summary>
    private const double MiterLimit = 4;

    /// <summary>The maximum distance between the middle of a chord and the arc of a round corner, in pixels.</summary>
    private const double Tolerance = 0.05;

    public static List<IReadOnlyList<Position>> Create(IReadOnlyList<Position> points, bool closed, double width, IReadOnlyList<double> dash, bool roundJoins)
    {
        List<Position> line = [];
        foreach (Position position in points)
            if (line.Count == 0 || line[^1] != position) line.Add(position);
        if (closed && line.Count > 1 && line[0] == line[^1]) line.RemoveAt(line.Count - 1);

        var polygons = new List<IReadOnlyList<Position>>();
        if (line.Count < 2 || !(width > 0)) return polygons;
        if (Dashes.IsSolid(dash))
        {
            AddLine(polygons, line, closed, width / 2, roundJoins);
            return polygons;
        }

        if (closed) line.Add(line[0]);
        foreach (List<Position> piece in Dashes.Split(line, dash)) AddLine(polygons, piece, closed: false, width / 2, roundJoins);
        return polygons;
    }

    private static void AddLine(List<IReadOnlyList<Position>> polygons, List<Position> line, bool closed, double half, bool roundJoins)
    {
        int segments = closed ? line.Count : line.Count - 1;
        for (int index = 0; index < segments; index++)
        {
            Position from = line[index], to = line[(index + 1) % line.Count];
            Position side = Side(from, to, half);
            Add(polygons, [Moved(from, side, 1), Moved(to, side, 1), Moved(to, side, -1), Moved(from, side, -1)]);
            if (index + 1 < segments || closed) AddCorner(polygons, from, to, line[(index + 2) % line.Count], half, roundJoins);
        }
    }

    private static void AddCorner(List<IReadOnlyList<Position>> polygons, Position before, Position corner, Position after, double half, bool round)
    {
        Position first = Side(before, corner, half), second = Side(corner, after, half);
        double cross = first.X * second.Y - first.Y * second.X, dot = first.X * second.X + first.Y * second.Y;
        if (cross == 0 && dot > 0) return;
        double outer = cross > 0 ? -1 : 1;
        Position from = Moved(corner, first, outer), to = Moved(corner, second, outer);
        if (round)
        {
            Add(polygons, [corner, from, .. Arc(corner, from, Math.Atan2(cross, dot), half), to]);
            return;
        }

        // Half the angle between the sides: the corner's tip is at half / cos of it.
        double cosine = Math.Sqrt(Math.Max(0, (1 + dot / (half * half)) / 2));
        if (cosine * MiterLimit < 1)
        {
            Add(polygons, [corner, from, to]);
            return;
        }

        double reach = outer / (2 * cosine * cosine);
        Add(polygons, [corner, from, new Position(corner.X + reach * (first.X + second.X), corner.Y + reach * (first.Y + second.Y)), to]);
    }

    private static IEnumerable<Position> Arc(Position center, Position from, double angle, double radius)
    {
        double step = 2 * Math.Acos(Math.Max(0, 1 - Tolerance / Math.Max(radius, Tolerance)));
        int count = (int)Math.Ceiling(Math.Abs(angle) / step);
        for (int index = 1; index < count; index++)
        {
            double turn = angle * index / count, cosine = Math.Cos(turn), sine = Math.Sin(turn);
            (double x, double y) = (from.X - center.X, from.Y - center.Y);
            yield return new Position(center.X + x * cosine - y * sine, center.Y + x * sine + y * cosine);
        }
    }

    /// <summary>The vector from the middle of the line to its side, at a right angle.</summary>
    private static Position Side(Position from, Position to, double half)
    {
        (double x, double y) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Sqrt(x * x + y * y);
        return new Position(-y / length * half, x / length * half);
    }

    private static Position Moved(Position point, Position by, double times) => new(point.X + by.X * times, point.Y + by.Y * times);

    private static void Add(List<IReadOnlyList<Position>> polygons, Position[] polygon)
    {
        double area = 0;
        for (int index = 0; index < polygon.Length; index++)
        {
            Position from = polygon[index], to = polygon[(index + 1) % polygon.Length];
            area += from.X * to.Y - to.X * from.Y;
        }

        if (area < 0) Array.Reverse(polygon);
        polygons.Add(polygon);
    }
}
