using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The coverage of the items of a breakdown. Where every area reports the total and none lacks the item it is whole, and nobody is asked again.</summary>
internal sealed class ItemCoverage(Structure carrier, FigureCoverage coverage)
{
    /// <param name="place">Its areas and the coverage of the total.</param>
    /// <param name="marks">Those of the item's components.</param>
    /// <param name="hasValue">Whether the item has a figure.</param>
    public Coverage Of(CoveredPlace place, Period period, int item, SeriesMarks marks, bool hasValue)
    {
        // Nearly every row is of an area that reports its total and this item.
        if (place.Place.IsArea && place.AllReport && hasValue) return place.Coverage;
        if (place.Place.IsArea || carrier.AbsentRows != AbsentRows.Zero || !place.AllReport || marks.HasFlag(SeriesMarks.LeavesOutArea))
            return Coverage.Of(place.AreaReports.Select(report => coverage.OfItem(report, period, item)), coverage.Weighs);
        return place.Coverage with { Part = place.Coverage.Whole };
    }
}
