namespace Indicators.Validation.Statistics;

/// <summary>Detects unit errors: tens, hundreds or thousands in place of ones, and vice versa.</summary>
internal static class PowerOfTen
{
    private const int Largest = 3;

    /// <summary>
    /// Returns the power of ten, from -3 to 3, by which one figure differs from another; 0 if it is near none but 1. Near means that the
    /// factor between them deviates from the power by no more than a given share of it.
    /// </summary>
    /// <param name="figure">The figure, above zero.</param>
    /// <param name="neighbour">The figure compared with, above zero.</param>
    /// <param name="closeness">The share; with 0.2, factors from 8 to 12 count as ten.</param>
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
