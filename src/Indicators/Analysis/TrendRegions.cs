using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>The regions of an indicator's areas, and comparisons of them, which are cached.</summary>
internal sealed class TrendRegions(Programme programme, ProtectedTable table, IndicatorResults results, IndicatorDefinition indicator)
{
    private readonly ReferenceArea[] areas = [.. results.GetReferenceAreas(indicator.Id).Where(referenceArea => referenceArea.IsArea)];
    private readonly Dictionary<(ReferenceArea, Period), IReadOnlyList<ReferenceArea>> members = [];
    private readonly Dictionary<(ReferenceArea, Period, Period), RegionalComparison?> comparisons = [];

    /// <summary>The periods of comparison: the one before, and the same one of the year before.</summary>
    public static IEnumerable<Period> Earlier(Period period) => new[] { period.Next(-1), period.Next(-(int)period.Frequency) }.Distinct();

    /// <summary>Those of the reference areas that are known areas.</summary>
    public IEnumerable<ReferenceArea> Known(IEnumerable<ReferenceArea> among) =>
        among.Where(area => programme.Areas[programme.Areas.IndexOf(area.Code)].Attributes.GetValueOrDefault("kind", "area") == "area");

    /// <summary>The world and every region that contains an area.</summary>
    public IEnumerable<ReferenceArea> RegionsOf(ReferenceArea area, Period period) => table.Mappings.Values
        .Select(mapping => ReferenceArea.Region(mapping.Set, mapping.RegionOf(programme.Areas.IndexOf(area.Code), period))).Prepend(ReferenceArea.World);

    public IReadOnlyList<ReferenceArea> AreasOf(ReferenceArea region, Period period)
    {
        if (region == ReferenceArea.World) return areas;
        if (!members.TryGetValue((region, period), out IReadOnlyList<ReferenceArea>? found))
            members[(region, period)] = found = [.. areas.Where(area => table.Mappings[region.Type].RegionOf(programme.Areas.IndexOf(area.Code), period) == region.Code)];
        return found;
    }

    /// <summary>Whether a reference area has the same areas in two periods.</summary>
    public bool IsSame(ReferenceArea referenceArea, Period first, Period last) =>
        !table.Mappings.TryGetValue(referenceArea.Type, out RegionMapping? mapping) || mapping.IsSame(referenceArea.Code, first, last);

    /// <summary>
    /// Whether an area's figures are included in both of the region's figures: the area reported them, or both are imputed and no area is
    /// left out.
    /// </summary>
    public bool IsIn(RegionalComparison region, ReferenceArea area, Period now, Period before) =>
        (LikeForLike.IsReported(results.Find(indicator.Id, area, now)), LikeForLike.IsReported(results.Find(indicator.Id, area, before))) switch
        {
            (true, true) => true,
            (false, false) => region.SameAreas,
            _ => false,
        };

    public RegionalComparison? Compare(ReferenceArea referenceArea, Period now, Period before)
    {
        if (!comparisons.TryGetValue((referenceArea, now, before), out RegionalComparison? found))
            comparisons[(referenceArea, now, before)] = found = RegionalComparison.Compare(
                results, indicator, referenceArea, referenceArea.IsArea ? [] : AreasOf(referenceArea, now), table.Mappings.GetValueOrDefault(referenceArea.Type), now, before);
        return found;
    }
}
