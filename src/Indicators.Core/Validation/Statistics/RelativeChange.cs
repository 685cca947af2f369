namespace Indicators.Validation.Statistics;

/// <summary>Simple limits for changes.</summary>
internal static class RelativeChange
{
    /// <summary>
    /// Whether the larger of two figures is more than <paramref name="factor"/> times the smaller, and they differ by at least
    /// <paramref name="floor"/>. Changes from or to zero, and changes of sign, exceed every factor; equal figures exceed none.
    /// </summary>
    /// <param name="factor">The factor, at least 1.</param>
    /// <param name="floor">The minimum difference, in the unit of the figures.</param>
    public static bool IsBeyond(double earlier, double now, double factor, double floor)
    {
        double smaller = Math.Min(Math.Abs(earlier), Math.Abs(now)), larger = Math.Max(Math.Abs(earlier), Math.Abs(now));
        return (larger > factor * smaller || (earlier < 0) != (now < 0)) && Math.Abs(now - earlier) >= floor && earlier != now;
    }
}
