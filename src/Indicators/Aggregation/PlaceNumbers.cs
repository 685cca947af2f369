using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>The numbers of the places that an area's figure counts in: its regions of every set, and the world.</summary>
internal sealed class PlaceNumbers(AggregateBuilder builder, CodeList areas, IReadOnlyCollection<RegionMapping> mappings)
{
    private readonly Dictionary<Period, int[]?[]> ofAreas = [];

    /// <summary>Each place that an area counts in, once.</summary>
    public IReadOnlyList<int> Of(int area, Period period)
    {
        if (!ofAreas.TryGetValue(period, out int[]?[]? known)) ofAreas[period] = known = new int[]?[areas.Codes.Count];
        return known[area] ??=
        [
            builder.PlaceNumber(Place.World),
            .. mappings.Select(mapping => builder.PlaceNumber(Place.Region(mapping.Set, mapping.RegionOf(area, period)))),
        ];
    }
}
