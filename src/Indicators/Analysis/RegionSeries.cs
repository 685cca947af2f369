using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// The series of the regions that gained or lost areas, over the areas of one year: what charts and reports show of them. Every other figure
/// is the same whether areas belong to the region of each period or to that of the year.
/// </summary>
/// <param name="Year">The year whose mapping defines the regions.</param>
/// <param name="Rows">The figures of these regions, in the order of the results.</param>
/// <param name="Alternatives">What their rates would be under other rules.</param>
/// <param name="Trends">Their changes, shares and rolling years, and contributions and ranks of areas within them.</param>
/// <param name="SameReporters">Their series of the areas that report the newest figure.</param>
public sealed record RegionSeries(
    int Year, IReadOnlyList<ResultRow> Rows, IReadOnlyList<Alternative> Alternatives, IReadOnlyList<Trend> Trends, IReadOnlyList<SameReportersPoint> SameReporters)
{
    /// <returns>Null if every region has the same areas in each period as in the year.</returns>
    /// <param name="table">The sums for the mapping of the year.</param>
    /// <param name="results">The figures computed from them.</param>
    /// <param name="alternatives">The alternatives of these figures.</param>
    /// <param name="year">The year whose mapping defines the regions.</param>
    public static RegionSeries? Create(Programme programme, ProtectedTable table, IndicatorResults results, IReadOnlyList<Alternative> alternatives, int year)
    {
        HashSet<ReferenceArea> changed = [.. FindChanged(programme, results, year)];
        if (changed.Count == 0) return null;
        return new RegionSeries(
            year,
            [.. programme.Indicators.Select(indicator => indicator.Id).Order(StringComparer.Ordinal)
                .SelectMany(indicator => results.GetReferenceAreas(indicator).Where(changed.Contains).SelectMany(region => results.Select(indicator, region)))],
            [.. alternatives.Where(alternative => changed.Contains(alternative.ReferenceArea))],
            [.. new TrendCalculator(programme).Calculate(table, results)
                .Where(trend => changed.Contains(trend.ReferenceArea) || (trend.ComparisonArea is { } within && changed.Contains(within)))],
            Analysis.SameReporters.ComputeAll(programme, table, results, changed.Contains));
    }

    /// <summary>Finds the regions that have other areas in a period of the figures than in the year.</summary>
    private static IEnumerable<ReferenceArea> FindChanged(Programme programme, IndicatorResults results, int year)
    {
        Period[] periods = [.. results.Rows.Select(row => row.Period).Distinct()];
        var last = Period.Create(Frequency.Annual, year);
        foreach (RegionSet set in programme.PublishedRegionSets.Select(id => programme.RegionSets[id]))
        {
            var own = new RegionMapping(set, programme.Areas, new RegionsAsOf((int?)null));
            foreach (string region in set.Regions.Select(region => region.Id).Append(RegionSet.Unassigned))
                if (Array.Exists(periods, period => !own.IsSame(region, period, last))) yield return ReferenceArea.Region(set, region);
        }
    }
}
