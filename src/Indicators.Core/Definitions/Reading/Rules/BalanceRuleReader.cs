using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="BalanceRule"/>.</summary>
internal static class BalanceRuleReader
{
    public static MapShape Term { get; } = new(KeyMessages.MapBalanceTerm,
    [
        new("where", RuleShapes.Conditions, Need.Always, KeyMessages.TermWhere),
        new("factor", new NumberShape(), Need.Optional, KeyMessages.TermFactor),
    ]);

    public static RuleDeclaration<BalanceRule> Declaration { get; } = new("balance", KeyMessages.KindBalance,
    [
        new("terms", new ListShape(Term, 2), Need.Always, KeyMessages.Terms),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByOfTerms),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, KeyMessages.MustOfTerms),
        .. ToleranceReader.Keys,
    ], Read);

    private static BalanceRule? Read(RuleReadContext reading)
    {
        List<BalanceTerm> terms = [];
        foreach (YamlMapping map in reading.Map.List("terms").OfType<YamlMapping>())
        {
            terms.Add(new BalanceTerm(reading.Conditions(map, "where"), map.Number("factor") ?? 1));
            if (map.Number("factor") == 0) reading.Impossible(map.LineOf("factor"), RuleMessages.TermTimesZero);
        }
        string[] named = [.. terms.SelectMany(term => term.Where).Select(condition => condition.Dimension).Distinct()];
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [.. reading.Structure.Dimensions.Select(column => column.Name).Where(name => !named.Contains(name))];
        if (by.Intersect(named).FirstOrDefault() is { } both)
            reading.Impossible("by", RuleMessages.ApartAndAsked(both));
        return new BalanceRule(reading.Header, terms, by, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }
}
