using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="FunctionalDependencyRule"/>.</summary>
internal static class FunctionalDependencyRuleReader
{
    public static RuleDeclaration<FunctionalDependencyRule> Declaration { get; } = new("functional-dependency", KeyMessages.KindFunctionalDependency,
    [
        new("from", new ListShape(RuleShapes.Column, 1), Need.Always, KeyMessages.From),
        new("to", RuleShapes.Column, Need.Always, KeyMessages.To),
    ], Read);

    private static FunctionalDependencyRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Column> from = reading.Columns("from"), to = reading.Columns("to");
        if (to is not [{ } target]) return null;
        if (from.Any(column => column.Name == target.Name)) reading.Impossible("to", RuleMessages.TargetAmongFrom(target.Name));
        return new FunctionalDependencyRule(reading.Header, [.. from.Select(column => column.Name)], target.Name);
    }
}
