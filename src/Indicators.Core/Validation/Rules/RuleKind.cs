using Indicators.Definitions;
using Indicators.Definitions.Reading.Rules;

namespace Indicators.Validation.Rules;

/// <summary>A kind of rule, with everything that defines it.</summary>
internal abstract class RuleKind
{
    /// <summary>How rules of this kind are written and read.</summary>
    public abstract RuleDeclaration Declaration { get; }

    /// <summary>The type of the rules.</summary>
    public abstract Type RuleType { get; }

    /// <summary>The code of the finding about a failure.</summary>
    public abstract string FindingCode { get; }

    /// <summary>Evaluates the rule on every item, a row or a group of rows, and counts the outcomes.</summary>
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
