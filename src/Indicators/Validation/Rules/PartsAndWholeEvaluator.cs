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
    private const byte Whole = 1, Part = 2;

    public override string Code => "parts-differ-from-whole";

    protected override void Evaluate(PartsAndWholeRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        CodeColumn over = evaluation.Submission.Dimensions.First(column => column.Column.Name == rule.Over);
        var hasRole = new bool[over.Column.CodeList!.Codes.Count];
        foreach (string code in rule.Families.SelectMany(family => family.Whole.Concat(family.Parts))) hasRole[over.Column.CodeList.IndexOf(code)] = true;
        RowGroups groups = RowGroups.Of(
            evaluation.Submission, [.. structure.Key.Where(column => column.Name != rule.Over)], row => over.Codes[row] is var code && (code < 0 || hasRole[code]));
        foreach (WholeAndParts family in rule.Families) Judge(rule, family, evaluation, over, groups);
    }

    private static void Judge(PartsAndWholeRule rule, WholeAndParts family, RuleEvaluation evaluation, CodeColumn over, RowGroups groups)
    {
        CodeList list = over.Column.CodeList!;
        var roles = new byte[list.Codes.Count];
        foreach (string code in family.Parts) roles[list.IndexOf(code)] = Part;
        foreach (string code in family.Whole) roles[list.IndexOf(code)] = Whole;
        Submission submission = evaluation.Submission;
        var parts = new Parts[groups.Count];
        List<(int Row, int Group)> wholes = [];
        for (int row = 0; row < submission.RowCount; row++)
        {
            int code = over.Codes[row], group = groups.GroupOf[row];
            if (group < 0 || evaluation.Subject.IsRepeat(row)) continue;
            // A row whose code could not be read may be a part.
            if (code < 0) parts[group].IsIncomplete |= evaluation.Where.Meets(row) || evaluation.Where.IsUnknown(row);
            else if (roles[code] != 0 && evaluation.Where.Meets(row))
            {
                if (roles[code] == Whole) wholes.Add((row, group));
                else parts[group].Add(evaluation.Subject.Figures[row], evaluation.Subject.LeavesGap(row));
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
