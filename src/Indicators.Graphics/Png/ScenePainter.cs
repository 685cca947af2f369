using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>Paints the elements of a scene as polygons in pixels.</summary>
internal sealed class ScenePainter(Canvas canvas, FontFamily fonts, double scale)
{
    /// <summary>The number of corners of the polygon that approximates a circle.</summary>
    private const int CircleCorners = 64;

    private Box clip = canvas.Whole;
    private double offsetX;
    private double offsetY;

    /// <summary>The characters that could not be painted, in the order of the scene.</summary>
    public List<MissingGlyph> Missing { get; } = [];

    public void Paint(IReadOnlyList<Element> elements)
    {
        foreach (Element element in elements) Paint(element);
    }

    private void Paint(Element element)
    {
        switch (element)
        {
            case RectangleElement { Box: var box } rectangle:
                Position[] corners = [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];
                Polygon(corners, rectangle.Fill, rectangle.Stroke);
                break;
            case LineElement line:
                Stroke([Pixel(line.From), Pixel(line.To)], closed: false, line.Stroke, roundJoins: false);
                break;
            case PolylineElement polyline:
                Stroke([.. polyline.Points.Select(Pixel)], closed: false, polyline.Stroke, roundJoins: true);
                break;
            case PathElement path:
                Polygon(path.Points, path.Fill, path.Stroke);
                break;
            case MarkElement mark:
                Polygon(mark.Shape == MarkShape.Circle ? Circle(mark) : MarkOutline.Corners(mark), mark.Fill, mark.Stroke);
                break;
            case TextElement text:
                Text(text);
                break;
            case GroupElement group:
                offsetX += group.OffsetX;
                offsetY += group.OffsetY;
                Paint(group.Elements);
                offsetX -= group.OffsetX;
                offsetY -= group.OffsetY;
                break;
            case ClipElement part:
                Box outer = clip;
                clip = Common(clip, part.Box);
                Paint(part.Elements);
                clip = outer;
                break;
            default:
                throw new ArgumentException($"A scene has an element of the unknown kind {element.GetType().Name}.", nameof(element));
        }
    }

    private void Polygon(IReadOnlyList<Position> points, Color? fill, Stroke? stroke)
    {
        Position[] pixels = [.. points.Select(Pixel)];
        if (fill is { } color) canvas.Fill([pixels], color, clip);
        if (stroke is not null) Stroke(pixels, closed: true, stroke, roundJoins: false);
    }

    private void Stroke(IReadOnlyList<Position> pixels, bool closed, Stroke stroke, bool roundJoins)
    {
        double[] dash = [.. (stroke.Dash ?? []).Select(length => length * scale)];
        canvas.Fill(StrokeOutline.Create(pixels, closed, stroke.Width * scale, dash, roundJoins), stroke.Color, clip);
    }

    private void Text(TextElement text)
    {
        List<MissingGlyph> missing = [];
        IReadOnlyList<GlyphRun> runs = fonts.Shape(text.Text, text.Style, text.RightToLeft, missing);
        Missing.AddRange(missing);
        if (missing.Count > 0) return;

        double slant = text.Style == FontStyle.Oblique ? FontFamily.ObliqueSlant : 0;
        double angle = text.Rotation * Math.PI / 180, cosine = Math.Cos(angle), sine = Math.Sin(angle);
        double pen = text.Anchor == Anchor.Start ? 0 : -text.Size * runs.Sum(run => run.Width) / (text.Anchor == Anchor.Middle ? 2 : 1);
        var polygons = new List<IReadOnlyList<Position>>();
        foreach (GlyphRun run in runs)
        {
            double unit = text.Size / run.Font.UnitsPerEm;
            foreach (RunGlyph glyph in run.Glyphs)
            {
                double right = pen + glyph.X * text.Size, raised = glyph.Y * text.Size;
                GlyphPolygons.Add(run.Font.Outline(glyph.Number), (x, y) => OnPage(right + (x + slant * y) * unit, raised + y * unit), polygons);
                pen += glyph.Advance * text.Size;
            }
        }

        canvas.Fill(polygons, text.Color, clip);

        Position OnPage(double along, double up) =>
            Pixel(new Position(text.Position.X + along * cosine - up * sine, text.Position.Y - along * sine - up * cosine));
    }

    private static Position[] Circle(MarkElement mark) =>
    [
        .. Enumerable.Range(0, CircleCorners).Select(corner => 2 * Math.PI * corner / CircleCorners).Select(angle =>
            new Position(mark.Center.X + mark.Radius * Math.Cos(angle), mark.Center.Y + mark.Radius * Math.Sin(angle))),
    ];

    private Box Common(Box one, Box inner)
    {
        Position start = Pixel(new Position(inner.X, inner.Y)), end = Pixel(new Position(inner.Right, inner.Bottom));
        double left = Math.Max(one.X, start.X), top = Math.Max(one.Y, start.Y);
        return new Box(left, top, Math.Max(0, Math.Min(one.Right, end.X) - left), Math.Max(0, Math.Min(one.Bottom, end.Y) - top));
    }

    private Position Pixel(Position point) => new((point.X + offsetX) * scale, (point.Y + offsetY) * scale);
}
