using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports;

/// <summary>
/// The period for which a report shows an indicator, and the periods of its series. They have the report's own frequency or, if there are
/// none, the nearest coarser one, or else a finer one.
/// </summary>
internal sealed record IndicatorFrame(IndicatorDefinition Indicator, Period Period, IReadOnlyList<Period> Periods)
{
    /// <summary>Enough for ten years of quarters; a longer series would be illegible on a page.</summary>
    private const int GreatestLength = 40;

    /// <returns>Null if the reference area has no figure up to the report's period.</returns>
    public static IndicatorFrame? Create(IndicatorResults results, IndicatorDefinition indicator, ReferenceArea referenceArea, Period report)
    {
        ILookup<Frequency, Period> byFrequency = results.Select(indicator.Id, referenceArea)
            .Where(row => row.Breakdown == Series.Total && row.Period.LastDay <= report.LastDay)
            .Select(row => row.Period).Distinct().Order().ToLookup(period => period.Frequency);
        foreach (Frequency frequency in indicator.Frequencies.OrderBy(frequency => NearestFrequency.MeasureDistance(frequency, report.Frequency)))
        {
            Period[] periods = [.. byFrequency[frequency].TakeLast(GreatestLength)];
            if (periods.Length > 0) return new IndicatorFrame(indicator, periods[^1], periods);
        }
        return null;
    }

    /// <summary>The same period of the year before.</summary>
    public Period YearBefore => Period.Next(-(int)Period.Frequency);

    /// <summary>Whether a period of another reference area's series is on the same time axis, regardless of where that series starts.</summary>
    public bool Spans(Period period) =>
        period.Frequency == Period.Frequency && period.Ordinal <= Period.Ordinal && period.Ordinal > Period.Ordinal - GreatestLength;
}
