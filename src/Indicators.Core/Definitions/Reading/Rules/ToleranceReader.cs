using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads the keys of <see cref="Tolerance"/>, which several kinds of rule have.</summary>
internal static class ToleranceReader
{
    public static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("tolerance", new NumberShape(0), Need.Optional, "The difference that is allowed, in the unit of the figures; 0 unless written."),
        new("relative-tolerance", new NumberShape(0, 1), Need.Optional, "The difference that is allowed besides, as a part of the larger amount; 0 unless written."),
        new("rounding", new NumberShape(2, 1000, Whole: true), Need.Optional, "The base to which each cell is rounded by itself: half of it, rounded down, is allowed for every cell compared."),
    ];

    public static Tolerance Read(YamlMapping map) =>
        new(map.Number("tolerance") ?? 0, map.Number("relative-tolerance") ?? 0, map.Whole("rounding") ?? 0);
}
