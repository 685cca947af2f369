using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>
/// Evaluates <see cref="TotalAmongLeavesRule"/> for each group of leaves with the same codes in the other columns of the key. Only the
/// largest figure can be the sum of the others, since no figure is negative.
/// </summary>
internal sealed class TotalAmongLeavesEvaluator : RuleEvaluator<TotalAmongLeavesRule>
{
    public override void Evaluate(TotalAmongLeavesRule rule, RuleEvaluation evaluation)
    {
        Submission submission = evaluation.Submission;
        Structure structure = submission.Structure;
        Column over = structure.Columns.First(column => column.Name == rule.Over);
        RowGroups groups = evaluation.Subject.Groups([.. structure.Key.Where(column => column.Name != rule.Over)]);
        RowFilter leaves = new(submission, evaluation.Areas, [], [over]);
        var sums = GroupSums.Compute(evaluation.Subject, groups, evaluation.Where, leaves);
        for (int group = 0; group < groups.Count; group++)
        {
            int row = sums.Cells[group] == 0 ? -1 : sums.LargestRow[group];
            if (row < 0 && sums.FirstRow[group] < 0) continue;
            if (sums.IsIncomplete[group])
            {
                evaluation.CountMissing(row < 0 ? sums.FirstRow[group] : row, structure.Measure);
                continue;
            }
            if (row < 0 || sums.Cells[group] <= rule.LeastParts || submission.Values[row] < rule.LeastFigure) continue;
            // This is exact: both are sums of the same figures in the order of the file, and counts are whole.
            double others = sums.Sum[group] - submission.Values[row];
            if (!others.Equals(submission.Values[row]) || others == 0) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(row, over, EvaluationMessages.SumOfOthers(sums.Cells[group] - 1),
                    over.Totals.Count > 0 ? EvaluationMessages.CodeOfTotal(over.Totals.Order(StringComparer.Ordinal).First()) : EvaluationMessages.LeaveOutTotals);
        }
    }
}
