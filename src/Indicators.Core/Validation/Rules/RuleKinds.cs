using Indicators.Definitions;
using Indicators.Definitions.Reading.Rules;

namespace Indicators.Validation.Rules;

/// <summary>
/// Every kind of rule, in the order of the README: how it is written and read, how it is judged, and the code of the finding
/// that a failure gives, whose entry has the kind's usual severity and level.
/// </summary>
internal static class RuleKinds
{
    public static IReadOnlyList<RuleKind> All { get; } =
    [
        Create(RangeRuleReader.Declaration, new RangeEvaluator(), "out-of-range"),
        Create(ConditionalRuleReader.Declaration, new ConditionalEvaluator(), "condition-not-met"),
        Create(PartsAndWholeRuleReader.Declaration, new PartsAndWholeEvaluator(), "parts-differ-from-whole"),
        Create(BalanceRuleReader.Declaration, new BalanceEvaluator(), "out-of-balance"),
        Create(FunctionalDependencyRuleReader.Declaration, new FunctionalDependencyEvaluator(), "functional-dependency"),
        Create(CompleteCombinationsRuleReader.Declaration, new CompleteCombinationsEvaluator(), "missing-combination"),
        Create(CategoryShareRuleReader.Declaration, new CategoryShareEvaluator(), "category-share"),
        Create(TotalAmongLeavesRuleReader.Declaration, new TotalAmongLeavesEvaluator(), "total-among-leaves"),
        Create(CodeSetRuleReader.Declaration, new CodeSetEvaluator(), "code-set-mix-up"),
        Create(InfluenceRuleReader.Declaration, new InfluenceEvaluator(), "influential-record"),
        Create(ExpressionRuleReader.Declaration, new ExpressionEvaluator(), "expression-not-met"),
        Create(ChangeRuleReader.Declaration, new ChangeEvaluator(), "large-change"),
        Create(GapFreeRuleReader.Declaration, new GapFreeEvaluator(), "gap-in-periods"),
        Create(StockFlowRuleReader.Declaration, new StockFlowEvaluator(), "stock-flow-residual"),
        Create(HidiroglouBerthelotRuleReader.Declaration, new HidiroglouBerthelotEvaluator(), "change-outlier"),
        Create(RobustChangeRuleReader.Declaration, new RobustChangeEvaluator(), "robust-change-outlier"),
        Create(UnitErrorRuleReader.Declaration, new UnitErrorEvaluator(), "unit-error"),
        Create(MirrorRuleReader.Declaration, new MirrorEvaluator(), "mirror-difference"),
        Create(SameAsRuleReader.Declaration, new SameAsEvaluator(), "differs-from-other-submission"),
        Create(ReferenceRuleReader.Declaration, new ReferenceEvaluator(), "differs-from-reference"),
    ];

    /// <summary>How rules are written.</summary>
    public static RuleFormat Format { get; } = new([.. All.Select(kind => kind.Declaration)]);

    private static readonly Dictionary<Type, RuleKind> ByRule = All.ToDictionary(kind => kind.RuleType);

    /// <summary>The kind of a rule, which is one of these: no other is read.</summary>
    public static RuleKind Find(Rule rule) => ByRule[rule.GetType()];

    private static RuleKind<TRule> Create<TRule>(RuleDeclaration<TRule> declaration, RuleEvaluator<TRule> evaluator, string findingCode)
        where TRule : Rule => new(declaration, evaluator, findingCode);
}
