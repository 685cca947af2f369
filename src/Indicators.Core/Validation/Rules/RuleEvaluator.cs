using Indicators.Definitions;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates one kind of rule on the columns of a submission: one source file for each kind, named after it.</summary>
internal abstract class RuleEvaluator<TRule>
    where TRule : Rule
{
    /// <summary>Evaluates the rule on every item, a row or a group of rows, and counts the outcomes.</summary>
    public abstract void Evaluate(TRule rule, RuleEvaluation evaluation);
}
