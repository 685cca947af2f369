using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ChangeRule"/>.</summary>
internal static class ChangeRuleReader
{
    public static RuleDeclaration<ChangeRule> Declaration { get; } = new("change", KeyMessages.KindChange,
    [
        new("against", ChoiceShape.Create<ComparisonBase>(), Need.Optional, KeyMessages.Against),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByRow),
        new("factor", new NumberShape(1), Need.Always, KeyMessages.Factor),
        new("floor", new NumberShape(0), Need.Optional, KeyMessages.Floor),
    ], Read);

    private static ChangeRule Read(RuleReadContext reading) => new(
        reading.Header, reading.Map.Choice<ComparisonBase>("against") ?? ComparisonBase.PreviousPeriod, reading.ReadGroupColumns(),
        reading.Map.Number("factor") ?? 1, reading.Map.Number("floor") ?? 0);
}
