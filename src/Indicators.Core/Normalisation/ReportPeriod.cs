using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>The period that reports are made for when nobody names one.</summary>
internal static class ReportPeriod
{
    /// <summary>
    /// The newest period that, of some structure, at least half as many areas have filed as of the best-filed period: neither
    /// one early office nor a slip in a year moves every report. Of equal last days the finest; null when nothing was filed.
    /// </summary>
    public static Period? Find(Observations observations)
    {
        Period? newest = null;
        foreach (ObservationTable table in observations.Tables)
        {
            (Period Period, int Areas)[] counts = [.. table.Filings.GroupBy(filing => filing.Period).Select(group => (group.Key, group.Count()))];
            if (counts.Length == 0) continue;
            int most = counts.Max(entry => entry.Areas);
            foreach ((Period period, int areas) in counts)
                if (areas * 2 >= most && (newest is not { } known || period.CompareTo(known) > 0)) newest = period;
        }
        return newest;
    }
}
