using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="CategoryShareRule"/> for each whole that is large enough.</summary>
internal sealed class CategoryShareEvaluator : RuleEvaluator<CategoryShareRule>
{
    public override void Evaluate(CategoryShareRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        RowGroups groups = evaluation.Subject.GroupsBy(rule.By);
        RowFilter leaves = new(evaluation.Submission, evaluation.Areas, [], RuleInput.SelectSummedColumns(structure, rule.By, rule.Header.Where));
        var whole = GroupSums.Compute(evaluation.Subject, groups, evaluation.Where, leaves);
        var part = GroupSums.Compute(evaluation.Subject, groups, evaluation.Where, leaves, new RowFilter(evaluation.Submission, evaluation.Areas, rule.Category));
        for (int group = 0; group < groups.Count; group++)
        {
            int row = whole.FirstRow[group];
            if (row < 0 || (whole.Sum[group] < rule.LeastWhole && !whole.IsIncomplete[group])) continue;
            int place = part.FirstRow[group] < 0 ? row : part.FirstRow[group];
            if (whole.IsIncomplete[group] || part.IsIncomplete[group])
            {
                evaluation.CountMissing(place, structure.Measure);
                continue;
            }
            if (whole.Sum[group] <= 0)
            {
                // A share of nothing is undefined.
                evaluation.CountUndecided();
                continue;
            }
            double share = part.Sum[group] / whole.Sum[group];
            if (share >= rule.Minimum && share <= rule.Maximum) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(place, structure.Measure,
                    share > rule.Maximum
                        ? EvaluationMessages.ShareAbove(category: ConditionWords.Format(rule.Category), limit: rule.Maximum * 100)
                        : EvaluationMessages.ShareBelow(category: ConditionWords.Format(rule.Category), limit: rule.Minimum * 100),
                    figures: EvaluationMessages.Share(share));
        }
    }
}
