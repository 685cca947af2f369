using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>What a figure is about: an area, a region of a set, or the world.</summary>
/// <param name="Type"><c>area</c>, the id of a region set, or <c>world</c>.</param>
/// <param name="Code">The area's or region's code; <c>W</c> for the world.</param>
public readonly record struct ReferenceArea(string Type, string Code) : IComparable<ReferenceArea>
{
    public const string AreaType = "area";

    public const string WorldType = "world";

    public static ReferenceArea World { get; } = new(WorldType, "W");

    public static ReferenceArea Area(string code) => new(AreaType, code);

    public static ReferenceArea Region(RegionSet set, string code) => new(set.Id, code);

    public bool IsArea => Type == AreaType;

    /// <summary>By type, then code.</summary>
    public int CompareTo(ReferenceArea other)
    {
        int order = string.CompareOrdinal(Type, other.Type);
        return order != 0 ? order : string.CompareOrdinal(Code, other.Code);
    }
}
