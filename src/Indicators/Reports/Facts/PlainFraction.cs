namespace Indicators.Reports.Facts;

/// <summary>A fraction that people say, such as two thirds or nineteen in twenty.</summary>
internal readonly record struct PlainFraction(int Numerator, int Denominator)
{
    /// <summary>A share is called by a fraction that is no further from it, and no further than a tenth of the fraction itself.</summary>
    public const double Tolerance = 0.015;

    private static readonly PlainFraction[] All =
    [
        new(1, 4), new(3, 10), new(1, 3), new(2, 5), new(1, 2), new(3, 5), new(2, 3), new(7, 10), new(3, 4), new(4, 5), new(9, 10), new(19, 20),
    ];

    /// <summary>Those of a change, of which nobody says seven in ten.</summary>
    private static readonly PlainFraction[] OfChanges = [new(3, 5), new(2, 3), new(3, 4), new(4, 5)];

    /// <summary>Those that a share can be said to be above.</summary>
    private static readonly PlainFraction[] Steps = [new(1, 4), new(1, 3), new(1, 2), new(2, 3), new(3, 4), new(9, 10)];

    public double Value => (double)Numerator / Denominator;

    /// <summary>Finds the nearest fraction within the tolerance; null if there is none.</summary>
    /// <param name="share">From 0 to 1.</param>
    public static PlainFraction? FindNearest(double share) => FindNearest(share, All);

    /// <summary>The same for the share of a change.</summary>
    public static PlainFraction? FindNearestOfChange(double share) => FindNearest(share, OfChanges);

    private static PlainFraction? FindNearest(double share, PlainFraction[] among)
    {
        PlainFraction nearest = among.MinBy(fraction => Math.Abs(fraction.Value - share));
        return Math.Abs(nearest.Value - share) <= Math.Min(Tolerance, nearest.Value / 10) ? nearest : null;
    }

    /// <summary>Finds the greatest fraction below a share; null if the share is a quarter or less.</summary>
    public static PlainFraction? FindBelow(double share) => Steps.Where(fraction => fraction.Value < share).Select(fraction => (PlainFraction?)fraction).LastOrDefault();
}
