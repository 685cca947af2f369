using Indicators.Definitions.Rules;

namespace Indicators.Validation.Rules;

/// <summary>Judges one kind of rule over the columns of a submission. One kind, one file, named as the kind.</summary>
internal interface IRuleEvaluator
{
    /// <summary>The record of the kind.</summary>
    Type RuleType { get; }

    /// <summary>The code of the finding that a failure gives; its entry has the kind's usual severity and level.</summary>
    string Code { get; }

    /// <summary>Judges every item, a row or a group of rows, and says how each came out.</summary>
    void Evaluate(Rule rule, RuleEvaluation evaluation);
}

/// <inheritdoc cref="IRuleEvaluator"/>
internal abstract class RuleEvaluator<TRule> : IRuleEvaluator
    where TRule : Rule
{
    public Type RuleType => typeof(TRule);

    public abstract string Code { get; }

    public void Evaluate(Rule rule, RuleEvaluation evaluation) => Evaluate((TRule)rule, evaluation);

    protected abstract void Evaluate(TRule rule, RuleEvaluation evaluation);
}
