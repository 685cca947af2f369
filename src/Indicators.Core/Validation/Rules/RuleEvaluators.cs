using Indicators.Definitions.Rules;

namespace Indicators.Validation.Rules;

/// <summary>Every kind of rule, by the record that it is declared as.</summary>
internal static class RuleEvaluators
{
    public static IReadOnlyList<IRuleEvaluator> All { get; } =
    [
        new RangeEvaluator(), new ConditionalEvaluator(), new PartsAndWholeEvaluator(), new BalanceEvaluator(),
        new FunctionalDependencyEvaluator(), new CompleteCombinationsEvaluator(), new CategoryShareEvaluator(),
        new TotalAmongLeavesEvaluator(), new CodeSetEvaluator(), new InfluenceEvaluator(),
        new ExpressionEvaluator(),
        new ChangeEvaluator(), new GapFreeEvaluator(), new StockFlowEvaluator(), new HidiroglouBerthelotEvaluator(), new RobustChangeEvaluator(),
        new UnitErrorEvaluator(), new MirrorEvaluator(), new SameAsEvaluator(), new ReferenceEvaluator(),
    ];

    private static readonly Dictionary<Type, IRuleEvaluator> ByRule = All.ToDictionary(evaluator => evaluator.RuleType);

    public static IRuleEvaluator For(Rule rule) => ByRule[rule.GetType()];
}
