using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>Chooses the period of reports if none is requested.</summary>
internal static class ReportPeriod
{
    /// <summary>
    /// Returns the latest period for which, in some structure, at least half as many areas have filed as for that structure's best-covered
    /// period: neither one early office nor an error in a year changes it. Of several periods with the same last day, the one with the
    /// finest frequency; null if nothing was filed.
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
