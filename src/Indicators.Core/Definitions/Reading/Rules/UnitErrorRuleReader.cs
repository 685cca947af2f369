using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="UnitErrorRule"/>.</summary>
internal static class UnitErrorRuleReader
{
    public static RuleDeclaration<UnitErrorRule> Declaration { get; } = new("unit-error", KeyMessages.KindUnitError,
    [
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByRow),
        new("closeness", new NumberShape(0, 0.9), Need.Optional, KeyMessages.Closeness),
        new("at-least", new NumberShape(0), Need.Optional, KeyMessages.AtLeast),
    ], Read);

    private static UnitErrorRule Read(RuleReadContext reading) => new(
        reading.Header, reading.ReadGroupColumns(), reading.Map.Number("closeness") ?? 0.2, reading.Map.Number("at-least") ?? 0);
}
