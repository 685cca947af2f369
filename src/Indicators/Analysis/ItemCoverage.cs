using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The coverage of the items of a breakdown. Where every area reports the total and none lacks the item it is whole, and nobody is asked again.</summary>
internal sealed class ItemCoverage(Structure carrier, FigureCoverage coverage)
{
    /// <param name="place">Its areas and the coverage of the total.</param>
    /// <param name="marks">Those of the item's components.</param>
    public Coverage Of(CoveredPlace place, Period period, int item, SeriesMarks marks)
    {
        if (place.Place.IsArea || carrier.AbsentRows != AbsentRows.Zero || place.Reports.Any(report => !report.Reports) || marks.HasFlag(SeriesMarks.LeavesOutArea))
            return Coverage.Of(place.Reports.Select(report => coverage.OfItem(report, period, item)), coverage.Weighs);
        return place.Coverage with { Part = place.Coverage.Whole };
    }
}
