using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The signs of a point's status, each of which is visible without colour. Plots and keys draw the same ones.</summary>
internal static class Signs
{
    /// <summary>The radius of the open circle at the end of a provisional line.</summary>
    public const double OpenRadius = 3;

    /// <summary>The radius of a filled dot.</summary>
    public const double DotRadius = 2;

    /// <summary>The radius of the circle with the area of the diamond.</summary>
    public const double DiamondRadius = 2.2;

    /// <summary>The letter in the place of a suppressed value: c, confidential, as in SDMX.</summary>
    public const string Suppressed = "c";

    /// <summary>Dashes and gaps of what is estimated.</summary>
    public static IReadOnlyList<double> Dash { get; } = [3.2, 2.6];

    public static Stroke Reference { get; } = new(Palette.Ink, 1, [2.4, 2]);

    public static Stroke Disconnected { get; } = new(Palette.Axis, 0.8, [0.6, 2.4]);

    /// <summary>The upright of a period for which a series has not been reported.</summary>
    public static Stroke Late { get; } = new(Palette.Muted, 0.8, [1, 2]);

    public static Stroke Leader { get; } = new(Palette.Axis, 0.5);

    public static Stroke LongLeader { get; } = new(Palette.Axis, 0.5, [0.6, 1.8]);

    /// <summary>The sign of low coverage: an open diamond.</summary>
    public static MarkElement LowCoverage(Position center) => new(center, DiamondRadius, MarkShape.Diamond, Palette.White, new Stroke(Palette.Ink, 1.1));

    /// <summary>The dot of an estimated value: pale inside.</summary>
    public static MarkElement Estimated(Position center, Color color) => new(center, OpenRadius, MarkShape.Circle, Palette.Pale, new Stroke(color, 1.1));

    /// <summary>Two slanting strokes in the gap of a break in a series.</summary>
    public static IReadOnlyList<IReadOnlyList<Position>> Break(Position middle) =>
        [.. new[] { -1.6, 1.6 }.Select(shift => (IReadOnlyList<Position>)[new(middle.X + shift - 1.4, middle.Y + 4.5), new(middle.X + shift + 1.4, middle.Y - 4.5)])];

    /// <summary>Two dots, one above the other, the sign used by statistical offices for a value that is not available.</summary>
    public static IEnumerable<Element> Missing(Position center)
    {
        yield return new MarkElement(center with { Y = center.Y - 1.8 }, 0.9, MarkShape.Circle, Palette.Muted);
        yield return new MarkElement(center with { Y = center.Y + 1.8 }, 0.9, MarkShape.Circle, Palette.Muted);
    }

    /// <summary>The letter of a suppressed value.</summary>
    public static TextLines SuppressedText(TextFitter ruler) => ruler.Line(Suppressed, Face.Word, Palette.Muted);
}
