namespace Indicators.Imputation;

/// <summary>Computes imputed figures, in the unit of the figures they are based on; NaN if one of those is unknown.</summary>
internal static class ImputationFormulas
{
    /// <summary>
    /// Interpolates linearly from <paramref name="before"/> to <paramref name="after"/>, at <paramref name="step"/> of <paramref name="steps"/> equal steps.
    /// </summary>
    public static double Linear(double before, double after, int step, int steps) => before + (after - before) * step / steps;

    /// <summary>
    /// Returns known x now / before, or known unchanged if before is zero and there is no growth to apply. If there were no figure in that
    /// case, its absence would distinguish small counts rounded to zero from true zeros.
    /// </summary>
    /// <param name="known">The last known figure of the area.</param>
    /// <param name="now">The sum over the donor areas in the imputed period.</param>
    /// <param name="before">The sum over the same areas in the period of <paramref name="known"/>.</param>
    public static double Growth(double known, double now, double before) => before > 0 ? known * now / before : known;
}
