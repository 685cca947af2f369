using Indicators.Definitions;
using Indicators.Definitions.Reading.Rules;
using Indicators.Findings;

namespace Indicators.Validation.Rules;

/// <summary>
/// All kinds of rules, in the order of the README: how they are written and read, how they are evaluated, and the code of the finding
/// about a failure, whose entry has the default severity and level.
/// </summary>
internal static class RuleKinds
{
    public static IReadOnlyList<RuleKind> All { get; } =
    [
        Create(RangeRuleReader.Declaration, new RangeEvaluator(), FindingCodes.OutOfRange),
        Create(ConditionalRuleReader.Declaration, new ConditionalEvaluator(), FindingCodes.ConditionNotMet),
        Create(PartsAndWholeRuleReader.Declaration, new PartsAndWholeEvaluator(), FindingCodes.PartsDifferFromWhole),
        Create(BalanceRuleReader.Declaration, new BalanceEvaluator(), FindingCodes.OutOfBalance),
        Create(FunctionalDependencyRuleReader.Declaration, new FunctionalDependencyEvaluator(), FindingCodes.FunctionalDependency),
        Create(CompleteCombinationsRuleReader.Declaration, new CompleteCombinationsEvaluator(), FindingCodes.MissingCombination),
        Create(CategoryShareRuleReader.Declaration, new CategoryShareEvaluator(), FindingCodes.CategoryShare),
        Create(TotalAmongLeavesRuleReader.Declaration, new TotalAmongLeavesEvaluator(), FindingCodes.TotalAmongLeaves),
        Create(CodeSetRuleReader.Declaration, new CodeSetEvaluator(), FindingCodes.CodeSetMixUp),
        Create(InfluenceRuleReader.Declaration, new InfluenceEvaluator(), FindingCodes.InfluentialRecord),
        Create(ExpressionRuleReader.Declaration, new ExpressionEvaluator(), FindingCodes.ExpressionNotMet),
        Create(ChangeRuleReader.Declaration, new ChangeEvaluator(), FindingCodes.LargeChange),
        Create(GapFreeRuleReader.Declaration, new GapFreeEvaluator(), FindingCodes.GapInPeriods),
        Create(StockFlowRuleReader.Declaration, new StockFlowEvaluator(), FindingCodes.StockFlowResidual),
        Create(HidiroglouBerthelotRuleReader.Declaration, new HidiroglouBerthelotEvaluator(), FindingCodes.ChangeOutlier),
        Create(RobustChangeRuleReader.Declaration, new RobustChangeEvaluator(), FindingCodes.RobustChangeOutlier),
        Create(UnitErrorRuleReader.Declaration, new UnitErrorEvaluator(), FindingCodes.UnitError),
        Create(MirrorRuleReader.Declaration, new MirrorEvaluator(), FindingCodes.MirrorDifference),
        Create(SameAsRuleReader.Declaration, new SameAsEvaluator(), FindingCodes.DiffersFromOtherSubmission),
        Create(ReferenceRuleReader.Declaration, new ReferenceEvaluator(), FindingCodes.DiffersFromReference),
    ];

    /// <summary>How rules are written.</summary>
    public static RuleFormat Format { get; } = new([.. All.Select(kind => kind.Declaration)]);

    private static readonly Dictionary<Type, RuleKind> ByRule = All.ToDictionary(kind => kind.RuleType);

    /// <summary>Returns the kind of a rule. No rules of other kinds are read.</summary>
    public static RuleKind Find(Rule rule) => ByRule[rule.GetType()];

    private static RuleKind<TRule> Create<TRule>(RuleDeclaration<TRule> declaration, RuleEvaluator<TRule> evaluator, string findingCode)
        where TRule : Rule => new(declaration, evaluator, findingCode);
}
