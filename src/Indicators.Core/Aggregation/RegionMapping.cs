using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>Maps areas to regions in a period: a region set as of the date that the options of the run determine.</summary>
public sealed class RegionMapping(RegionSet set, CodeList areas, RegionsAsOf asOf)
{
    private readonly Dictionary<DateOnly, string[]> byDay = [];

    /// <summary>The region set.</summary>
    public RegionSet Set { get; } = set;

    /// <summary>Returns the region of an area, or <see cref="RegionSet.Unassigned"/> if the set assigns none.</summary>
    /// <param name="area">The index of the area in the code list of areas.</param>
    public string RegionOf(int area, Period period) => MapOn(asOf.DayFor(period))[area];

    /// <summary>The regions in the order of the set, followed by the unassigned.</summary>
    internal IEnumerable<string> Regions => Set.Regions.Select(region => region.Id).Append(RegionSet.Unassigned);

    /// <summary>Whether a region has other areas than in the previous period, so that its series breaks.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="period">The later of the two periods.</param>
    public bool BreaksAt(string region, Period period) => !IsSame(region, period.Next(-1), period);

    /// <summary>Whether a region has the same areas in both periods.</summary>
    /// <param name="region">The code of the region.</param>
    public bool IsSame(string region, Period first, Period last)
    {
        string[] now = MapOn(asOf.DayFor(last));
        string[] before = MapOn(asOf.DayFor(first));
        if (ReferenceEquals(now, before)) return true;
        for (int area = 0; area < now.Length; area++)
            if (now[area] == region != (before[area] == region)) return false;
        return true;
    }

    private string[] MapOn(DateOnly day)
    {
        // Indicators are computed, and reports written, in parallel.
        lock (byDay) return Known(day);
    }

    private string[] Known(DateOnly day)
    {
        if (byDay.TryGetValue(day, out string[]? regions)) return regions;
        regions = new string[areas.Codes.Count];
        Array.Fill(regions, RegionSet.Unassigned);
        foreach (RegionMembership membership in Set.Memberships)
            if (membership.HoldsOn(day) && areas.IndexOf(membership.Area) is >= 0 and int area) regions[area] = membership.Region;
        // Equal mappings share one array, so that most comparisons end with a reference comparison.
        string[] known = byDay.Values.FirstOrDefault(candidate => candidate.AsSpan().SequenceEqual(regions)) ?? regions;
        return byDay[day] = known;
    }
}
