using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>How much of a figure's components is estimated, from 0 to 1, taken from protected sums. NaN where nothing of it is.</summary>
public readonly record struct ImputedShare(double OfNumerator, double OfDenominator)
{
    /// <summary>The greater of the two: at least that much of the figure was not reported.</summary>
    public double Share => double.IsNaN(OfNumerator) ? OfDenominator : double.IsNaN(OfDenominator) ? OfNumerator : Math.Max(OfNumerator, OfDenominator);

    internal static ImputedShare? Compute(ProtectedCell? numerator, ProtectedCell? denominator)
    {
        var part = new ImputedShare(numerator?.EstimatedShare ?? double.NaN, denominator?.EstimatedShare ?? double.NaN);
        return double.IsNaN(part.Share) ? null : part;
    }
}
