namespace Indicators.Validation.Statistics;

/// <summary>The influence of one record on a statistic of its group.</summary>
internal static class Influence
{
    /// <summary>
    /// Returns the distance between the mean with the record and the mean without it, as a share of the latter: 1 if the record doubles the
    /// mean. Infinite if the mean without the record is zero and the record is not; 0 if both are zero.
    /// </summary>
    /// <param name="value">The figure of the record.</param>
    /// <param name="sum">The sum of all records, including this one.</param>
    /// <param name="records">The number of records, at least two.</param>
    public static double OnMean(double value, double sum, int records)
    {
        double without = (sum - value) / (records - 1), distance = Math.Abs(sum / records - without);
        return distance == 0 ? 0 : distance / Math.Abs(without);
    }
}
