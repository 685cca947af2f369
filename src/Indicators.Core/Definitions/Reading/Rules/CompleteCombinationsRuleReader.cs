using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CompleteCombinationsRule"/>.</summary>
internal static class CompleteCombinationsRuleReader
{
    private const int MostCombinations = 4096;

    public static RuleDeclaration<CompleteCombinationsRule> Declaration { get; } = new("complete-combinations", "Wherever one combination of codes has a row, all of them have.",
    [
        new("of", RuleShapes.Conditions, Need.Always, "Dimensions and the codes that are combined. They are looked for with all other columns of the key alike."),
    ], Read);

    private static CompleteCombinationsRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> of = reading.Conditions("of");
        foreach (Condition condition in of)
            if (reading.Structure.Columns.Any(column => column.Name == condition.Dimension && column.Role != ColumnRole.Dimension))
                reading.Impossible("of", $"'{condition.Dimension}' is no dimension.");
        long combinations = of.Aggregate(1L, (product, condition) => Math.Min(int.MaxValue, product * condition.Codes.Count));
        if (combinations < 2) reading.Impossible("of", "There is only one combination, so that the rule cannot fail.");
        if (combinations > MostCombinations) reading.Impossible("of", $"There are {combinations} combinations; {MostCombinations} are the most.");
        return new CompleteCombinationsRule(reading.Header, of);
    }
}
