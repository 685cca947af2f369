using Indicators.Definitions;
using Indicators.Definitions.Reading.Rules;

namespace Indicators.Validation.Rules;

/// <summary>A kind of rule, with all that makes it one.</summary>
internal abstract class RuleKind
{
    /// <summary>How it is written and read.</summary>
    public abstract RuleDeclaration Declaration { get; }

    /// <summary>The record of the kind.</summary>
    public abstract Type RuleType { get; }

    /// <summary>The code of the finding that a failure gives.</summary>
    public abstract string FindingCode { get; }

    /// <summary>Judges every item, a row or a group of rows, and says how each came out.</summary>
    public abstract void Evaluate(Rule rule, RuleEvaluation evaluation);
}

/// <inheritdoc cref="RuleKind"/>
internal sealed class RuleKind<TRule>(RuleDeclaration<TRule> declaration, RuleEvaluator<TRule> evaluator, string findingCode) : RuleKind
    where TRule : Rule
{
    public override RuleDeclaration Declaration => declaration;

    public override Type RuleType => typeof(TRule);

    public override string FindingCode => findingCode;

    public override void Evaluate(Rule rule, RuleEvaluation evaluation) => evaluator.Evaluate((TRule)rule, evaluation);
}
