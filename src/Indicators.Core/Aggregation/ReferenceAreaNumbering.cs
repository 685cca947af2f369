using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Numbers the reference areas in which an area's figure counts: the area itself, its regions in every set, and the world.</summary>
internal sealed class ReferenceAreaNumbering(AggregateBuilder builder, CodeList areas, IReadOnlyCollection<RegionMapping> mappings)
{
    private readonly Dictionary<Period, int[]?[]> ofAreas = [];
    private readonly int?[] own = new int?[areas.Codes.Count];
    private readonly Dictionary<(FiledPeriods, Period, OverTime), IReadOnlyDictionary<int, List<int>>> reporting = [];

    /// <summary>Returns the number of the area itself as a reference area.</summary>
    public int NumberOf(int area) => own[area] ??= builder.GetAreaNumber(ReferenceArea.Area(areas[area].Id));

    /// <summary>Returns the areas that report for a period, ascending, by each reference area in which they count.</summary>
    public IReadOnlyDictionary<int, List<int>> Reporting(FiledPeriods filed, Period period, OverTime overTime)
    {
        if (reporting.TryGetValue((filed, period, overTime), out IReadOnlyDictionary<int, List<int>>? known)) return known;
        var byReferenceArea = new Dictionary<int, List<int>>();
        foreach (int area in filed.Areas)
        {
            if (!filed.HasFigure(area, period, overTime)) continue;
            foreach (int referenceArea in NumbersOf(area, period)) (CollectionsMarshal.GetValueRefOrAddDefault(byReferenceArea, referenceArea, out _) ??= []).Add(area);
        }
        return reporting[(filed, period, overTime)] = byReferenceArea;
    }

    /// <summary>Returns each reference area in which an area counts, once.</summary>
    public IReadOnlyList<int> NumbersOf(int area, Period period)
    {
        if (!ofAreas.TryGetValue(period, out int[]?[]? known)) ofAreas[period] = known = new int[]?[areas.Codes.Count];
        return known[area] ??=
        [
            builder.GetAreaNumber(ReferenceArea.World),
            .. mappings.Select(mapping => builder.GetAreaNumber(ReferenceArea.Region(mapping.Set, mapping.RegionOf(area, period)))),
        ];
    }
}
