using System.Runtime.CompilerServices;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Graphics.Png;

/// <summary>Paints the elements of a scene on a canvas of Skia, in points. Glyphs are those of the scene's fonts, at their advances.</summary>
internal sealed class ScenePainter(SKCanvas canvas, FontFamily fonts)
{
    private static readonly ConditionalWeakTable<TrueTypeFont, SKTypeface> Typefaces = [];

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
            case RectangleElement rectangle:
                Draw(rectangle.Fill, rectangle.Stroke, SKStrokeJoin.Miter, paint => canvas.DrawRect(Rectangle(rectangle.Box), paint));
                break;
            case LineElement line:
                Draw([[line.From, line.To]], line.Stroke, SKStrokeJoin.Miter);
                break;
            case PolylineElement polyline:
                Draw([polyline.Points], polyline.Stroke, SKStrokeJoin.Round);
                break;
            case PolylinesElement lines:
                Draw(lines.Lines, lines.Stroke, SKStrokeJoin.Round);
                break;
            case PathElement polygon:
                using (SKPath path = Path(builder => builder.AddPoly(Points(polygon.Points), true))) Draw(path, polygon.Fill, polygon.Stroke);
                break;
            case MarkElement mark:
                using (SKPath path = Path(builder => AddMark(builder, mark))) Draw(path, mark.Fill, mark.Stroke);
                break;
            case TextElement text:
                Draw(text);
                break;
            case GroupElement group:
                canvas.Save();
                canvas.Translate((float)group.OffsetX, (float)group.OffsetY);
                Paint(group.Elements);
                canvas.Restore();
                break;
            case ClipElement clip:
                canvas.Save();
                canvas.ClipRect(Rectangle(clip.Box), SKClipOperation.Intersect, antialias: true);
                Paint(clip.Elements);
                canvas.Restore();
                break;
            default:
                throw new ArgumentException($"A scene has an element of the unknown kind {element.GetType().Name}.", nameof(element));
        }
    }

    private void Draw(IReadOnlyList<IReadOnlyList<Position>> lines, Stroke stroke, SKStrokeJoin join)
    {
        using SKPath path = Path(builder =>
        {
            foreach (IReadOnlyList<Position> line in lines) builder.AddPoly(Points(line), false);
        });
        Draw(path, null, stroke, join);
    }

    private void Draw(SKPath path, Color? fill, Stroke? stroke, SKStrokeJoin join = SKStrokeJoin.Miter) =>
        Draw(fill, stroke, join, paint => canvas.DrawPath(path, paint));

    private static void Draw(Color? fill, Stroke? stroke, SKStrokeJoin join, Action<SKPaint> draw)
    {
        using SKPaint paint = new() { IsAntialias = true };
        if (fill is { } color)
        {
            paint.Color = Color(color);
            draw(paint);
        }

        if (stroke is null) return;
        (paint.Style, paint.Color, paint.StrokeWidth, paint.StrokeJoin) = (SKPaintStyle.Stroke, Color(stroke.Color), (float)stroke.Width, join);
        using SKPathEffect? dash = stroke.Dash is { } lengths ? Dash(lengths) : null;
        paint.PathEffect = dash;
        draw(paint);
    }

    /// <summary>Null for a pattern that SVG takes for a solid line; an odd number of lengths is repeated once.</summary>
    private static SKPathEffect? Dash(IReadOnlyList<double> lengths) =>
        !(lengths.Sum() > 0) || lengths.Any(length => length < 0) ? null
            : SKPathEffect.CreateDash([.. (lengths.Count % 2 == 0 ? lengths : lengths.Concat(lengths)).Select(length => (float)length)], 0);

    private void Draw(TextElement text)
    {
        IReadOnlyList<MissingGlyph> missing = fonts.FindMissing(text.Text);
        if (missing.Count > 0)
        {
            Missing.AddRange(missing);
            return;
        }

        TrueTypeFont face = fonts.Face(text.Style);
        double pen = text.Anchor == Anchor.Start ? 0 : -fonts.Width(text.Text, text.Size, text.Style) / (text.Anchor == Anchor.Middle ? 2 : 1);
        var glyphs = new List<ushort>();
        var places = new List<SKPoint>();
        for (int index = 0; index < text.Text.Length;)
        {
            int codePoint = Characters.Next(text.Text, ref index);
            if (Characters.IsInvisible(codePoint)) continue;
            int glyph = face.GlyphOf(codePoint);
            glyphs.Add((ushort)glyph);
            places.Add(new SKPoint((float)pen, 0));
            pen += face.AdvanceOf(glyph) * text.Size / face.UnitsPerEm;
        }

        using SKFont font = new(Typefaces.GetValue(face, Load), (float)text.Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
            SkewX = text.Style == FontStyle.Oblique ? (float)-FontFamily.ObliqueSlant : 0,
        };
        using SKTextBlobBuilder builder = new();
        builder.AddPositionedRun([.. glyphs], font, [.. places]);
        using SKTextBlob? run = builder.Build();
        if (run is null) return;
        using SKPaint paint = new() { IsAntialias = true, Color = Color(text.Color) };
        canvas.Save();
        canvas.Translate((float)text.Position.X, (float)text.Position.Y);
        canvas.RotateDegrees((float)-text.Rotation);
        canvas.DrawText(run, 0, 0, paint);
        canvas.Restore();
    }

    private static SKTypeface Load(TrueTypeFont face)
    {
        using var data = SKData.CreateCopy(face.FileBytes);
        return SKTypeface.FromData(data) ?? throw new FontFormatException(face.Source, "Skia cannot read it");
    }

    private static void AddMark(SKPathBuilder builder, MarkElement mark)
    {
        if (mark.Shape == MarkShape.Circle) builder.AddCircle((float)mark.Center.X, (float)mark.Center.Y, (float)mark.Radius, SKPathDirection.Clockwise);
        else builder.AddPoly(Points(MarkOutline.Corners(mark)), true);
    }

    private static SKPath Path(Action<SKPathBuilder> build)
    {
        using SKPathBuilder builder = new();
        build(builder);
        return builder.Detach();
    }

    private static SKPoint[] Points(IReadOnlyList<Position> positions) => [.. positions.Select(position => new SKPoint((float)position.X, (float)position.Y))];

    private static SKRect Rectangle(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);

    private static SKColor Color(Color color) => new(color.Red, color.Green, color.Blue);
}
