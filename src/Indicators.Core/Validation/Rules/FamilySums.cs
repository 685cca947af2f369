using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>
/// The sums of parts for each family of a <see cref="PartsAndWholeRule"/> and each group of rows, and the wholes to compare them with.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="roles">The role of each code of the list in each family of the rule.</param>
/// <param name="over">The dimension over which a whole is a sum.</param>
/// <param name="grouping">Groups rows by all columns of the key except that dimension.</param>
internal sealed class FamilySums(PartsAndWholeRule rule, byte[][] roles, CodeColumn over, RowGrouping grouping)
{
    private readonly Family[] families = [.. roles.Select(role => new Family(role))];
    private readonly int[] codes = new int[RowGrouping.Batch];

    /// <summary>Adds the figures of consecutive rows.</summary>
    /// <param name="evaluation">The evaluation, which provides the rows; no outcome is counted yet.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    public void Add(RuleEvaluation evaluation, int from, int to)
    {
        for (int row = from; row < to; row += RowGrouping.Batch)
        {
            ReadOnlySpan<int> groups = grouping.Next(row, Math.Min(RowGrouping.Batch, to - row));
            over.Codes.CopyTo(row, codes.AsSpan(0, groups.Length));
            foreach (Family family in families)
            {
                family.Sums.Reserve(grouping.Count);
                Add(evaluation, family, groups, row);
            }
        }
    }

    /// <summary>Removes all sums and wholes.</summary>
    public void Clear()
    {
        foreach (Family family in families)
        {
            family.Sums.Clear(grouping.Count);
            family.Wholes.Clear();
        }
        grouping.Clear();
    }

    /// <summary>Evaluates the wholes of groups that are divided into shares, in the order of families and then rows.</summary>
    public static void Evaluate(RuleEvaluation evaluation, params FamilySums[] shares)
    {
        for (int family = 0; family < shares[0].families.Length; family++)
        {
            int[] next = new int[shares.Length];
            while (FirstShare(shares, family, next) is >= 0 and int first) shares[first].Evaluate(evaluation, family, next[first]++);
        }
    }

    /// <summary>Returns the share with the first of the remaining rows, or -1.</summary>
    private static int FirstShare(FamilySums[] shares, int family, int[] next)
    {
        int first = -1, firstRow = int.MaxValue;
        for (int share = 0; share < shares.Length; share++)
        {
            List<(int Row, int Group)> wholes = shares[share].families[family].Wholes;
            if (next[share] < wholes.Count && wholes[next[share]].Row < firstRow) (first, firstRow) = (share, wholes[next[share]].Row);
        }
        return first;
    }

    private void Add(RuleEvaluation evaluation, Family family, ReadOnlySpan<int> groups, int first)
    {
        RuleInput subject = evaluation.Subject;
        RowFilter where = evaluation.Where;
        ReadOnlySpan<double> figures = subject.Figures.AsSpan(first, groups.Length);
        bool isOpen = where.IsOpen, hasRepeats = subject.Repeats.Count > 0;
        for (int i = 0; i < groups.Length; i++)
        {
            int group = groups[i];
            if (group < 0 || (hasRepeats && subject.IsRepeat(first + i))) continue;
            int code = codes[i];
            // A row whose code could not be read may be a part.
            if (code < 0)
            {
                family.Sums[group].IsIncomplete |= where.Meets(first + i) || where.IsUnknown(first + i);
                continue;
            }
            byte role = family.Roles[code];
            if (role == PartsAndWholeEvaluator.None || (!isOpen && !where.Meets(first + i))) continue;
            if (role == PartsAndWholeEvaluator.Whole) family.Wholes.Add((first + i, group));
            else family.Sums[group].Add(figures[i], double.IsNaN(figures[i]) && subject.LeavesGap(first + i));
        }
    }

    private void Evaluate(RuleEvaluation evaluation, int family, int wholeIndex)
    {
        (int row, int group) = families[family].Wholes[wholeIndex];
        ref PartSum sum = ref families[family].Sums[group];
        int parts = rule.Families[family].Parts.Count;
        Structure structure = evaluation.Submission.Structure;
        bool absentIsZero = structure.AbsentRows == AbsentRows.Zero;
        double whole = evaluation.Subject.Figures[row];
        // A whole that cannot exist or is counted elsewhere has no parts.
        if (double.IsNaN(whole) && !evaluation.Subject.LeavesGap(row)) return;
        bool isIncomplete = sum.IsIncomplete || (!absentIsZero && rule.Must != ExpectedRelation.AtMost && sum.Rows < parts);
        // If absent rows are zero, they may have been rounded to zero.
        int cells = 1 + (absentIsZero ? parts : sum.Rows);
        bool allows = rule.Tolerance.Allows(sum.Sum, whole, rule.Must, cells);
        if (double.IsNaN(whole) || (isIncomplete && (allows || rule.Must != ExpectedRelation.AtMost))) evaluation.CountMissing(row, structure.Measure);
        else if (allows) evaluation.CountPass();
        else if (evaluation.CountFailure())
            evaluation.Report(row, structure.Measure,
                sum.Sum > whole
                    ? EvaluationMessages.PartsAbove(parts: sum.Rows, column: rule.Over, code: over.Column.CodeList![over.Codes[row]].Id)
                    : EvaluationMessages.PartsBelow(parts: sum.Rows, column: rule.Over, code: over.Column.CodeList![over.Codes[row]].Id),
                figures: EvaluationMessages.PartsAndWhole(parts: sum.Sum, whole: whole));
    }

    /// <param name="Roles">The role of each code of the list in the family.</param>
    private sealed record Family(byte[] Roles)
    {
        /// <summary>The sum of the parts in each group.</summary>
        public PartSums Sums { get; } = new();

        public List<(int Row, int Group)> Wholes { get; } = [];
    }
}
