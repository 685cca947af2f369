namespace Indicators.Graphics.Scenes;

/// <summary>A position in points (1/72 inch), x to the right and y down.</summary>
public readonly record struct Position(double X, double Y);

/// <summary>A rectangle in points, by its upper left corner.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(Box other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;
}

/// <summary>An opaque sRGB colour.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Hex(uint rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}

/// <param name="Dash">Lengths of dashes and gaps in points; null for a solid line.</param>
public sealed record Stroke(Color Color, double Width, IReadOnlyList<double>? Dash = null);
