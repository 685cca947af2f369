using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ConditionalRule"/>.</summary>
internal static class ConditionalRuleReader
{
    public static RuleDeclaration<ConditionalRule> Declaration { get; } = new("conditional", "A row that meets some conditions meets others too.",
    [
        new("if", RuleShapes.Conditions, Need.Always, "The rows that it is about."),
        new("then", RuleShapes.Conditions, Need.Optional, "What these rows must meet."),
        new("figure", ChoiceShape.Create<FigureNeed>(), Need.Optional, "Whether these rows must have a figure, or must lack it."),
    ], Read);

    private static ConditionalRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> first = reading.Conditions("if"), second = reading.Conditions("then");
        FigureNeed? figure = reading.Map.Choice<FigureNeed>("figure");
        if (second.Count == 0 && figure is null)
            reading.Lacks("The rule demands nothing.", "Write then, figure, or both.");
        foreach (Condition must in second)
            if (first.Concat(reading.Header.Where).FirstOrDefault(condition => condition.Dimension == must.Dimension) is { } held && !held.Codes.Intersect(must.Codes).Any())
                reading.Impossible("then", $"No row can meet it: '{must.Dimension}' cannot be among both lists of codes.");
        return new ConditionalRule(reading.Header, first, second, figure);
    }
}
