using Indicators.Definitions;

namespace Indicators.Validation.Rules;

/// <summary>Judges one kind of rule over the columns of a submission. One kind, one file, named as the kind.</summary>
internal abstract class RuleEvaluator<TRule>
    where TRule : Rule
{
    /// <summary>Judges every item, a row or a group of rows, and says how each came out.</summary>
    public abstract void Evaluate(TRule rule, RuleEvaluation evaluation);
}
