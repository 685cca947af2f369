using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Expressions;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="ExpressionRule"/> for rows, groups of rows or the whole file, depending on the expression.</summary>
internal sealed class ExpressionEvaluator : RuleEvaluator<ExpressionRule>
{
    public override void Evaluate(ExpressionRule rule, RuleEvaluation evaluation)
    {
        var data = new SubmissionData(evaluation.Subject, evaluation.ComparisonContext);
        ExpressionOutcomes outcomes;
        if (evaluation.Where.IsOpen && ExpressionOutcomes.EvaluateRows(rule.Expression, data) is { } ofRows)
        {
            evaluation.CountPass(ofRows.Holding);
            outcomes = ofRows.Others;
        }
        else outcomes = ExpressionOutcomes.Evaluate(rule.Expression, data, evaluation.Where.IsOpen ? null : evaluation.Where.Meets);
        for (int thing = 0; thing < outcomes.Rows.Count; thing++)
        {
            int row = outcomes.Rows[thing];
            if (outcomes.Truths[thing] == Truth.Holds) evaluation.CountPass();
            else if (outcomes.LackHistory.Contains(thing)) evaluation.CountWithoutHistory();
            else if (outcomes.Truths[thing] == Truth.Undecided) evaluation.CountMissing(row);
            else if (evaluation.CountFailure()) evaluation.Report(row, null, Describe(rule.Expression.Grain, rule.Id));
        }
    }

    private static Message Describe(IReadOnlyList<Column>? grain, string rule)
    {
        if (grain is null) return EvaluationMessages.RowFails(rule);
        return grain.Count == 0 ? EvaluationMessages.FileFails(rule) : EvaluationMessages.RowsFail(columns: [.. grain.Select(column => column.Name)], rule: rule);
    }
}
