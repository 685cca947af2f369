using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads the keys of <see cref="Tolerance"/>, which several kinds of rule share.</summary>
internal static class ToleranceReader
{
    public static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("tolerance", new NumberShape(0), Need.Optional, KeyMessages.Tolerance),
        new("relative-tolerance", new NumberShape(0, 1), Need.Optional, KeyMessages.RelativeTolerance),
        new("rounding", new NumberShape(2, 1000, Whole: true), Need.Optional, KeyMessages.Rounding),
    ];

    public static Tolerance Read(YamlMapping map) =>
        new(map.Number("tolerance") ?? 0, map.Number("relative-tolerance") ?? 0, map.Whole("rounding") ?? 0);
}
