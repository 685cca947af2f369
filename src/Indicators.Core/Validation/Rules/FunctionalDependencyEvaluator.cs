using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="FunctionalDependencyRule"/> for each row, compared with the first row of its group.</summary>
internal sealed class FunctionalDependencyEvaluator : RuleEvaluator<FunctionalDependencyRule>
{
    public override void Evaluate(FunctionalDependencyRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        RowGroups groups = evaluation.Subject.Groups([.. structure.Columns.Where(column => rule.From.Contains(column.Name))]);
        Column target = structure.Columns.First(column => column.Name == rule.To);
        CodeIndexes codes = CodedColumn.Find(evaluation.Submission, target);
        int[] first = new int[groups.Count];
        Array.Fill(first, -1);
        for (int row = 0; row < codes.Count; row++)
        {
            if (!evaluation.Where.Meets(row)) continue;
            int group = groups[row];
            if (group < 0 || codes[row] < 0)
            {
                evaluation.CountMissing(row, target);
                continue;
            }
            if (first[group] < 0) first[group] = row;
            if (codes[first[group]] == codes[row]) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(row, target,
                    EvaluationMessages.SameAndOther(line: evaluation.LineOf(first[group], row), columns: rule.From, column: rule.To));
        }
    }
}
