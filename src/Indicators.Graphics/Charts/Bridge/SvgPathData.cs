using System.Globalization;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Bridge;

/// <summary>One figure of a path: its corners, and whether its end is joined to its start.</summary>
internal readonly record struct SvgFigure(IReadOnlyList<Position> Points, bool IsClosed);

/// <summary>Reads the path data that Skia writes: absolute commands M, L, H, V, Q, C and Z. Curves become short lines.</summary>
internal static class SvgPathData
{
    private const int LinesOfCurve = 12;

    /// <exception cref="NotSupportedException">The data has another command.</exception>
    public static IReadOnlyList<SvgFigure> Read(string data, Func<double, double> round)
    {
        var figures = new List<SvgFigure>();
        var points = new List<Position>();
        char command = 'M';
        for (int at = 0; SkipBlanks(data, ref at);)
        {
            if (char.IsAsciiLetter(data[at]))
                command = data[at++];
            switch (command)
            {
                case 'M':
                    EndFigure(isClosed: false);
                    points.Add(new(Next(ref at), Next(ref at)));
                    command = 'L';
                    break;
                case 'L':
                    points.Add(new(Next(ref at), Next(ref at)));
                    break;
                case 'H':
                    points.Add(points[^1] with { X = Next(ref at) });
                    break;
                case 'V':
                    points.Add(points[^1] with { Y = Next(ref at) });
                    break;
                case 'Q':
                    Position control = new(Next(ref at), Next(ref at)), target = new(Next(ref at), Next(ref at)), start = points[^1];
                    AddCurve(start, Between(start, control, 2.0 / 3), Between(target, control, 2.0 / 3), target);
                    break;
                case 'C':
                    Position first = new(Next(ref at), Next(ref at)), second = new(Next(ref at), Next(ref at));
                    AddCurve(points[^1], first, second, new(Next(ref at), Next(ref at)));
                    break;
                case 'Z':
                    EndFigure(isClosed: true);
                    break;
                default:
                    throw new NotSupportedException($"A plot has a path with the command '{command}'.");
            }
        }

        EndFigure(isClosed: false);
        return figures;

        double Next(ref int at) => round(NextNumber(data, ref at));

        void EndFigure(bool isClosed)
        {
            if (points.Count > 1)
                figures.Add(new SvgFigure([.. points], isClosed));
            points.Clear();
        }

        void AddCurve(Position start, Position first, Position second, Position end)
        {
            for (int line = 1; line <= LinesOfCurve; line++)
            {
                double t = (double)line / LinesOfCurve, rest = 1 - t;
                points.Add(new(
                    round((rest * rest * rest * start.X) + (3 * rest * rest * t * first.X) + (3 * rest * t * t * second.X) + (t * t * t * end.X)),
                    round((rest * rest * rest * start.Y) + (3 * rest * rest * t * first.Y) + (3 * rest * t * t * second.Y) + (t * t * t * end.Y))));
            }
        }
    }

    private static Position Between(Position from, Position to, double share) => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));

    private static bool SkipBlanks(string data, ref int at)
    {
        while (at < data.Length && data[at] is ' ' or ',' or '\n' or '\t')
            at++;
        return at < data.Length;
    }

    private static double NextNumber(string data, ref int at)
    {
        SkipBlanks(data, ref at);
        int start = at;
        while (at < data.Length && (char.IsAsciiDigit(data[at]) || data[at] is '.' or 'e' || (data[at] is '-' or '+' && (at == start || data[at - 1] == 'e'))))
            at++;
        return double.Parse(data.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
