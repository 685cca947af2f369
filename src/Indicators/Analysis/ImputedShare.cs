using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>The imputed share of a figure's components, from 0 to 1, computed from protected sums. NaN if nothing is imputed.</summary>
public readonly record struct ImputedShare(double OfNumerator, double OfDenominator)
{
    /// <summary>The greater of the two shares: at least this share of the figure was not reported.</summary>
    public double Share => double.IsNaN(OfNumerator) ? OfDenominator : double.IsNaN(OfDenominator) ? OfNumerator : Math.Max(OfNumerator, OfDenominator);

    internal static ImputedShare? Compute(ProtectedCell? numerator, ProtectedCell? denominator)
    {
        var part = new ImputedShare(numerator?.ImputedShare ?? double.NaN, denominator?.ImputedShare ?? double.NaN);
        return double.IsNaN(part.Share) ? null : part;
    }
}
