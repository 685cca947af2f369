using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ConditionalRule"/>.</summary>
internal static class ConditionalRuleReader
{
    public static RuleDeclaration<ConditionalRule> Declaration { get; } = new("conditional", KeyMessages.KindConditional,
    [
        new("if", RuleShapes.Conditions, Need.Always, KeyMessages.If),
        new("then", RuleShapes.Conditions, Need.Optional, KeyMessages.Then),
        new("figure", ChoiceShape.Create<FigureNeed>(), Need.Optional, KeyMessages.Figure),
    ], Read);

    private static ConditionalRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> first = reading.Conditions("if"), second = reading.Conditions("then");
        FigureNeed? figure = reading.Map.Choice<FigureNeed>("figure");
        if (second.Count == 0 && figure is null)
            reading.Lacks(RuleMessages.DemandsNothing, RuleMessages.WriteThenOrFigure);
        foreach (Condition must in second)
            if (first.Concat(reading.Header.Where).FirstOrDefault(condition => condition.Dimension == must.Dimension) is { } held && !held.Codes.Intersect(must.Codes).Any())
                reading.Impossible("then", RuleMessages.NeverMet(must.Dimension));
        return new ConditionalRule(reading.Header, first, second, figure);
    }
}
