using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="FunctionalDependencyRule"/>.</summary>
internal static class FunctionalDependencyRuleReader
{
    public static RuleDeclaration<FunctionalDependencyRule> Declaration { get; } = new("functional-dependency", "Rows that agree in some columns agree in another.",
    [
        new("from", new ListShape(RuleShapes.Column, 1), Need.Always, "The columns in which rows agree: the area, the period or dimensions."),
        new("to", RuleShapes.Column, Need.Always, "The column in which they then must agree."),
    ], Read);

    private static FunctionalDependencyRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Column> from = reading.Columns("from"), to = reading.Columns("to");
        if (to is not [{ } target]) return null;
        if (from.Any(column => column.Name == target.Name)) reading.Impossible("to", $"'{target.Name}' is among 'from', so that the rule cannot fail.");
        return new FunctionalDependencyRule(reading.Header, [.. from.Select(column => column.Name)], target.Name);
    }
}
