namespace Indicators.Graphics.Scenes;

/// <summary>The corners of marks. All shapes have the area of the circle, so that none is more prominent.</summary>
internal static class MarkOutline
{
    /// <summary>Half the side: (2s)² = πr².</summary>
    private const double SquareHalfSide = 0.886226925452758;

    /// <summary>Half a diagonal: 2d² = πr².</summary>
    private const double DiamondHalfDiagonal = 1.2533141373155;

    /// <summary>The height of an equilateral triangle: h²/√3 = πr².</summary>
    private const double TriangleHeight = 2.33268006466868;

    private const double SquareRootOfThree = 1.73205080756888;

    /// <returns>Clockwise on the page; empty for a circle.</returns>
    public static IReadOnlyList<Position> Corners(MarkElement mark)
    {
        (double x, double y) = (mark.Center.X, mark.Center.Y);
        double side = SquareHalfSide * mark.Radius, diagonal = DiamondHalfDiagonal * mark.Radius, height = TriangleHeight * mark.Radius;
        return mark.Shape switch
        {
            MarkShape.Circle => [],
            MarkShape.Square => [new(x - side, y - side), new(x + side, y - side), new(x + side, y + side), new(x - side, y + side)],
            MarkShape.Diamond => [new(x, y - diagonal), new(x + diagonal, y), new(x, y + diagonal), new(x - diagonal, y)],
            MarkShape.Triangle =>
            [
                new(x, y - 2 * height / 3),
                new(x + height / SquareRootOfThree, y + height / 3),
                new(x - height / SquareRootOfThree, y + height / 3),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(mark)),
        };
    }
}
