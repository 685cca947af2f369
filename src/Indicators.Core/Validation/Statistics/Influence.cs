namespace Indicators.Validation.Statistics;

/// <summary>How far one record moves a statistic of its group.</summary>
internal static class Influence
{
    /// <summary>
    /// The distance between the mean with the record and the mean without it, as a part of the latter: 1 where the record
    /// doubles the mean. Infinite where the mean without it is zero and the record is not; 0 where both are.
    /// </summary>
    /// <param name="value">The record's figure.</param>
    /// <param name="sum">Of all records, this one too.</param>
    /// <param name="records">Two or more.</param>
    public static double OnMean(double value, double sum, int records)
    {
        double without = (sum - value) / (records - 1), distance = Math.Abs(sum / records - without);
        return distance == 0 ? 0 : distance / Math.Abs(without);
    }
}
