namespace Indicators.Validation.Statistics;

/// <summary>Computes quantiles with interpolation.</summary>
internal static class Quantiles
{
    /// <summary>Returns the quantile called type 7 in R: linear interpolation between the figures at positions 0 to n - 1.</summary>
    /// <param name="sorted">The figures, ascending; at least one, none of them NaN.</param>
    /// <param name="part">The share, from 0 (smallest) to 1 (largest).</param>
    /// <remarks>Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996, definition 7.</remarks>
    public static double Type7(ReadOnlySpan<double> sorted, double part)
    {
        double place = part * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    public static double Median(ReadOnlySpan<double> sorted) => Type7(sorted, 0.5);

    public static double[] Sorted(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures];
        Array.Sort(sorted);
        return sorted;
    }
}
