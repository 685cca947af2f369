namespace Indicators.Graphics.Charts.Layout;

internal static class Require
{
    /// <exception cref="ArgumentException">A series has more or fewer points than there are periods.</exception>
    public static void OnePointForEachPeriod(PeriodAxis periods, IEnumerable<LineSeries> series)
    {
        if (series.FirstOrDefault(each => each.Points.Count != periods.Labels.Count) is { } wrong)
            throw new ArgumentException($"The series '{wrong.Name}' has {wrong.Points.Count} points for {periods.Labels.Count} periods.");
    }
}
