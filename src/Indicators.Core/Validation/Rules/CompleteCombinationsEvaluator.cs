using System.Collections;
using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="CompleteCombinationsRule"/>: each group of rows that are alike in the other columns of the key.</summary>
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
        var seen = new BitArray?[groups.Count];
        int[] firstRow = new int[groups.Count], unread = new int[groups.Count];
        for (int row = 0; row < evaluation.Submission.RowCount; row++)
        {
            if (!evaluation.Where.Meets(row)) continue;
            int group = groups.GroupOf[row], place = PlaceOf(row);
            if (place == -1 || group < 0)
            {
                evaluation.Misses(row);
                if (group >= 0) unread[group]++;
            }
            else if (place >= 0)
            {
                if (seen[group] is null) (seen[group], firstRow[group]) = (new BitArray(combinations), row);
                seen[group]![place] = true;
            }
        }
        for (int group = 0; group < seen.Length; group++)
        {
            if (seen[group] is not { } found) continue;
            int missing = found.Cast<bool>().Count(isThere => !isThere);
            if (missing == 0) evaluation.Passes();
            // Rows whose codes could not be read may be all that is missing; they are undecided already.
            else if (missing > unread[group] && evaluation.Fails()) Report(rule, evaluation, firstRow[group], found, missing);
        }

        // -1 where a code could not be read, -2 where it is none of those asked for.
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

    private static void Report(CompleteCombinationsRule rule, RuleEvaluation evaluation, int row, BitArray found, int missing)
    {
        int first = 0;
        while (found[first]) first++;
        string[] words = new string[rule.Of.Count];
        for (int i = words.Length - 1; i >= 0; i--)
        {
            words[i] = $"{rule.Of[i].Dimension}={rule.Of[i].Codes[first % rule.Of[i].Codes.Count]}";
            first /= rule.Of[i].Codes.Count;
        }
        evaluation.Report(row, null, EvaluationMessages.MissingCombinations(missing: missing, all: found.Length, first: string.Join(';', words)),
            EvaluationMessages.AddRows);
    }
}
