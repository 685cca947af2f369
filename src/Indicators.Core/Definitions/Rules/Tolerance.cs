namespace Indicators.Definitions.Rules;

/// <summary>How two amounts must compare.</summary>
internal enum ExpectedRelation
{
    Equal,
    AtMost,
    AtLeast,
}

/// <summary>The difference that two amounts may have and still count as equal.</summary>
/// <param name="Absolute">In the unit of the figures.</param>
/// <param name="Relative">A part of the larger amount.</param>
/// <param name="RoundingBase">The base to which every cell is rounded by itself; 0 where cells are exact.</param>
internal sealed record Tolerance(double Absolute, double Relative, int RoundingBase)
{
    /// <summary>What sums of decimal fractions are off by in binary, as a part of them; far below a whole number that is exact.</summary>
    private const double Arithmetic = 1e-13;

    public static Tolerance None { get; } = new(0, 0, 0);

    /// <summary>
    /// Whether two amounts compare as they must. Independent rounding of n parts and their whole moves the difference by at
    /// most floor(b/2)(n+1).
    /// </summary>
    /// <param name="left">The amount that must be equal to, at most or at least the other.</param>
    /// <param name="right">The other.</param>
    /// <param name="must">How.</param>
    /// <param name="cells">The number of rounded cells in both.</param>
    public bool Allows(double left, double right, ExpectedRelation must, int cells)
    {
        double allowed = Allowed(Math.Max(Math.Abs(left), Math.Abs(right)), cells);
        return must switch
        {
            ExpectedRelation.AtMost => left - right <= allowed,
            ExpectedRelation.AtLeast => right - left <= allowed,
            _ => Math.Abs(left - right) <= allowed,
        };
    }

    /// <param name="larger">The larger of the amounts, without sign.</param>
    /// <param name="cells">The number of rounded cells.</param>
    public double Allowed(double larger, int cells) => Absolute + (Relative + Arithmetic) * larger + RoundingBase / 2 * (double)cells;
}
