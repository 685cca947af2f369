using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="RobustChangeRule"/>.</summary>
internal static class RobustChangeRuleReader
{
    public static RuleDeclaration<RobustChangeRule> Declaration { get; } = new("robust-change", KeyMessages.KindRobustChange,
    [
        .. OutlierRuleReader.Keys,
        new("limit", new NumberShape(0.1, 1000), Need.Always, KeyMessages.RobustLimit),
    ], Read);

    private static RobustChangeRule Read(RuleReadContext reading)
    {
        (ComparisonBase against, IReadOnlyList<string> by, int least) = OutlierRuleReader.ReadKeys(reading);
        return new RobustChangeRule(reading.Header, against, by, least, reading.Map.Number("limit") ?? 3.5);
    }
}
