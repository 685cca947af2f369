namespace Indicators.Analysis.Statistics;

/// <summary>Measures of inequality: 0 if all have the same, approaching 1 if one has everything.</summary>
/// <remarks>
/// Formulas: F. Cowell, Measuring Inequality (3rd edition, Oxford University Press, 2011), for a population and not a sample: without the
/// factor n / (n - 1).
/// </remarks>
internal static class Inequality
{
    /// <summary>
    /// The Gini coefficient: 2 x sum of (rank x value) / (n x sum of values) - (n + 1) / n, with ranks from 1 for the smallest. It equals
    /// half the mean absolute difference of all pairs divided by the mean.
    /// </summary>
    /// <param name="values">All above 0. Without values, the result is NaN.</param>
    public static double Gini(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0) return double.NaN;
        double total = 0, ranked = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            total += sorted[i];
            ranked += (i + 1.0) * sorted[i];
        }
        double count = sorted.Length;
        return 2 * ranked / (count * total) - (count + 1) / count;
    }

    /// <summary>
    /// The Gini coefficient of value / weight, where each item counts by its weight: 1 minus twice the area below the Lorenz curve, by
    /// trapezoids, with items sorted by value / weight. With equal weights it equals <see cref="Gini"/>.
    /// </summary>
    /// <param name="items">Values and weights, all above 0. Without items, the result is NaN.</param>
    public static double WeightedGini(IEnumerable<(double Value, double Weight)> items)
    {
        (double Value, double Weight)[] sorted = [.. items.OrderBy(item => item.Value / item.Weight)];
        if (sorted.Length == 0) return double.NaN;
        double values = sorted.Sum(item => item.Value), weights = sorted.Sum(item => item.Weight);
        double before = 0, twiceBelow = 0;
        foreach ((double value, double weight) in sorted)
        {
            double after = before + value;
            twiceBelow += weight * (before + after);
            before = after;
        }
        return 1 - twiceBelow / (values * weights);
    }
}
