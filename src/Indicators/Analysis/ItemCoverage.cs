using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>
/// The coverage of the items of a breakdown. If every area reports the total and none lacks the item, it is complete, and areas are not
/// examined again.
/// </summary>
/// <param name="items">One more than the largest item number.</param>
internal sealed class ItemCoverage(Structure carrier, FigureCoverage coverage, int items)
{
    // By area: its contribution to each item in one period, for all of its places.
    private readonly Dictionary<int, AreaReport[]> ofAreas = [];
    private Period last;
    private AreaReport[] reports = [];

    /// <param name="place">The place's areas and the coverage of the total.</param>
    /// <param name="marks">The flags of the item's components.</param>
    /// <param name="hasValue">Whether the item has a figure.</param>
    public Coverage Compute(CoveredArea place, Period period, int item, ComparabilityFlags marks, bool hasValue)
    {
        // Fast path: nearly every row is for an area that reports its total and this item.
        if (place.Place.IsArea && place.AllReport && hasValue && !coverage.IsWeighedApart) return place.Coverage;
        if (!place.Place.IsArea && carrier.AbsentRows == AbsentRows.Zero && place.AllReport && place.Others.Length == 0 && !coverage.IsWeighedApart
            && !coverage.Totals.IsAnyHeldBack && !marks.HasFlag(ComparabilityFlags.LeavesOutArea))
            return place.Coverage with { Part = place.Coverage.Whole };
        int count = place.AreaReports.Length + place.Others.Length;
        if (reports.Length < count) reports = new AreaReport[count];
        for (int i = 0; i < count; i++)
        {
            AreaReport total = i < place.AreaReports.Length ? place.AreaReports[i] : place.Others[i - place.AreaReports.Length];
            reports[i] = place.Place.IsArea || place.AllReport ? coverage.FindItem(total, period, item) : ReportsOf(total, period)[item];
        }
        return Coverage.Compute(reports.AsSpan(0, count), coverage.Weighs);
    }

    /// <summary>
    /// If areas lack the total, each of an area's regions and the world need every item: the contributions of an area are computed once.
    /// </summary>
    private AreaReport[] ReportsOf(AreaReport total, Period period)
    {
        if (period != last) ofAreas.Clear();
        last = period;
        if (ofAreas.TryGetValue(total.Area, out AreaReport[]? known)) return known;
        ofAreas[total.Area] = known = new AreaReport[items];
        for (int item = 0; item < items; item++) known[item] = coverage.FindItem(total, period, item);
        return known;
    }

    /// <summary>
    /// The areas that had the item within the lookback of the period before, are no longer expected to report it, and had more than a
    /// twentieth of the weight.
    /// </summary>
    /// <param name="own">The coverage of the item.</param>
    public IReadOnlyList<LeavingArea> Leaving(CoveredArea place, Period period, int item, Coverage own)
    {
        // If the item is expected of the same areas as the total, and none of these leaves, no area leaves the item.
        if (coverage.Totals.HasCalendar) return [];
        Period before = period.Next(-1);
        if (own.Expected >= place.Coverage.Expected && !place.Left.Any(area => coverage.Newest(area, before, item) is not null)) return [];
        int[] areas = [.. place.Left.Concat(place.Areas).Concat(place.Others.Select(other => other.Area)).Distinct()];
        HashSet<int> still = [.. place.AreaReports.Concat(place.Others).Where(report => coverage.FindItem(report, period, item) is { Expected: true } or { Reports: true }).Select(report => report.Area)];
        (int Area, Period Last)[] leaving = [.. areas.Where(area => !still.Contains(area) && coverage.Totals.IsAsked(area))
            .Select(area => (area, coverage.Newest(area, before, item))).Where(pair => pair.Item2 is not null).Select(pair => (pair.area, pair.Item2!.Value))];
        if (leaving.Length == 0) return [];
        IEnumerable<int> others = areas.Except(leaving.Select(left => left.Area));
        return CoveredAreas.Weighty(
            leaving, [.. leaving.Select(left => left.Area).Concat(others).Select(area => coverage.FindItem(coverage.FindTotal(area, before), before, item))], coverage.Weighs);
    }
}
