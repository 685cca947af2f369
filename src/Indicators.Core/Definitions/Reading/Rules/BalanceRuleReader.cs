using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="BalanceRule"/>.</summary>
internal static class BalanceRuleReader
{
    public static MapShape Term { get; } = new("a term",
    [
        new("where", RuleShapes.Conditions, Need.Always, "The cells that are summed. A dimension that is named neither here nor in by is summed over its leaves."),
        new("factor", new NumberShape(), Need.Optional, "What the sum is multiplied by, such as -1; 1 unless written."),
    ]);

    public static RuleDeclaration<BalanceRule> Declaration { get; } = new("balance", "Sums of cells, each times a factor, give zero.",
    [
        new("terms", new ListShape(Term, 2), Need.Always, "The sums."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Every dimension that no term names unless written."),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, "How the sum of the terms compares with zero; equal unless written."),
        .. ToleranceReader.Keys,
    ], Read);

    private static BalanceRule? Read(RuleReadContext reading)
    {
        List<BalanceTerm> terms = [];
        foreach (YamlMapping map in reading.Map.List("terms").OfType<YamlMapping>())
        {
            terms.Add(new BalanceTerm(reading.Conditions(map, "where"), map.Number("factor") ?? 1));
            if (map.Number("factor") == 0) reading.Impossible(map.LineOf("factor"), "A term times zero says nothing.");
        }
        string[] named = [.. terms.SelectMany(term => term.Where).Select(condition => condition.Dimension).Distinct()];
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [.. reading.Structure.Dimensions.Select(column => column.Name).Where(name => !named.Contains(name))];
        if (by.Intersect(named).FirstOrDefault() is { } both)
            reading.Impossible("by", $"'{both}' is both kept apart and asked for by a term.");
        return new BalanceRule(reading.Header, terms, by, reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map));
    }
}
