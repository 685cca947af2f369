namespace Indicators.Validation.Statistics;

/// <summary>Simple limits of change.</summary>
internal static class RelativeChange
{
    /// <summary>
    /// Whether the larger of two figures is more than <paramref name="factor"/> times the smaller, and they differ by at least
    /// <paramref name="floor"/>. From or to zero every change is beyond any factor, and so is one of the sign; no change is beyond none.
    /// </summary>
    /// <param name="factor">1 or more.</param>
    /// <param name="floor">In the unit of the figures.</param>
    public static bool IsBeyond(double earlier, double now, double factor, double floor)
    {
        double smaller = Math.Min(Math.Abs(earlier), Math.Abs(now)), larger = Math.Max(Math.Abs(earlier), Math.Abs(now));
        return (larger > factor * smaller || (earlier < 0) != (now < 0)) && Math.Abs(now - earlier) >= floor && earlier != now;
    }
}
