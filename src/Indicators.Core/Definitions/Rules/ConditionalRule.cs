using Indicators.Definitions.Reading;
using Indicators.Lists;

namespace Indicators.Definitions.Rules;

/// <summary>Whether a row must have a figure.</summary>
public enum FigureNeed
{
    Given,
    Missing,
}

/// <summary>A row that meets some conditions meets others too, or has (or lacks) a figure.</summary>
/// <param name="If">What a row meets so that the rule is about it.</param>
/// <param name="Then">What it then must meet.</param>
/// <param name="Figure">Whether it then must have a figure; null where that does not matter.</param>
public sealed record ConditionalRule(RuleHeader Header, IReadOnlyList<Condition> If, IReadOnlyList<Condition> Then, FigureNeed? Figure) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("conditional", "A row that meets some conditions meets others too.",
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
