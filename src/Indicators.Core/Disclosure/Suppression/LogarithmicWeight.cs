namespace Indicators.Disclosure.Suppression;

/// <summary>
/// The logarithm of one more than the value, times how often it is printed: a cell of 999 weighs three times as much as one of 9, and
/// one in two tables twice as much as one in a single table.
/// </summary>
internal sealed class LogarithmicWeight : ISuppressionWeight
{
    /// <inheritdoc/>
    public long Weigh(long value, int times) => WholeLogarithm.Compute(Math.Min(value, long.MaxValue - 1) + 1) * times;
}
