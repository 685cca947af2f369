using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Draws the mark of a point so that its status is visible without colour.</summary>
internal static class Marks
{
    public const double Radius = 2.6;

    public static IEnumerable<Element> Point(Position center, SeriesStyle style, PointMark mark, double radius = Radius)
    {
        var outline = new Stroke(style.Color, 1.1);
        switch (mark)
        {
            case PointMark.Provisional:
                yield return new MarkElement(center, radius, style.Shape, Palette.White, outline);
                break;
            case PointMark.Estimated:
                yield return new MarkElement(center, radius + 0.3, style.Shape, Palette.White, outline);
                yield return new MarkElement(center, radius * 0.35, MarkShape.Circle, style.Color);
                break;
            case PointMark.LowReliability:
                yield return new MarkElement(center, radius + 1.1, MarkShape.Circle, Palette.White, new Stroke(style.Color, 0.7));
                yield return new MarkElement(center, radius * 0.7, style.Shape, style.Color);
                break;
            default:
                yield return new MarkElement(center, radius, style.Shape, style.Color, new Stroke(Palette.White, 0.6));
                break;
        }
    }

    /// <summary>A cross, for a value that exists and is not shown.</summary>
    public static IEnumerable<Element> Suppressed(Position center, Color color, double radius = 2.4)
    {
        var stroke = new Stroke(color, 1.1);
        yield return new LineElement(new(center.X - radius, center.Y - radius), new(center.X + radius, center.Y + radius), stroke);
        yield return new LineElement(new(center.X - radius, center.Y + radius), new(center.X + radius, center.Y - radius), stroke);
    }

    /// <summary>Two dots, one above the other, the sign used by statistical offices for a value that is not available.</summary>
    public static IEnumerable<Element> Missing(Position center, Color color)
    {
        yield return new MarkElement(center with { Y = center.Y - 1.8 }, 0.9, MarkShape.Circle, color);
        yield return new MarkElement(center with { Y = center.Y + 1.8 }, 0.9, MarkShape.Circle, color);
    }
}
