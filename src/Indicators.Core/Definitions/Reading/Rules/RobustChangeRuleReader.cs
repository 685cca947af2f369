using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="RobustChangeRule"/>.</summary>
internal static class RobustChangeRuleReader
{
    public static RuleDeclaration<RobustChangeRule> Declaration { get; } = new("robust-change", "An area's change is no outlier by its robust score among those of all areas.",
    [
        .. OutlierRuleReader.Keys,
        new("limit", new NumberShape(0.1, 1000), Need.Always, "The largest distance of a log ratio from the median, in median absolute deviations scaled to a standard deviation; 3.5 is usual."),
    ], Read);

    private static RobustChangeRule Read(RuleReadContext reading)
    {
        (Against against, IReadOnlyList<string> by, int least) = OutlierRuleReader.ReadKeys(reading);
        return new RobustChangeRule(reading.Header, against, by, least, reading.Map.Number("limit") ?? 3.5);
    }
}
