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
        var places = new SortedDictionary<Place, List<int>>();
        var reports = new Dictionary<int, AreaReport>();
        foreach (int area in coverage.Areas)
        {
            AreaReport report = coverage.ReportOf(area, period);
            if (!report.Reports && !report.Expected) continue;
            reports[area] = report;
            Add(Place.Area(programme.Areas[area].Id), area);
            Add(Place.World, area);
            foreach (RegionMapping mapping in table.Mappings.Values)
                Add(Place.Region(mapping.Set, mapping.RegionOf(area, period)), area);
        }
        return byPeriod[period] = [.. places.Select(pair => new CoveredPlace(pair.Key, pair.Value, coverage.Of(pair.Value.Select(area => reports[area]))))];

        void Add(Place place, int area)
        {
            if (!places.TryGetValue(place, out List<int>? areas)) places[place] = areas = [];
            areas.Add(area);
        }
    }
}
