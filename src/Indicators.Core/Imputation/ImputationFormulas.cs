namespace Indicators.Imputation;

/// <summary>The numbers of estimates, in the unit of the figures that they are made from. NaN where one of those is not known.</summary>
internal static class ImputationFormulas
{
    /// <summary>The value on the line from <paramref name="before"/> to <paramref name="after"/>, <paramref name="step"/> of <paramref name="steps"/> equal steps along.</summary>
    public static double Linear(double before, double after, int step, int steps) => before + (after - before) * step / steps;

    /// <summary>
    /// known x now / before; known itself where nothing was there before to grow. Were there no figure then, its absence would
    /// tell a small count that protection made zero from a true zero.
    /// </summary>
    /// <param name="now">The sum over the areas that the growth is taken from, in the period estimated.</param>
    /// <param name="before">The sum over the same areas in the period of <paramref name="known"/>.</param>
    public static double Growth(double known, double now, double before) => before > 0 ? known * now / before : known;
}
