using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

/// <summary>An element of a scene, moved to where its groups put it.</summary>
internal static class SceneReading
{
    public static IEnumerable<Element> Flat(this Scene scene) => Flat(scene.Elements, 0, 0);

    public static IReadOnlyList<string> Texts(this Scene scene) => [.. scene.Flat().OfType<TextElement>().Select(text => text.Text)];

    /// <summary>Texts that stand one line under the other joined by spaces would be guesswork; this joins all.</summary>
    public static string AllText(this Scene scene) => string.Join(' ', scene.Texts());

    public static Box BoxOf(TextElement text, ITextMeasure measure)
    {
        double width = measure.Width(text.Text, text.Size, text.Style);
        double left = text.Anchor switch { Anchor.Start => text.Position.X, Anchor.Middle => text.Position.X - (width / 2), _ => text.Position.X - width };
        double ascent = measure.Ascent(text.Size);
        return new Box(left, text.Position.Y - ascent, width, ascent + measure.Descent(text.Size));
    }

    /// <summary>What an element covers, without the width of its stroke.</summary>
    public static Box BoxOf(Element element, ITextMeasure measure) =>
        element switch
        {
            TextElement text => BoxOf(text, measure),
            RectangleElement rectangle => rectangle.Box,
            LineElement line => Around([line.From, line.To]),
            PolylineElement polyline => Around(polyline.Points),
            PolylinesElement lines => Around([.. lines.Lines.SelectMany(line => line)]),
            PathElement path => Around(path.Points),
            MarkElement mark => new Box(mark.Center.X - mark.Radius, mark.Center.Y - mark.Radius, 2 * mark.Radius, 2 * mark.Radius),
            _ => throw new ArgumentException($"No box for {element.GetType().Name}."),
        };

    private static Box Around(IReadOnlyList<Position> places)
    {
        double left = places.Min(position => position.X);
        double top = places.Min(position => position.Y);
        return new Box(left, top, places.Max(position => position.X) - left, places.Max(position => position.Y) - top);
    }

    private static IEnumerable<Element> Flat(IEnumerable<Element> elements, double x, double y)
    {
        foreach (Element element in elements)
        {
            switch (element)
            {
                case GroupElement group:
                    foreach (Element inner in Flat(group.Elements, x + group.OffsetX, y + group.OffsetY))
                        yield return inner;
                    break;
                case ClipElement:
                    break;
                default:
                    yield return Moved(element, x, y);
                    break;
            }
        }
    }

    private static Element Moved(Element element, double x, double y)
    {
        return element switch
        {
            TextElement text => text with { Position = By(text.Position) },
            RectangleElement rectangle => rectangle with { Box = rectangle.Box with { X = rectangle.Box.X + x, Y = rectangle.Box.Y + y } },
            LineElement line => line with { From = By(line.From), To = By(line.To) },
            PolylineElement polyline => polyline with { Points = [.. polyline.Points.Select(By)] },
            PolylinesElement lines => lines with { Lines = [.. lines.Lines.Select(line => (IReadOnlyList<Position>)[.. line.Select(By)])] },
            PathElement path => path with { Points = [.. path.Points.Select(By)] },
            MarkElement mark => mark with { Center = By(mark.Center) },
            _ => throw new ArgumentException($"Cannot move {element.GetType().Name}."),
        };

        Position By(Position position) => new(position.X + x, position.Y + y);
    }
}
