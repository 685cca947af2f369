using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>
/// Judges <see cref="PartsAndWholeRule"/>: each row that holds a whole, against the sum of its parts' rows. A part without a
/// row is zero, or not known, as the structure says of absent rows; parts may exceed a whole even where others are not known.
/// </summary>
internal sealed class PartsAndWholeEvaluator : RuleEvaluator<PartsAndWholeRule>
{
    private const byte None = 0, Whole = 1, Part = 2;

    public override string Code => "parts-differ-from-whole";

    protected override void Evaluate(PartsAndWholeRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        CodeColumn over = evaluation.Submission.Dimensions.First(column => column.Column.Name == rule.Over);
        byte[][] roles = [.. rule.Families.Select(family => Roles(family, over.Column.CodeList!))];
        bool[] hasRole = [.. Enumerable.Range(0, over.Column.CodeList!.Codes.Count).Select(code => roles.Any(family => family[code] != None))];
        bool Takes(int row) => over.Codes[row] is var code && (code < 0 || hasRole[code]);
        Column[] apart = [.. structure.Key.Where(column => column.Name != rule.Over)];
        var keys = new RowKeys([.. apart.Select(column => CodedColumn.Of(evaluation.Submission, column))]);
        // No group spans areas or periods: where the rows of each stand together, there are never more groups at hand than one of them has.
        bool areApart = apart.Contains(structure.ReportingArea) && apart.Contains(structure.Period);
        int rows = evaluation.Submission.RowCount;
        foreach ((int from, int to) in areApart ? evaluation.Subject.Identities.Runs(rows) : [(0, rows)])
        {
            RowGroups groups = RowGroups.Of(keys, from, to, Takes);
            for (int family = 0; family < roles.Length; family++) Judge(rule, rule.Families[family], roles[family], evaluation, over, groups, from);
        }
    }

    private static byte[] Roles(WholeAndParts family, CodeList list)
    {
        var roles = new byte[list.Codes.Count];
        foreach (string code in family.Parts) roles[list.IndexOf(code)] = Part;
        foreach (string code in family.Whole) roles[list.IndexOf(code)] = Whole;
        return roles;
    }

    private static void Judge(PartsAndWholeRule rule, WholeAndParts family, byte[] roles, RuleEvaluation evaluation, CodeColumn over, RowGroups groups, int from)
    {
        CodeList list = over.Column.CodeList!;
        Submission submission = evaluation.Submission;
        RuleSubject subject = evaluation.Subject;
        RowFilter where = evaluation.Where;
        var parts = new Parts[groups.Count];
        List<(int Row, int Group)> wholes = [];
        int[] groupOf = groups.GroupOf;
        for (int i = 0; i < groupOf.Length; i++)
        {
            int row = from + i, group = groupOf[i];
            if (group < 0 || subject.IsRepeat(row)) continue;
            int code = over.Codes[row];
            // A row whose code could not be read may be a part.
            if (code < 0) parts[group].IsIncomplete |= where.Meets(row) || where.IsUnknown(row);
            else if (roles[code] != None && (where.IsOpen || where.Meets(row)))
            {
                double figure = subject.Figures[row];
                if (roles[code] == Whole) wholes.Add((row, group));
                else parts[group].Add(figure, double.IsNaN(figure) && subject.LeavesGap(row));
            }
        }
        Column measure = submission.Structure.Measure;
        bool absentIsZero = submission.Structure.AbsentRows == AbsentRows.Zero;
        foreach ((int row, int group) in wholes)
        {
            ref Parts sum = ref parts[group];
            double whole = evaluation.Subject.Figures[row];
            // A whole that cannot exist, or is counted elsewhere, has no parts.
            if (double.IsNaN(whole) && !evaluation.Subject.LeavesGap(row)) continue;
            bool isIncomplete = sum.IsIncomplete || (!absentIsZero && rule.Must != Comparison.AtMost && sum.Rows < family.Parts.Count);
            // Where absent rows are zero they may have been rounded to it.
            int cells = 1 + (absentIsZero ? family.Parts.Count : sum.Rows);
            bool allows = rule.Tolerance.Allows(sum.Sum, whole, rule.Must, cells);
            if (double.IsNaN(whole) || (isIncomplete && (allows || rule.Must != Comparison.AtMost))) evaluation.Misses(row, measure);
            else if (allows) evaluation.Passes();
            else if (evaluation.Fails())
                evaluation.Report(row, measure,
                    $"The {sum.Rows} parts of {rule.Over} {list[over.Codes[row]].Id} add up to {(sum.Sum > whole ? "more" : "less")} than it.",
                    figures: $"sum of parts {FigureText.Of(sum.Sum)}, whole {FigureText.Of(whole)}");
        }
    }

    private struct Parts
    {
        public double Sum;
        public int Rows;
        public bool IsIncomplete;

        public void Add(double value, bool leavesGap)
        {
            Rows++;
            if (!double.IsNaN(value)) Sum += value;
            IsIncomplete |= leavesGap;
        }
    }
}
