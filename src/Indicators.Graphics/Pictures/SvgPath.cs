using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>Reads the commands of a path (SVG 2, 9.3).</summary>
internal static class SvgPath
{
    public static void Read(string data, SvgOutline outline)
    {
        SvgNumbers numbers = new(data);
        char command = '\0', before = '\0';
        Position control = default;
        bool isClosed = false;
        Position start = default;
        while (!numbers.AtEnd)
        {
            char next = numbers.ReadCommand();
            if (next != '\0') command = next;
            else if (command is 'M') command = 'L';
            else if (command is 'm') command = 'l';
            else if (command is '\0' or 'Z' or 'z') throw new PictureFormatException("A path has a number where a command is needed.");
            bool isRelative = char.IsAsciiLetterLower(command);
            Position origin = isRelative ? outline.Current : default;
            char kind = char.ToUpperInvariant(command);

            // After a closed outline, the next one begins where it began.
            if (isClosed && kind is not ('M' or 'Z')) outline.MoveTo(start);
            isClosed = false;
            switch (kind)
            {
                case 'M':
                    outline.MoveTo(start = Point(ref numbers, origin));
                    break;
                case 'L':
                    outline.LineTo(Point(ref numbers, origin));
                    break;
                case 'H':
                    outline.LineTo(new Position(numbers.Read() + origin.X, outline.Current.Y));
                    break;
                case 'V':
                    outline.LineTo(new Position(outline.Current.X, numbers.Read() + origin.Y));
                    break;
                case 'C':
                    outline.CubicTo(Point(ref numbers, origin), control = Point(ref numbers, origin), Point(ref numbers, origin));
                    break;
                case 'S':
                    Position reflected = before is 'C' or 'S' ? Reflected(control, outline.Current) : outline.Current;
                    outline.CubicTo(reflected, control = Point(ref numbers, origin), Point(ref numbers, origin));
                    break;
                case 'Q':
                    Quadratic(outline, control = Point(ref numbers, origin), Point(ref numbers, origin));
                    break;
                case 'T':
                    control = before is 'Q' or 'T' ? Reflected(control, outline.Current) : outline.Current;
                    Quadratic(outline, control, Point(ref numbers, origin));
                    break;
                case 'A':
                    double radiusX = numbers.Read(), radiusY = numbers.Read(), rotation = numbers.Read();
                    bool isLarge = numbers.ReadFlag(), isClockwise = numbers.ReadFlag();
                    outline.ArcTo(radiusX, radiusY, rotation, isLarge, isClockwise, Point(ref numbers, origin));
                    break;
                case 'Z':
                    outline.Close();
                    isClosed = true;
                    break;
                default:
                    throw new PictureFormatException($"A path has the unknown command \"{command}\".");
            }

            before = kind;
        }
    }

    private static Position Point(ref SvgNumbers numbers, Position origin)
    {
        double x = numbers.Read(), y = numbers.Read();
        return new Position(x + origin.X, y + origin.Y);
    }

    private static Position Reflected(Position control, Position about) => new(2 * about.X - control.X, 2 * about.Y - control.Y);

    private static void Quadratic(SvgOutline outline, Position control, Position end)
    {
        Position start = outline.Current;
        outline.CubicTo(Between(start, control), Between(end, control), end);
    }

    /// <summary>Two thirds of the way.</summary>
    private static Position Between(Position from, Position to) => new(from.X + 2 * (to.X - from.X) / 3, from.Y + 2 * (to.Y - from.Y) / 3);
}
