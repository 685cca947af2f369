using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ChangeRule"/>.</summary>
internal static class ChangeRuleReader
{
    public static RuleDeclaration<ChangeRule> Declaration { get; } = new("change", "No figure changes by more than a factor against an earlier period.",
    [
        new("against", ChoiceShape.Create<Against>(), Need.Optional, "The earlier period: the one before unless written."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("factor", new NumberShape(1), Need.Always, "The factor, up or down. From zero, every change is beyond it."),
        new("floor", new NumberShape(0), Need.Optional, "A change of less, in the unit of the figures, is let pass; 0 unless written."),
    ], Read);

    private static ChangeRule Read(RuleReadContext reading) => new(
        reading.Header, reading.Map.Choice<Against>("against") ?? Against.PreviousPeriod, reading.ReadGroupColumns(),
        reading.Map.Number("factor") ?? 1, reading.Map.Number("floor") ?? 0);
}
