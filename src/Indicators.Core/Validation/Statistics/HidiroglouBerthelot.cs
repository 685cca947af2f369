namespace Indicators.Validation.Statistics;

/// <summary>Outliers among ratios of two periods' figures, large units being watched more closely than small ones.</summary>
/// <remarks>
/// Source: M. A. Hidiroglou and J.-M. Berthelot, Statistical editing and imputation for periodic business surveys, Survey
/// Methodology 12 (1986). Ratios r are made symmetric about their median m: s = 1 - m/r below it, r/m - 1 above. The score
/// is s times the larger figure to the power U.
/// </remarks>
internal static class HidiroglouBerthelot
{
    /// <param name="earlier">Above zero.</param>
    /// <param name="now">Above zero, one for each of the others.</param>
    /// <param name="u">From 0, size does not count, to 1.</param>
    /// <returns>One score a unit, of no unit that matters; none where there are no units.</returns>
    public static double[] Scores(ReadOnlySpan<double> earlier, ReadOnlySpan<double> now, double u)
    {
        double[] scores = new double[now.Length];
        if (scores.Length == 0) return scores;
        double[] ratios = new double[now.Length];
        for (int i = 0; i < ratios.Length; i++) ratios[i] = now[i] / earlier[i];
        double median = Quantiles.Median(Quantiles.Sorted(ratios));
        for (int i = 0; i < scores.Length; i++)
        {
            double symmetric = ratios[i] < median ? 1 - median / ratios[i] : ratios[i] / median - 1;
            scores[i] = symmetric * Math.Pow(Math.Max(earlier[i], now[i]), u);
        }
        return scores;
    }

    /// <summary>The limits beyond which a score is an outlier.</summary>
    /// <param name="scores">At least one.</param>
    /// <param name="a">The least distance from the median, as a part of it, so that limits do not close where scores lie together.</param>
    /// <param name="c">How many distances are allowed.</param>
    /// <param name="quantile">The lower of the two quantiles that distances are measured to; 0.25 for quartiles.</param>
    public static (double Lower, double Upper) Limits(IEnumerable<double> scores, double a, double c, double quantile)
    {
        double[] sorted = Quantiles.Sorted(scores);
        double median = Quantiles.Median(sorted), least = Math.Abs(a * median);
        double below = Math.Max(median - Quantiles.Type7(sorted, quantile), least);
        double above = Math.Max(Quantiles.Type7(sorted, 1 - quantile) - median, least);
        return (median - c * below, median + c * above);
    }
}
