namespace Indicators.Disclosure.Suppression;

/// <summary>States how much information is lost where a sum is not published; the search looks for a pattern that loses little.</summary>
internal interface ISuppressionWeight
{
    /// <summary>Returns the weight of a sum in any unit, the same on every machine. It counts as from 1 to <see cref="SecondTable.GreatestWeight"/>.</summary>
    /// <param name="value">The true value, at least 0.</param>
    /// <param name="cells">The number of base cells of the sum, at least 1.</param>
    /// <param name="times">How often it is printed, at least 1.</param>
    long Weigh(long value, int cells, int times);
}
