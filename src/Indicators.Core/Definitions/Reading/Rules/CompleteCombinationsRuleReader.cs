using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CompleteCombinationsRule"/>.</summary>
internal static class CompleteCombinationsRuleReader
{
    private const int MostCombinations = 4096;

    public static RuleDeclaration<CompleteCombinationsRule> Declaration { get; } = new("complete-combinations", KeyMessages.KindCompleteCombinations,
    [
        new("of", RuleShapes.Conditions, Need.Always, KeyMessages.Combinations),
    ], Read);

    private static CompleteCombinationsRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Condition> of = reading.Conditions("of");
        foreach (Condition condition in of)
            if (reading.Structure.Columns.Any(column => column.Name == condition.Dimension && column.Role != ColumnRole.Dimension))
                reading.Impossible("of", RuleMessages.NotADimension(condition.Dimension));
        long combinations = of.Aggregate(1L, (product, condition) => Math.Min(int.MaxValue, product * condition.Codes.Count));
        if (combinations < 2) reading.Impossible("of", RuleMessages.OneCombination);
        if (combinations > MostCombinations) reading.Impossible("of", RuleMessages.TooManyCombinations(combinations: combinations, most: MostCombinations));
        return new CompleteCombinationsRule(reading.Header, of);
    }
}
