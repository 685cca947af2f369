namespace Indicators.Validation.Statistics;

/// <summary>Detects outliers among the ratios of two periods' figures, with more attention to large units than to small ones.</summary>
/// <remarks>
/// Source: M. A. Hidiroglou and J.-M. Berthelot, Statistical editing and imputation for periodic business surveys, Survey
/// Methodology 12 (1986). Ratios r are made symmetric about their median m: s = 1 - m/r below it, r/m - 1 above. The score
/// is s times the larger figure to the power U.
/// </remarks>
internal static class HidiroglouBerthelot
{
    /// <summary>Computes the scores of the units.</summary>
    /// <param name="earlier">The earlier figures, each above zero.</param>
    /// <param name="now">The current figures, each above zero, one for each earlier figure.</param>
    /// <param name="u">The importance of size, from 0 (none) to 1.</param>
    /// <returns>One score for each unit, comparable only with each other; empty if there are no units.</returns>
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

    /// <summary>Returns the limits beyond which a score is an outlier.</summary>
    /// <param name="scores">At least one score.</param>
    /// <param name="a">The minimum distance from the median, as a share of the median, so that the limits do not collapse if scores are close together.</param>
    /// <param name="c">The number of distances allowed.</param>
    /// <param name="quantile">The lower of the two quantiles that define the distances; 0.25 for quartiles.</param>
    public static (double Lower, double Upper) Limits(IEnumerable<double> scores, double a, double c, double quantile)
    {
        double[] sorted = Quantiles.Sorted(scores);
        double median = Quantiles.Median(sorted), least = Math.Abs(a * median);
        double below = Math.Max(median - Quantiles.Type7(sorted, quantile), least);
        double above = Math.Max(Quantiles.Type7(sorted, 1 - quantile) - median, least);
        return (median - c * below, median + c * above);
    }
}
