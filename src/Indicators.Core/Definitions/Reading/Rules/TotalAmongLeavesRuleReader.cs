using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="TotalAmongLeavesRule"/>.</summary>
internal static class TotalAmongLeavesRuleReader
{
    public static RuleDeclaration<TotalAmongLeavesRule> Declaration { get; } = new("total-among-leaves", KeyMessages.KindTotalAmongLeaves,
    [
        new("over", RuleShapes.Dimension, Need.Always, KeyMessages.Over),
        new("least-parts", new NumberShape(2, 1000, Whole: true), Need.Optional, KeyMessages.LeastParts),
        new("at-least", new NumberShape(0), Need.Optional, KeyMessages.AtLeast),
    ], Read);

    private static TotalAmongLeavesRule? Read(RuleReadContext reading)
    {
        if (reading.Dimension("over") is not { } over) return null;
        if (reading.Structure.Measure.Minimum is not >= 0)
            reading.Impossible("kind", RuleMessages.MayBeNegative(reading.Structure.Measure.Name), RuleMessages.WriteMinimum);
        return new TotalAmongLeavesRule(reading.Header, over.Name, reading.Map.Whole("least-parts") ?? 3, reading.Map.Number("at-least") ?? 0);
    }
}
