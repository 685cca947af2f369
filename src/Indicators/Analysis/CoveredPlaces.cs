using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>A place with an area that reports or is expected in a period.</summary>
/// <param name="Areas">Those areas, as indexes in the programme's areas.</param>
internal sealed record CoveredPlace(Place Place, IReadOnlyList<int> Areas, Coverage Coverage);

/// <summary>The places of one indicator and structure, period by period: every breakdown asks for the same ones.</summary>
internal sealed class CoveredPlaces(Programme programme, ProtectedTable table, CoverageCalculator coverage)
{
    private readonly Dictionary<Period, CoveredPlace[]> byPeriod = [];

    public bool Reports(int area, Period period) => coverage.Reports(area, period);

    /// <returns>Sorted by place.</returns>
    public IReadOnlyList<CoveredPlace> In(Period period)
    {
        if (byPeriod.TryGetValue(period, out CoveredPlace[]? known)) return known;
        var places = new List<CoveredPlace>();
        var together = new Dictionary<Place, (List<int> Areas, List<AreaReport> Reports)>();
        foreach (int area in coverage.Areas)
        {
            AreaReport report = coverage.ReportOf(area, period);
            if (!report.Reports && !report.Expected) continue;
            places.Add(new CoveredPlace(Place.Area(programme.Areas[area].Id), [area], coverage.Of([report])));
            Add(Place.World, area, report);
            foreach (RegionMapping mapping in table.Mappings.Values)
                Add(Place.Region(mapping.Set, mapping.RegionOf(area, period)), area, report);
        }
        foreach ((Place place, (List<int> areas, List<AreaReport> reports)) in together) places.Add(new CoveredPlace(place, areas, coverage.Of(reports)));
        return byPeriod[period] = [.. places.OrderBy(covered => covered.Place)];

        void Add(Place place, int area, AreaReport report)
        {
            if (!together.TryGetValue(place, out (List<int> Areas, List<AreaReport> Reports) known)) together[place] = known = ([], []);
            known.Areas.Add(area);
            known.Reports.Add(report);
        }
    }
}
