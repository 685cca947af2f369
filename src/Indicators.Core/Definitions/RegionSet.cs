namespace Indicators.Definitions;

/// <summary>An area's membership of a region, from and to a day (inclusive; null where open).</summary>
public sealed record RegionMembership(string Region, string Area, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    internal bool HoldsOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);
}

/// <summary>A dated grouping of areas into regions. An area in none of them is in <see cref="Unassigned"/>, so that regions sum to the world.</summary>
public sealed class RegionSet(string id, LocalizedText title, IReadOnlyList<Code> regions, IReadOnlyList<RegionMembership> memberships)
{
    /// <summary>The region of areas that a set leaves out.</summary>
    public const string Unassigned = "_X";

    /// <summary>The set's id, which is the name of its file.</summary>
    public string Id { get; } = id;

    /// <summary>Its name in every language.</summary>
    public LocalizedText Title { get; } = title;

    /// <summary>The regions in the order in which they are shown; <see cref="Unassigned"/> is not among them.</summary>
    public IReadOnlyList<Code> Regions { get; } = regions;

    /// <summary>Which areas belong to which regions, and when.</summary>
    public IReadOnlyList<RegionMembership> Memberships { get; } = memberships;
}
