using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>Judges one family of a <see cref="PartsAndWholeRule"/>, some rows after others: the room for sums is used again.</summary>
/// <param name="rule">The rule.</param>
/// <param name="family">Whole and parts.</param>
/// <param name="roles">For each code of the list what it is in the family.</param>
/// <param name="over">The column that the whole is a sum over.</param>
internal sealed class FamilySums(PartsAndWholeRule rule, WholeAndParts family, byte[] roles, CodeColumn over)
{
    private const int Batch = 1024;

    private readonly List<(int Row, int Group)> wholes = [];
    private readonly int[] codes = new int[Batch];
    private Parts[] parts = [];

    /// <param name="evaluation">Takes how wholes come out.</param>
    /// <param name="groups">The rows by all of the key but the column that the whole is a sum over.</param>
    /// <param name="from">The first row of the groups.</param>
    /// <param name="to">The row behind the last.</param>
    public void Judge(RuleEvaluation evaluation, RowGroups groups, int from, int to)
    {
        if (parts.Length < groups.Count) parts = new Parts[Math.Max(groups.Count, 2 * parts.Length)];
        else Array.Clear(parts, 0, groups.Count);
        wholes.Clear();
        for (int row = from; row < to; row += Batch)
        {
            int count = Math.Min(Batch, to - row);
            over.Codes.CopyTo(row, codes.AsSpan(0, count));
            Add(evaluation, groups.GroupOf.AsSpan(row - from, count), row);
        }
        foreach ((int row, int group) in wholes) Judge(evaluation, row, ref parts[group]);
    }

    private void Add(RuleEvaluation evaluation, ReadOnlySpan<int> groupOf, int first)
    {
        RuleSubject subject = evaluation.Subject;
        RowFilter where = evaluation.Where;
        ReadOnlySpan<double> figures = subject.Figures.AsSpan(first, groupOf.Length);
        bool isOpen = where.IsOpen, hasRepeats = subject.Repeats.Count > 0;
        for (int i = 0; i < groupOf.Length; i++)
        {
            int group = groupOf[i];
            if (group < 0 || (hasRepeats && subject.IsRepeat(first + i))) continue;
            int code = codes[i];
            // A row whose code could not be read may be a part.
            if (code < 0)
            {
                parts[group].IsIncomplete |= where.Meets(first + i) || where.IsUnknown(first + i);
                continue;
            }
            byte role = roles[code];
            if (role == PartsAndWholeEvaluator.None || (!isOpen && !where.Meets(first + i))) continue;
            if (role == PartsAndWholeEvaluator.Whole) wholes.Add((first + i, group));
            else parts[group].Add(figures[i], double.IsNaN(figures[i]) && subject.LeavesGap(first + i));
        }
    }

    private void Judge(RuleEvaluation evaluation, int row, ref Parts sum)
    {
        Structure structure = evaluation.Submission.Structure;
        bool absentIsZero = structure.AbsentRows == AbsentRows.Zero;
        double whole = evaluation.Subject.Figures[row];
        // A whole that cannot exist, or is counted elsewhere, has no parts.
        if (double.IsNaN(whole) && !evaluation.Subject.LeavesGap(row)) return;
        bool isIncomplete = sum.IsIncomplete || (!absentIsZero && rule.Must != Comparison.AtMost && sum.Rows < family.Parts.Count);
        // Where absent rows are zero they may have been rounded to it.
        int cells = 1 + (absentIsZero ? family.Parts.Count : sum.Rows);
        bool allows = rule.Tolerance.Allows(sum.Sum, whole, rule.Must, cells);
        if (double.IsNaN(whole) || (isIncomplete && (allows || rule.Must != Comparison.AtMost))) evaluation.Misses(row, structure.Measure);
        else if (allows) evaluation.Passes();
        else if (evaluation.Fails())
            evaluation.Report(row, structure.Measure,
                $"The {sum.Rows} parts of {rule.Over} {over.Column.CodeList![over.Codes[row]].Id} add up to {(sum.Sum > whole ? "more" : "less")} than it.",
                figures: $"sum of parts {FigureText.Of(sum.Sum)}, whole {FigureText.Of(whole)}");
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
