using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="InfluenceRule"/> for each record of a group that is large enough.</summary>
internal sealed class InfluenceEvaluator : RuleEvaluator<InfluenceRule>
{
    public override void Evaluate(InfluenceRule rule, RuleEvaluation evaluation)
    {
        Submission submission = evaluation.Submission;
        RowGroups groups = evaluation.Subject.GroupsBy(rule.By);
        RowFilter leaves = new(submission, evaluation.Areas, [], RuleInput.SelectSummedColumns(submission.Structure, rule.By, rule.Header.Where));
        var sums = GroupSums.Compute(evaluation.Subject, groups, evaluation.Where, leaves);
        for (int row = 0; row < submission.RowCount; row++)
        {
            int group = groups[row];
            if (group < 0 || evaluation.Subject.IsRepeat(row) || !evaluation.Where.Meets(row) || !leaves.Meets(row)) continue;
            double value = evaluation.Subject.Figures[row];
            if (double.IsNaN(value))
            {
                if (evaluation.Subject.LeavesGap(row)) evaluation.CountMissing(row, submission.Structure.Measure);
                continue;
            }
            if (sums.Cells[group] < rule.LeastRecords) continue;
            double influence = Influence.OnMean(value, sums.Sum[group], sums.Cells[group]);
            if (influence <= rule.Maximum) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(row, submission.Structure.Measure,
                    EvaluationMessages.InfluenceAbove(records: sums.Cells[group], limit: rule.Maximum * 100),
                    figures: EvaluationMessages.Influence(influence));
        }
    }
}
