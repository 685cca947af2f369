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
        if (place.Place.IsArea || carrier.AbsentRows != AbsentRows.Zero || !place.AllReport || place.Others.Count > 0 || marks.HasFlag(SeriesMarks.LeavesOutArea))
            return Coverage.Of(place.AreaReports.Concat(place.Others).Select(report => coverage.OfItem(report, period, item)), coverage.Weighs);
        return place.Coverage with { Part = place.Coverage.Whole };
    }

    /// <summary>
    /// The areas that had the item within the lookback of the period before, are expected to report it no longer, and weighed more
    /// than a twentieth.
    /// </summary>
    /// <param name="own">The coverage of the item.</param>
    public IReadOnlyList<LeavingArea> Leaving(CoveredPlace place, Period period, int item, Coverage own)
    {
        // Where the item is expected of all of whom the total is, and none of these leaves, nobody does.
        if (coverage.Totals.HasCalendar || (place.Left.Count == 0 && own.Expected >= place.Coverage.Expected)) return [];
        Period before = period.Next(-1);
        int[] areas = [.. place.Left, .. place.Areas, .. place.Others.Select(other => other.Area)];
        HashSet<int> still = [.. place.AreaReports.Concat(place.Others).Where(report => coverage.OfItem(report, period, item) is { Expected: true } or { Reports: true }).Select(report => report.Area)];
        (int Area, Period Last)[] leaving = [.. areas.Where(area => !still.Contains(area) && coverage.Totals.IsAsked(area))
            .Select(area => (area, coverage.Newest(area, before, item))).Where(pair => pair.Item2 is not null).Select(pair => (pair.area, pair.Item2!.Value))];
        if (leaving.Length == 0) return [];
        IEnumerable<int> others = areas.Except(leaving.Select(left => left.Area));
        return CoveredPlaces.Weighty(
            leaving, [.. leaving.Select(left => left.Area).Concat(others).Select(area => coverage.OfItem(coverage.OfTotal(area, before), before, item))], coverage.Weighs);
    }
}
