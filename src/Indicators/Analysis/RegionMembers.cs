using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>The number of areas in a region, whether or not they file; for the world, all areas.</summary>
internal sealed class RegionMembers(Programme programme, ProtectedTable table)
{
    private readonly Dictionary<(ReferenceArea, Period), int> counts = [];

    public int CountOf(ReferenceArea referenceArea, Period period)
    {
        if (counts.TryGetValue((referenceArea, period), out int count)) return count;
        RegionMapping? mapping = table.Mappings.GetValueOrDefault(referenceArea.Type);
        for (int area = 0; area < programme.Areas.Codes.Count; area++)
            if (programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area" && (mapping is null || mapping.RegionOf(area, period) == referenceArea.Code)) count++;
        return counts[(referenceArea, period)] = count;
    }
}
