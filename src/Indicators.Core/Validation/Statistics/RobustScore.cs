using Indicators.Lists;

namespace Indicators.Validation.Statistics;

/// <summary>Computes distances from the median in a unit that is robust to extreme figures.</summary>
internal static class RobustScore
{
    /// <summary>The factor that converts the median absolute deviation of normally distributed figures to their standard deviation: 1 / Φ⁻¹(3/4).</summary>
    private const double NormalScale = 1.482602218505602;

    /// <summary>
    /// Computes the distance of each log ratio from their median, in median absolute deviations scaled to a standard deviation. If more
    /// than half of the ratios are equal, the deviation is zero: equal ratios then score 0, and all others are infinitely far away.
    /// </summary>
    /// <param name="earlier">The earlier figures, each above zero.</param>
    /// <param name="now">The current figures, each above zero, one for each earlier figure.</param>
    /// <remarks>Source: B. Iglewicz and D. C. Hoaglin, How to detect and handle outliers, 1993.</remarks>
    public static double[] ComputeLogRatios(ReadOnlySpan<double> earlier, ReadOnlySpan<double> now)
    {
        double[] logs = new double[now.Length];
        if (logs.Length == 0) return logs;
        for (int i = 0; i < logs.Length; i++) logs[i] = Math.Log(now[i] / earlier[i]);
        double median = Quantiles.Median(Quantiles.Sorted(logs));
        double deviation = NormalScale * Quantiles.Median(Quantiles.Sorted(logs.Select(log => Math.Abs(log - median))));
        for (int i = 0; i < logs.Length; i++)
        {
            double distance = logs[i] - median;
            logs[i] = distance == 0 ? 0 : distance / deviation;
        }
        return logs;
    }
}
