using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>Which areas make a region in a period: a region set seen on the day that the run's choice gives.</summary>
public sealed class RegionMapping(RegionSet set, CodeList areas, RegionsAsOf asOf)
{
    private readonly Dictionary<DateOnly, string[]> byDay = [];

    /// <summary>The set that the regions are of.</summary>
    public RegionSet Set { get; } = set;

    /// <summary>The region of an area, <see cref="RegionSet.Unassigned"/> where the set has none for it.</summary>
    public string RegionOf(int area, Period period) => MapOn(asOf.DayFor(period))[area];

    /// <summary>The regions in the set's order, then the unassigned.</summary>
    internal IEnumerable<string> Regions => Set.Regions.Select(region => region.Id).Append(RegionSet.Unassigned);

    /// <summary>Whether a region has other areas than in the period before, so that its series breaks.</summary>
    public bool BreaksAt(string region, Period period) => !IsSame(region, period.Next(-1), period);

    /// <summary>Whether a region has the same areas in two periods.</summary>
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
        // Indicators are computed, and reports written, side by side.
        lock (byDay) return Known(day);
    }

    private string[] Known(DateOnly day)
    {
        if (byDay.TryGetValue(day, out string[]? regions)) return regions;
        regions = new string[areas.Codes.Count];
        Array.Fill(regions, RegionSet.Unassigned);
        foreach (RegionMembership membership in Set.Memberships)
            if (membership.HoldsOn(day) && areas.IndexOf(membership.Area) is >= 0 and int area) regions[area] = membership.Region;
        // Equal days of equal mappings share one array, so that a break is a comparison of references first.
        string[] known = byDay.Values.FirstOrDefault(candidate => candidate.AsSpan().SequenceEqual(regions)) ?? regions;
        return byDay[day] = known;
    }
}
