using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>What a figure is about: an area, a region of a set, or the world.</summary>
/// <param name="Type"><c>area</c>, the id of a region set, or <c>world</c>.</param>
/// <param name="Code">The area's or region's code; <c>W</c> for the world.</param>
public readonly record struct ReferenceArea(string Type, string Code) : IComparable<ReferenceArea>
{
    /// <summary>The type of reference areas that are areas of the programme.</summary>
    public const string AreaType = "area";

    /// <summary>The type of the reference area that comprises all areas.</summary>
    public const string WorldType = "world";

    /// <summary>All areas together.</summary>
    public static ReferenceArea World { get; } = new(WorldType, "W");

    /// <summary>Creates the reference area of an area of the programme.</summary>
    public static ReferenceArea Area(string code) => new(AreaType, code);

    /// <summary>Creates the reference area of a region.</summary>
    public static ReferenceArea Region(RegionSet set, string code) => new(set.Id, code);

    /// <summary>Whether it is a single area rather than a region or the world.</summary>
    public bool IsArea => Type == AreaType;

    /// <summary>Compares by type, then by code.</summary>
    public int CompareTo(ReferenceArea other)
    {
        int order = string.CompareOrdinal(Type, other.Type);
        return order != 0 ? order : string.CompareOrdinal(Code, other.Code);
    }
}
