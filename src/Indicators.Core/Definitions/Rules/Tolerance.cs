namespace Indicators.Definitions.Rules;

/// <summary>How two amounts must compare.</summary>
internal enum ExpectedRelation
{
    Equal,
    AtMost,
    AtLeast,
}

/// <summary>The difference at which two amounts still count as equal.</summary>
/// <param name="Absolute">The absolute difference, in the unit of the figures.</param>
/// <param name="Relative">The relative difference, as a share of the larger amount.</param>
/// <param name="RoundingBase">The base to which every cell is rounded independently; 0 if cells are exact.</param>
internal sealed record Tolerance(double Absolute, double Relative, int RoundingBase)
{
    /// <summary>The relative error of sums of decimal fractions in binary; far below the precision of exact whole numbers.</summary>
    private const double Arithmetic = 1e-13;

    public static Tolerance None { get; } = new(0, 0, 0);

    /// <summary>
    /// Whether two amounts compare as required. Independent rounding of n parts and their whole changes the difference by at
    /// most floor(b/2)(n+1).
    /// </summary>
    /// <param name="left">The amount that must be equal to, at most or at least the other.</param>
    /// <param name="right">The other amount.</param>
    /// <param name="must">The required relation.</param>
    /// <param name="cells">The number of rounded cells in both amounts.</param>
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

    /// <summary>Returns the difference allowed, in the unit of the figures.</summary>
    /// <param name="larger">The larger of the absolute amounts.</param>
    /// <param name="cells">The number of rounded cells.</param>
    public double Allowed(double larger, int cells) => Absolute + (Relative + Arithmetic) * larger + RoundingBase / 2 * (double)cells;
}
