using Indicators.Definitions;

namespace Indicators.Analysis.Statistics;

/// <summary>The median of durations that are known only by class.</summary>
/// <param name="Value">In days; NaN if there are no durations, or the median is in the open last class.</param>
/// <param name="AtLeast">If the median is in the open last class, the lower bound of that class; otherwise NaN.</param>
internal readonly record struct BinnedMedian(double Value, double AtLeast)
{
    /// <summary>
    /// lower + (n / 2 - number below) / number in the class x (upper - lower), in the class in which the cumulative number reaches n / 2:
    /// durations are assumed to be spread evenly over their class.
    /// </summary>
    /// <remarks>
    /// The usual median of grouped data: G. U. Yule and M. G. Kendall, An Introduction to the Theory of Statistics. The open last class has
    /// no upper bound for interpolation, and its lower bound would be mistaken for the median, so there is no value.
    /// </remarks>
    /// <param name="classes">Shortest first, without gaps; the last may be open.</param>
    /// <param name="counts">The number of durations in each class, 0 or more.</param>
    public static BinnedMedian Compute(IReadOnlyList<DurationClass> classes, IReadOnlyList<double> counts)
    {
        double half = counts.Sum() / 2, below = 0;
        if (half == 0) return new BinnedMedian(double.NaN, double.NaN);
        int reached = 0;
        while (below + counts[reached] < half) below += counts[reached++];
        DurationClass found = classes[reached];
        return found.Upper is { } upper
            ? new BinnedMedian(found.Lower + (half - below) / counts[reached] * (upper - found.Lower), double.NaN)
            : new BinnedMedian(double.NaN, found.Lower);
    }
}
