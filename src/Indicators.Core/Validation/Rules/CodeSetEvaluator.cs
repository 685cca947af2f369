using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Rules;

/// <summary>
/// Evaluates <see cref="CodeSetRule"/> for each column as a whole, by its distinct codes. Codes that mean the same in both sets are
/// ignored. Codes that mean different things are also ignored, but leave the column undecided if no other code distinguishes the sets.
/// </summary>
internal sealed class CodeSetEvaluator : RuleEvaluator<CodeSetRule>
{
    public override void Evaluate(CodeSetRule rule, RuleEvaluation evaluation)
    {
        Submission submission = evaluation.Submission;
        foreach (string name in rule.Columns)
        {
            Column column = submission.Structure.Columns.First(column => column.Name == name);
            CodeList list = column.Role == ColumnRole.ReportingArea ? evaluation.Areas : column.CodeList!;
            var others = list.Codes.Where(code => code.Attributes.ContainsKey(rule.Set))
                .GroupBy(code => code.Attributes[rule.Set]).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
            int own = 0, other = 0;
            string? ambiguous = null;
            CodeIndexes codes = CodedColumn.Find(submission, column);
            int[] rows = codes.CountIndexes();
            for (int code = 0; code + 1 < rows.Length; code++)
            {
                if (rows[code + 1] == 0) continue;
                string id = list[code].Id;
                if (!others.TryGetValue(id, out string? meaning)) own++;
                else if (meaning != id) ambiguous ??= id;
            }
            foreach (string text in submission.UnknownCodes.GetValueOrDefault(name, []))
                if (others.ContainsKey(text)) other++;
            if (submission.RowCount == 0) continue;
            if (own == 0 && other == 0 && ambiguous is not null) evaluation.CountUndecided();
            else if (other <= own) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.Report(FirstUnread(codes), column,
                    ambiguous is null
                        ? OfOtherSet()
                        : CommonMessages.Sentences(first: OfOtherSet(), second: EvaluationMessages.AmbiguousCode(code: ambiguous, meant: others[ambiguous])),
                    EvaluationMessages.OwnCodesThroughout(list.Id));

            Message OfOtherSet() => EvaluationMessages.CodesOfOtherSet(other: other, set: rule.Set, own: own, list: list.Id);
        }
    }

    private static int FirstUnread(CodeIndexes codes) => Math.Max(0, codes.Index().Where(pair => pair.Item < 0).Select(pair => pair.Index).FirstOrDefault());
}
