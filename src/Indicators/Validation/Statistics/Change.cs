namespace Indicators.Validation.Statistics;

/// <summary>Simple limits of change.</summary>
internal static class Change
{
    /// <summary>
    /// Whether the larger of two figures is more than <paramref name="factor"/> times the smaller, and they differ by at least
    /// <paramref name="floor"/>. From or to zero every change is beyond any factor; no change is beyond none.
    /// </summary>
    /// <param name="earlier">Zero or more.</param>
    /// <param name="now">Zero or more.</param>
    /// <param name="factor">1 or more.</param>
    /// <param name="floor">In the unit of the figures.</param>
    public static bool IsBeyond(double earlier, double now, double factor, double floor) =>
        Math.Max(earlier, now) > factor * Math.Min(earlier, now) && Math.Abs(now - earlier) >= floor;
}
