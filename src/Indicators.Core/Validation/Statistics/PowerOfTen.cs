namespace Indicators.Validation.Statistics;

/// <summary>Slips of a unit: tens, hundreds or thousands for ones, and the other way round.</summary>
internal static class PowerOfTen
{
    private const int Largest = 3;

    /// <summary>
    /// The power of ten, from -3 to 3, that one figure is of another; 0 where it is near none but 1. Near means that the
    /// factor between them is the power, give or take a part of it.
    /// </summary>
    /// <param name="figure">Above zero.</param>
    /// <param name="neighbour">Above zero.</param>
    /// <param name="closeness">0.2 lets a factor of 8 to 12 pass for ten.</param>
    public static int Between(double figure, double neighbour, double closeness)
    {
        double factor = Math.Max(figure, neighbour) / Math.Min(figure, neighbour);
        double power = 1;
        for (int exponent = 1; exponent <= Largest; exponent++)
        {
            power *= 10;
            if (Math.Abs(factor - power) <= closeness * power) return figure > neighbour ? exponent : -exponent;
        }
        return 0;
    }
}
