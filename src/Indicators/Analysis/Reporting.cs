using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>Who has reported and who was expected to, by structure: what a quality page tells. It holds no figures.</summary>
public sealed class Reporting
{
    private readonly Programme programme;
    private readonly ProtectedTable table;
    private readonly Dictionary<string, (CoverageCalculator Coverage, OverTime OverTime)> byStructure = new(StringComparer.Ordinal);

    public Reporting(Programme programme, ProtectedTable table)
    {
        this.programme = programme;
        this.table = table;
        foreach (string structure in table.Filed.Keys.Order(StringComparer.Ordinal))
        {
            IndicatorDefinition? user = programme.Indicators.FirstOrDefault(indicator => programme.CarrierOf(indicator).Id == structure)
                ?? programme.Indicators.FirstOrDefault(indicator => indicator.Breakdowns.Any(breakdown => breakdown.Structure == structure));
            if (user is null) continue;
            byStructure[structure] = (new CoverageCalculator(programme, table, user, structure), programme.Resolve(user.Numerator).OverTime);
        }
    }

    /// <summary>The structures that somebody filed and an indicator uses, sorted.</summary>
    public IEnumerable<string> Structures => byStructure.Keys.Order(StringComparer.Ordinal);

    public bool Reports(string structure, int area, Period period) => byStructure[structure].Coverage.Reports(area, period);

    public bool Expects(string structure, int area, Period period) => byStructure[structure].Coverage.Expects(area, period);

    /// <summary>The newest period that an area filed a structure for, or null.</summary>
    public Period? Newest(string structure, int area) =>
        table.Filed[structure].Of(area) is { Count: > 0 } periods ? periods[^1] : null;

    /// <summary>The areas of a region that ever filed or were expected, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> AreasOf(Place region, Period period)
    {
        IEnumerable<int> areas = byStructure.Values.SelectMany(entry => entry.Coverage.Areas).Distinct().Order();
        return region.Type == Place.WorldType ? areas : areas.Where(area => table.Mappings[region.Type].RegionOf(area, period) == region.Code);
    }

    /// <summary>The regions of a set that have an area that ever filed, in the set's order, the unassigned last.</summary>
    public IEnumerable<Place> RegionsOf(RegionSet set, Period period) => table.Mappings[set.Id].Regions
        .Select(region => Place.Region(set, region)).Where(place => AreasOf(place, period).Any());
}
