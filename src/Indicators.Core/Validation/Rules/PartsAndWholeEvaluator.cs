using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>
/// Evaluates <see cref="PartsAndWholeRule"/> for each row with a whole, compared with the
/// sum of its parts. A part without a row is zero or unknown, depending on how the structure
/// treats absent rows. Parts may be found to exceed a whole even if other parts are unknown.
/// </summary>
internal sealed class PartsAndWholeEvaluator : RuleEvaluator<PartsAndWholeRule>
{
    internal const byte None = 0, Whole = 1, Part = 2;

    public override void Evaluate(PartsAndWholeRule rule, RuleEvaluation evaluation)
    {
        Submission submission = evaluation.Submission;
        CodeColumn over = submission.Dimensions.First(column => column.Column.Name == rule.Over);
        byte[][] roles = [.. rule.Families.Select(family => Roles(family, over.Column.CodeList!))];
        var withRole = new CodeFilter(over.Codes, code => code < 0 || roles.Any(family => family[code] != None));
        Column[] apart = [.. submission.Structure.Key.Where(column => column.Name != rule.Over)];
        // No group spans several areas or periods. If the rows of each are consecutive, only the groups of one area and period are in
        // memory at a time (and the tables of keys that do not fit in one number).
        if (evaluation.Subject.Identities.AreTogether && apart.Contains(submission.Structure.ReportingArea) && apart.Contains(submission.Structure.Period))
        {
            // A run has one area and one period, apart from rows without an area or period.
            var keysOfRun = RowKeys.Create([submission.Areas, submission.PeriodIndexes, .. apart.Where(column => column.Role == ColumnRole.Dimension).Select(column => CodedColumn.Find(submission, column))], same: 2);
            int rowsOfRun = submission.RowCount / Math.Max(1, evaluation.Subject.Identities.All.Count);
            evaluation.EvaluateInParts(evaluation.Subject.Identities.Runs(submission.RowCount), (runs, part) =>
            {
                FamilySums sums = new(rule, roles, over, new RowGrouping(keysOfRun, rowsOfRun, withRole));
                foreach ((int from, int to) in runs)
                {
                    sums.Add(part, from, to);
                    FamilySums.Evaluate(part, sums);
                    sums.Clear();
                }
            });
        }
        else
        {
            var keys = new RowKeys([.. apart.Select(column => CodedColumn.Find(submission, column))]);
            FamilySums.Evaluate(evaluation, evaluation.Context.Map([.. Enumerable.Range(0, evaluation.Context.Jobs)], share =>
            {
                // Groups with the same code in the first column belong to the same job.
                CodeIndexes first = CodedColumn.Find(submission, apart[0]);
                CodeFilter[] filters = evaluation.Context.Jobs == 1 ? [withRole] : [withRole, new CodeFilter(first, code => code >= 0 && code % evaluation.Context.Jobs == share)];
                FamilySums sums = new(rule, roles, over, new RowGrouping(keys, filters));
                sums.Add(evaluation, 0, submission.RowCount);
                return sums;
            }));
        }
    }

    private static byte[] Roles(WholeAndParts family, CodeList list)
    {
        byte[] roles = new byte[list.Codes.Count];
        foreach (string code in family.Parts) roles[list.IndexOf(code)] = Part;
        foreach (string code in family.Whole) roles[list.IndexOf(code)] = Whole;
        return roles;
    }
}
