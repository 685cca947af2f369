using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>Collects outlines of straight pieces; curves are divided so finely that nobody sees it.</summary>
internal sealed class SvgOutline
{
    /// <summary>The pieces of a curve.</summary>
    private const int CurvePieces = 24;

    private readonly List<List<Position>> outlines = [];

    public IReadOnlyList<IReadOnlyList<Position>> Outlines => [.. outlines.Where(outline => outline.Count > 1)];

    public Position Current { get; private set; }

    public void MoveTo(Position point)
    {
        outlines.Add([point]);
        Current = point;
    }

    public void LineTo(Position point)
    {
        if (outlines.Count == 0) MoveTo(Current);
        outlines[^1].Add(point);
        Current = point;
    }

    public void CubicTo(Position first, Position second, Position end)
    {
        Position start = Current;
        for (int piece = 1; piece <= CurvePieces; piece++)
        {
            double t = (double)piece / CurvePieces, u = 1 - t;
            double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            LineTo(new Position(a * start.X + b * first.X + c * second.X + d * end.X, a * start.Y + b * first.Y + c * second.Y + d * end.Y));
        }
    }

    /// <summary>An arc of an ellipse, by its end points (SVG 2, B.2.4).</summary>
    public void ArcTo(double radiusX, double radiusY, double rotation, bool isLarge, bool isClockwise, Position end)
    {
        Position start = Current;
        (radiusX, radiusY) = (Math.Abs(radiusX), Math.Abs(radiusY));
        if (radiusX == 0 || radiusY == 0 || start == end)
        {
            LineTo(end);
            return;
        }

        double angle = rotation * Math.PI / 180, cosine = Math.Cos(angle), sine = Math.Sin(angle);
        double halfX = (start.X - end.X) / 2, halfY = (start.Y - end.Y) / 2;
        double x = cosine * halfX + sine * halfY, y = cosine * halfY - sine * halfX;
        double stretch = Math.Sqrt(Math.Max(1, x * x / (radiusX * radiusX) + y * y / (radiusY * radiusY)));
        (radiusX, radiusY) = (radiusX * stretch, radiusY * stretch);
        double across = radiusX * radiusX * y * y + radiusY * radiusY * x * x;
        double factor = Math.Sqrt(Math.Max(0, radiusX * radiusX * radiusY * radiusY / across - 1)) * (isLarge == isClockwise ? -1 : 1);
        double centerX = factor * radiusX * y / radiusY, centerY = -factor * radiusY * x / radiusX;
        double from = Math.Atan2((y - centerY) / radiusY, (x - centerX) / radiusX), sweep = Math.Atan2((-y - centerY) / radiusY, (-x - centerX) / radiusX) - from;
        if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
        if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
        double middleX = cosine * centerX - sine * centerY + (start.X + end.X) / 2, middleY = sine * centerX + cosine * centerY + (start.Y + end.Y) / 2;
        for (int piece = 1; piece < CurvePieces; piece++)
        {
            double at = from + sweep * piece / CurvePieces, px = radiusX * Math.Cos(at), py = radiusY * Math.Sin(at);
            LineTo(new Position(middleX + cosine * px - sine * py, middleY + sine * px + cosine * py));
        }

        LineTo(end);
    }

    public void Close()
    {
        if (outlines.Count == 0) return;
        Position start = outlines[^1][0];
        LineTo(start);
        Current = start;
    }

    public void Add(IEnumerable<Position> points)
    {
        foreach ((int index, Position point) in points.Index())
        {
            if (index == 0) MoveTo(point);
            else LineTo(point);
        }
    }
}
