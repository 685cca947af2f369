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
    // By area: its contribution to each item in one period, for all of its reference areas.
    private readonly Dictionary<int, AreaReport[]> ofAreas = [];
    private Period last;
    private AreaReport[] reports = [];

    /// <param name="coveredArea">The reference area's areas and the coverage of the total.</param>
    /// <param name="comparability">The flags of the item's components.</param>
    /// <param name="hasValue">Whether the item has a figure.</param>
    public Coverage Compute(CoveredArea coveredArea, Period period, int item, ComparabilityFlags comparability, bool hasValue)
    {
        // Fast path: nearly every row is for an area that reports its total and this item.
        if (coveredArea.ReferenceArea.IsArea && coveredArea.AllReport && hasValue && !coverage.HasSeparateWeight) return coveredArea.Coverage;
        if (!coveredArea.ReferenceArea.IsArea && carrier.AbsentRows == AbsentRows.Zero && coveredArea.AllReport && coveredArea.Others.Length == 0 && !coverage.HasSeparateWeight
            && !coverage.Totals.IsAnyHeldBack && !comparability.HasFlag(ComparabilityFlags.LeavesOutArea))
            return coveredArea.Coverage with { Part = coveredArea.Coverage.Whole };
        int count = coveredArea.AreaReports.Length + coveredArea.Others.Length;
        if (reports.Length < count) reports = new AreaReport[count];
        for (int i = 0; i < count; i++)
        {
            AreaReport total = i < coveredArea.AreaReports.Length ? coveredArea.AreaReports[i] : coveredArea.Others[i - coveredArea.AreaReports.Length];
            reports[i] = coveredArea.ReferenceArea.IsArea || coveredArea.AllReport ? coverage.FindItem(total, period, item) : ReportsOf(total, period)[item];
        }
        return coverage.Compute(reports.AsSpan(0, count), coveredArea.ReferenceArea, period, item);
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
    /// <param name="itemCoverage">The coverage of the item.</param>
    public IReadOnlyList<LeavingArea> Leaving(CoveredArea coveredArea, Period period, int item, Coverage itemCoverage)
    {
        // If the item is expected of the same areas as the total, and none of these leaves, no area leaves the item.
        if (coverage.Totals.HasCalendar) return [];
        Period before = period.Next(-1);
        if (itemCoverage.Expected >= coveredArea.Coverage.Expected && !coveredArea.Left.Any(area => coverage.FindNewestPeriod(area, before, item) is not null)) return [];
        int[] areas = [.. coveredArea.Left.Concat(coveredArea.Areas).Concat(coveredArea.Others.Select(other => other.Area)).Distinct()];
        HashSet<int> still = [.. coveredArea.AreaReports.Concat(coveredArea.Others).Where(report => coverage.FindItem(report, period, item) is { IsExpected: true } or { IsReporting: true }).Select(report => report.Area)];
        (int Area, Period Last)[] leaving = [.. areas.Where(area => !still.Contains(area) && coverage.Totals.CanBeExpected(area))
            .Select(area => (area, coverage.FindNewestPeriod(area, before, item))).Where(pair => pair.Item2 is not null).Select(pair => (pair.area, pair.Item2!.Value))];
        if (leaving.Length == 0) return [];
        IEnumerable<int> others = areas.Except(leaving.Select(left => left.Area));
        return CoveredAreas.Weighty(
            leaving, [.. leaving.Select(left => left.Area).Concat(others).Select(area => coverage.FindItem(coverage.FindTotal(area, before), before, item))], coverage.IsWeighted);
    }
}
