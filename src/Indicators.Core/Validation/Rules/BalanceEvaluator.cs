using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="BalanceRule"/> for each group of cells that has a row of any term.</summary>
internal sealed class BalanceEvaluator : RuleEvaluator<BalanceRule>
{
    public override void Evaluate(BalanceRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        RowGroups groups = evaluation.Subject.GroupsBy(rule.By);
        GroupSums[] sums =
        [
            .. rule.Terms.Select(term => GroupSums.Compute(
                evaluation.Subject, groups, evaluation.Where,
                new RowFilter(evaluation.Submission, evaluation.Areas, term.Where, RuleInput.SelectSummedColumns(structure, rule.By, [.. term.Where, .. rule.Header.Where])))),
        ];
        bool absentIsZero = structure.AbsentRows == AbsentRows.Zero;
        // If absent rows are zero, they may have been rounded to zero.
        int[] leastCells = rule.Terms.Select(term => absentIsZero ? term.Where.Aggregate(1, (product, condition) => product * condition.Codes.Count) : 0);
        for (int group = 0; group < groups.Count; group++)
        {
            double residual = 0, largest = 0, cells = 0;
            int row = -1;
            bool isIncomplete = false;
            for (int i = 0; i < sums.Length; i++)
            {
                double part = sums[i].Sum[group] * rule.Terms[i].Factor;
                residual += part;
                largest = Math.Max(largest, Math.Abs(part));
                cells += Math.Abs(rule.Terms[i].Factor) * Math.Max(sums[i].Cells[group], leastCells[i]);
                isIncomplete |= sums[i].IsIncomplete[group] || (sums[i].FirstRow[group] < 0 && !absentIsZero);
                if (row < 0) row = sums[i].FirstRow[group];
            }
            if (row < 0) continue;
            double allowed = rule.Tolerance.Allowed(largest, (int)Math.Ceiling(cells));
            bool holds = rule.Must switch
            {
                ExpectedRelation.AtMost => residual <= allowed,
                ExpectedRelation.AtLeast => residual >= -allowed,
                _ => Math.Abs(residual) <= allowed,
            };
            if (isIncomplete) evaluation.CountMissing(row, structure.Measure);
            else if (holds) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(row, structure.Measure,
                    EvaluationMessages.OutOfBalance(rule.Id), figures: EvaluationMessages.Residual(residual));
        }
    }
}
