namespace Indicators.Analysis.Statistics;

/// <summary>Averages of the values of several areas. The result is NaN if there are no values; the values themselves must not be NaN.</summary>
internal static class Averages
{
    /// <summary>The arithmetic mean: each value counts once.</summary>
    public static double Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? double.NaN : values.Sum() / values.Count;

    /// <summary>The middle value; for an even number, the mean of the two in the middle (quantile type 7 of Hyndman and Fan, 1996).</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        if (sorted.Length == 0) return double.NaN;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Sum of weight x value over sum of weights. NaN if the weights sum to zero.</summary>
    /// <param name="items">Values, and weights of 0 or more.</param>
    public static double WeightedMean(IReadOnlyCollection<(double Value, double Weight)> items)
    {
        double weights = items.Sum(item => item.Weight);
        return weights > 0 ? items.Sum(item => item.Weight * item.Value) / weights : double.NaN;
    }
}
