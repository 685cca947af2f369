using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="RangeRule"/> for each row.</summary>
internal sealed class RangeEvaluator : RuleEvaluator<RangeRule>
{
    public override void Evaluate(RangeRule rule, RuleEvaluation evaluation)
    {
        double[] values = evaluation.Submission.Values;
        Column measure = evaluation.Submission.Structure.Measure;
        for (int row = 0; row < values.Length; row++)
        {
            if (!evaluation.Where.IsOpen && !evaluation.Where.Meets(row)) continue;
            double value = values[row];
            if (value >= rule.Minimum && value <= rule.Maximum) evaluation.CountPass();
            else if (double.IsNaN(value))
            {
                // A figure that cannot exist or is counted elsewhere is in no range, and is not missing.
                if (evaluation.Submission.Statuses[row].LeavesGap()) evaluation.CountMissing(row, measure);
            }
            else if (evaluation.CountFailure())
                evaluation.Report(row, measure,
                    value < rule.Minimum
                        ? EvaluationMessages.BelowRange(minimum: rule.Minimum, rule: rule.Id)
                        : EvaluationMessages.AboveRange(maximum: rule.Maximum, rule: rule.Id),
                    figures: EvaluationMessages.Figure(value));
        }
    }
}
