namespace Indicators.Definitions;

/// <summary>An area's membership of a region between two days (inclusive; null if open-ended).</summary>
public sealed record RegionMembership(string Region, string Area, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    internal bool HoldsOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);
}

/// <summary>A dated grouping of areas into regions. Areas in none of them belong to <see cref="Unassigned"/>, so that regions sum to the world.</summary>
public sealed class RegionSet(string id, LocalizedText title, IReadOnlyList<Code> regions, IReadOnlyList<RegionMembership> memberships)
{
    /// <summary>The region of areas that a set does not assign.</summary>
    public const string Unassigned = "_X";

    /// <summary>The set's id, which is the name of its file.</summary>
    public string Id { get; } = id;

    /// <summary>Its name in every language.</summary>
    public LocalizedText Title { get; } = title;

    /// <summary>The regions in display order, without <see cref="Unassigned"/>.</summary>
    public IReadOnlyList<Code> Regions { get; } = regions;

    /// <summary>Which areas belong to which regions, and when.</summary>
    public IReadOnlyList<RegionMembership> Memberships { get; } = memberships;
}
