using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Scales a scene, including its type and lines.</summary>
internal static class SceneScaler
{
    public static Scene Scale(Scene scene, double factor) =>
        factor == 1 ? scene : new Scene(scene.Width * factor, scene.Height * factor, Scale(scene.Elements, factor));

    private static Element[] Scale(IReadOnlyList<Element> elements, double factor) =>
        [.. elements.Select(element => Scale(element, factor))];

    private static Element Scale(Element element, double factor) => element switch
    {
        RectangleElement rectangle => rectangle with { Box = Scale(rectangle.Box, factor), Stroke = Scale(rectangle.Stroke, factor) },
        LineElement line => new LineElement(Scale(line.From, factor), Scale(line.To, factor), Scale(line.Stroke, factor)!),
        PolylineElement line => new PolylineElement(Scale(line.Points, factor), Scale(line.Stroke, factor)!),
        PathElement path => path with { Points = Scale(path.Points, factor), Stroke = Scale(path.Stroke, factor) },
        ShapeElement shape => shape with { Outlines = [.. shape.Outlines.Select(outline => Scale(outline, factor))] },
        ImageElement image => image with { Box = Scale(image.Box, factor) },
        MarkElement mark => mark with
        {
            Center = Scale(mark.Center, factor),
            Radius = mark.Radius * factor,
            Stroke = Scale(mark.Stroke, factor),
        },
        TextElement text => text with { Position = Scale(text.Position, factor), Size = text.Size * factor },
        GroupElement group => new GroupElement(group.OffsetX * factor, group.OffsetY * factor, Scale(group.Elements, factor)),
        ClipElement clip => new ClipElement(Scale(clip.Box, factor), Scale(clip.Elements, factor)),
        _ => throw new NotSupportedException($"Scenes with {element.GetType().Name} cannot be scaled."),
    };

    private static Position[] Scale(IReadOnlyList<Position> positions, double factor) => [.. positions.Select(position => Scale(position, factor))];

    private static Position Scale(Position position, double factor) => new(position.X * factor, position.Y * factor);

    private static Box Scale(Box box, double factor) => new(box.X * factor, box.Y * factor, box.Width * factor, box.Height * factor);

    private static Stroke? Scale(Stroke? stroke, double factor) =>
        stroke is null ? null : stroke with { Width = stroke.Width * factor, Dash = stroke.Dash is { } dash ? [.. dash.Select(length => length * factor)] : null };
}
