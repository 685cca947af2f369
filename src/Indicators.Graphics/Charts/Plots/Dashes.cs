using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Divides a line into dashes.</summary>
internal static class Dashes
{
    /// <param name="pattern">Alternating lengths of dashes and gaps; an odd number of them is repeated once.</param>
    public static List<List<Position>> Split(IReadOnlyList<Position> line, IReadOnlyList<double> pattern)
    {
        var pieces = new List<List<Position>>();
        List<Position> piece = [line[0]];
        int entry = 0;
        double left = pattern[0];
        for (int index = 1; index < line.Count; index++)
        {
            Position from = line[index - 1], to = line[index];
            double length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
            double done = 0;
            while (length - done > left)
            {
                done += left;
                var position = new Position(from.X + (to.X - from.X) * done / length, from.Y + (to.Y - from.Y) * done / length);
                if (entry % 2 == 0)
                {
                    piece.Add(position);
                    pieces.Add(piece);
                }

                piece = [position];
                left = pattern[++entry % pattern.Count];
            }

            left -= length - done;
            piece.Add(to);
        }

        if (entry % 2 == 0) pieces.Add(piece);
        return [.. pieces.Select(WithoutRepeats).Where(points => points.Count > 1)];
    }

    private static List<Position> WithoutRepeats(List<Position> points)
    {
        var kept = new List<Position>(points.Count);
        foreach (Position position in points)
            if (kept.Count == 0 || kept[^1] != position) kept.Add(position);
        return kept;
    }
}
