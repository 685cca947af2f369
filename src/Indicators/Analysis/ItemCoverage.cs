using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The coverage of the items of a breakdown. Where every area reports the total and none lacks the item it is whole, and nobody is asked again.</summary>
/// <param name="items">One more than the largest number of an item.</param>
internal sealed class ItemCoverage(Structure carrier, FigureCoverage coverage, int items)
{
    // By area: what it is to each item in one period, for all places that it lies in.
    private readonly Dictionary<int, AreaReport[]> ofAreas = [];
    private Period last;
    private AreaReport[] reports = [];

    /// <param name="place">Its areas and the coverage of the total.</param>
    /// <param name="marks">Those of the item's components.</param>
    /// <param name="hasValue">Whether the item has a figure.</param>
    public Coverage Of(CoveredPlace place, Period period, int item, SeriesMarks marks, bool hasValue)
    {
        // Nearly every row is of an area that reports its total and this item.
        if (place.Place.IsArea && place.AllReport && hasValue) return place.Coverage;
        if (!place.Place.IsArea && carrier.AbsentRows == AbsentRows.Zero && place.AllReport && !marks.HasFlag(SeriesMarks.LeavesOutArea))
            return place.Coverage with { Part = place.Coverage.Whole };
        if (reports.Length < place.AreaReports.Length) reports = new AreaReport[place.AreaReports.Length];
        for (int i = 0; i < place.AreaReports.Length; i++)
            reports[i] = place.Place.IsArea || place.AllReport ? coverage.OfItem(place.AreaReports[i], period, item) : ReportsOf(place.AreaReports[i], period)[item];
        return Coverage.Of(reports.AsSpan(0, place.AreaReports.Length), coverage.Weighs);
    }

    /// <summary>Where areas lack the total, every item is asked for by each region of an area and the world: an area tells all at once.</summary>
    private AreaReport[] ReportsOf(AreaReport total, Period period)
    {
        if (period != last) ofAreas.Clear();
        last = period;
        if (ofAreas.TryGetValue(total.Area, out AreaReport[]? known)) return known;
        ofAreas[total.Area] = known = new AreaReport[items];
        for (int item = 0; item < items; item++) known[item] = coverage.OfItem(total, period, item);
        return known;
    }
}
