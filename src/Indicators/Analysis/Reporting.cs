using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>Who has reported and who was expected to, by structure: what a quality page tells. It holds no figures.</summary>
public sealed class Reporting
{
    private readonly Programme programme;
    private readonly ProtectedTable table;
    private readonly Dictionary<string, CoverageCalculator[]> byStructure = new(StringComparer.Ordinal);

    public Reporting(Programme programme, ProtectedTable table)
    {
        this.programme = programme;
        this.table = table;
        foreach (string structure in table.Filed.Keys)
        {
            // One indicator a way of combining sub-periods: a year's stock may have been filed where its flow has not.
            CoverageCalculator[] uses = [.. programme.Indicators
                .Where(indicator => programme.CarrierOf(indicator).Id == structure
                    || indicator.Breakdowns.Any(breakdown => breakdown.Structure == structure))
                .DistinctBy(indicator => programme.Resolve(indicator.Numerator).OverTime)
                .Select(indicator => new CoverageCalculator(programme, table, indicator, structure))];
            if (uses.Length > 0) byStructure[structure] = uses;
        }
    }

    /// <summary>The structures that somebody filed and an indicator uses, sorted.</summary>
    public IEnumerable<string> Structures => byStructure.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether an area filed what some indicator of the structure needs for a period.</summary>
    public bool Reports(string structure, int area, Period period) => byStructure[structure].Any(use => use.Reports(area, period));

    public bool Expects(string structure, int area, Period period) => byStructure[structure][0].Expects(area, period);

    /// <summary>The newest period that an area filed a structure for, or null.</summary>
    public Period? Newest(string structure, int area) =>
        table.Filed[structure].Of(area) is { Count: > 0 } periods ? periods[^1] : null;

    /// <summary>The areas of a region that ever filed or were expected, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> AreasOf(Place region, Period period)
    {
        IEnumerable<int> areas = byStructure.Values.SelectMany(uses => uses[0].Areas).Distinct().Order();
        return region.Type == Place.WorldType ? areas : areas.Where(area => table.Mappings[region.Type].RegionOf(area, period) == region.Code);
    }

    /// <summary>The regions of a set that have an area that ever filed, in the set's order, the unassigned last.</summary>
    public IEnumerable<Place> RegionsOf(RegionSet set, Period period) => table.Mappings[set.Id].Regions
        .Select(region => Place.Region(set, region)).Where(place => AreasOf(place, period).Any());
}
