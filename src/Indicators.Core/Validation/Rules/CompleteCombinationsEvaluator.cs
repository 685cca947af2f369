using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="CompleteCombinationsRule"/> for each group of rows with the same codes in the other columns of the key.</summary>
internal sealed class CompleteCombinationsEvaluator : RuleEvaluator<CompleteCombinationsRule>
{
    public override void Evaluate(CompleteCombinationsRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        string[] names = [.. rule.Of.Select(condition => condition.Dimension)];
        Column[] columns = [.. names.Select(name => structure.Columns.First(column => column.Name == name))];
        CodeIndexes[] codes = [.. columns.Select(column => CodedColumn.Find(evaluation.Submission, column))];
        int[][] places = [.. columns.Zip(rule.Of, (column, condition) => Places(column.CodeList!, condition.Codes))];
        int combinations = rule.Of.Aggregate(1, (product, condition) => product * condition.Codes.Count);

        RowGroups groups = evaluation.Subject.Groups([.. structure.Key.Where(column => !names.Contains(column.Name))]);
        var seen = new SeenCombinations(groups.Count, combinations);
        int[] firstRow = new int[groups.Count];
        Dictionary<int, int> unread = [];
        RowFilter asked = new(evaluation.Submission, evaluation.Areas, rule.Of);
        Span<int> groupOf = stackalloc int[RowGrouping.Batch];
        Span<byte> outcomes = stackalloc byte[RowGrouping.Batch];
        for (int first = 0; first < evaluation.Submission.RowCount; first += RowGrouping.Batch)
        {
            int count = Math.Min(RowGrouping.Batch, evaluation.Submission.RowCount - first);
            groups.CopyTo(first, groupOf[..count]);
            // With a single column, the filter can exclude rows without a required code, unless the group of a row could not be read.
            outcomes.Fill(RowFilter.Unknown);
            if (codes.Length == 1 && !groupOf[..count].Contains(-1)) asked.Fill(first, outcomes[..count]);
            for (int i = 0; i < count; i++)
            {
                int row = first + i;
                if (outcomes[i] == RowFilter.Failed || (!evaluation.Where.IsOpen && !evaluation.Where.Meets(row))) continue;
                int group = groupOf[i], place = PlaceOf(row);
                if (place == -1 || group < 0)
                {
                    evaluation.CountMissing(row);
                    if (group >= 0) unread[group] = unread.GetValueOrDefault(group) + 1;
                }
                else if (place >= 0 && seen.Add(group, place)) firstRow[group] = row;
            }
        }
        for (int group = 0; group < groups.Count; group++)
        {
            int missing = combinations - seen.Count(group);
            if (missing == combinations) continue;
            if (missing == 0) evaluation.CountPass();
            // All missing combinations may be in rows whose codes could not be read, which are already undecided.
            else if (missing > unread.GetValueOrDefault(group) && evaluation.CountFailure()) Report(rule, evaluation, firstRow[group], seen.FirstMissing(group), missing);
        }

        // Returns -1 if a code could not be read, and -2 if it is not a required code.
        int PlaceOf(int row)
        {
            int place = 0;
            bool isOther = false;
            for (int i = 0; i < codes.Length; i++)
            {
                int code = codes[i][row];
                if (code < 0) return -1;
                isOther |= places[i][code] < 0;
                place = place * rule.Of[i].Codes.Count + places[i][code];
            }
            return isOther ? -2 : place;
        }
    }

    private static int[] Places(CodeList list, IReadOnlyList<string> codes)
    {
        int[] places = new int[list.Codes.Count];
        Array.Fill(places, -1);
        for (int i = 0; i < codes.Count; i++) places[list.IndexOf(codes[i])] = i;
        return places;
    }

    private static void Report(CompleteCombinationsRule rule, RuleEvaluation evaluation, int row, int first, int missing)
    {
        int combinations = rule.Of.Aggregate(1, (product, condition) => product * condition.Codes.Count);
        string[] words = new string[rule.Of.Count];
        for (int i = words.Length - 1; i >= 0; i--)
        {
            words[i] = $"{rule.Of[i].Dimension}={rule.Of[i].Codes[first % rule.Of[i].Codes.Count]}";
            first /= rule.Of[i].Codes.Count;
        }
        evaluation.Report(row, null, EvaluationMessages.MissingCombinations(missing: missing, all: combinations, first: string.Join(';', words)),
            EvaluationMessages.AddRows);
    }
}
