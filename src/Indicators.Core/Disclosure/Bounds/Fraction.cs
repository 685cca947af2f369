namespace Indicators.Disclosure.Bounds;

/// <summary>An exact rational number whose terms are small enough for products of two to be exact.</summary>
/// <param name="Denominator">From 1 to <see cref="LargestDenominator"/>.</param>
internal readonly record struct Fraction(Int128 Numerator, long Denominator) : IComparable<Fraction>
{
    public const long LargestDenominator = 1_000_000;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Returns the sum, or null if its denominator would be too large.</summary>
    public Fraction? Add(Fraction other)
    {
        long common = Denominator / GreatestDivisor(Denominator, other.Denominator) * other.Denominator;
        return common > LargestDenominator ? null : new Fraction(Numerator * (common / Denominator) + other.Numerator * (common / other.Denominator), common);
    }

    /// <summary>Returns the greatest common divisor of two positive numbers.</summary>
    public static long GreatestDivisor(long left, long right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }

    /// <summary>Returns the fraction with the smallest denominator, up to a largest one, that is within a tolerance of a number; null if there is none.</summary>
    /// <remarks>By the convergents of the number's continued fraction.</remarks>
    public static Fraction? FindNear(double value, long largestDenominator, double tolerance)
    {
        if (!(Math.Abs(value) <= Protocol.SolverProtocol.MaximumValue)) return null;
        (long before, long now) = (1, (long)Math.Floor(value));
        (long denominatorBefore, long denominator) = (0, 1);
        double rest = value - Math.Floor(value);
        while (Math.Abs(value - (double)now / denominator) > tolerance)
        {
            if (rest < 1e-9) return null;
            double inverse = 1 / rest;
            long whole = (long)Math.Floor(inverse);
            long next = whole * denominator + denominatorBefore;
            if (next > largestDenominator) return null;
            (before, now) = (now, whole * now + before);
            (denominatorBefore, denominator) = (denominator, next);
            rest = inverse - whole;
        }
        return new Fraction(now, denominator);
    }
}
