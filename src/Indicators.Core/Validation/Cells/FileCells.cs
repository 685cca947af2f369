using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The cells of one file for a <see cref="CellView"/>, numbered in the order of the file; not every number is a cell.</summary>
internal abstract class FileCells(RuleInput subject, CellGroups groups)
{
    private readonly CodeIndexes[] codes = [.. groups.Columns.Select(column => CodedColumn.Find(subject.Submission, column))];

    /// <summary>The largest number plus one.</summary>
    public abstract int Count { get; }

    protected RuleInput Subject => subject;

    /// <summary>Whether a number is a cell; if so, its row.</summary>
    public abstract bool TryRow(int cell, out int row);

    public abstract CellTotal Sum(int cell);

    public ulong GroupAt(int row) => groups.Number(subject.Submission.Areas[row], codes, row);

    public Period PeriodAt(int row) => subject.Submission.Periods[subject.Submission.PeriodIndexes[row]];

    /// <summary>Whether the area, the period and every grouping code of a row could be read.</summary>
    protected bool IsPlaced(int row)
    {
        if (subject.Submission.Areas[row] < 0 || subject.Submission.PeriodIndexes[row] < 0) return false;
        foreach (CodeIndexes column in codes)
            if (column[row] < 0) return false;
        return true;
    }

    /// <param name="by">The dimensions by which rows are grouped; null to keep every row separate.</param>
    public static FileCells Create(RuleInput subject, CellGroups groups, CodeList areas, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        Submission submission = subject.Submission;
        return by is null
            ? new Rows(subject, groups, new RowFilter(submission, areas, where))
            : new Sums(subject, groups, new RowFilter(submission, areas, where, RuleInput.Summed(submission.Structure, by, where)));
    }

    /// <summary>Each row is a cell, except rows that repeat a cell: nothing is stored in addition to the submission.</summary>
    private sealed class Rows : FileCells
    {
        private readonly RowFilter filter;
        private readonly HashSet<int> later;

        public Rows(RuleInput subject, CellGroups groups, RowFilter filter)
            : base(subject, groups)
        {
            this.filter = filter;
            HashSet<(ulong, Period)> seen = [];
            later = [.. subject.Contradicted.Order().Where(row => IsPlaced(row) && !seen.Add((GroupAt(row), PeriodAt(row))))];
        }

        public override int Count => Subject.Submission.RowCount;

        public override bool TryRow(int cell, out int row)
        {
            row = cell;
            return IsPlaced(row) && !Subject.IsRepeat(row) && filter.Meets(row) && (later.Count == 0 || !later.Contains(row));
        }

        public override CellTotal Sum(int cell)
        {
            double figure = Subject.Figures[cell];
            return double.IsNaN(figure)
                ? new CellTotal(GroupAt(cell), PeriodAt(cell), cell, cell, 0, 0, Subject.LeavesGap(cell))
                : new CellTotal(GroupAt(cell), PeriodAt(cell), cell, cell, figure, 1, false);
        }
    }

    /// <summary>Rows with the same area, period and codes form one cell.</summary>
    private sealed class Sums : FileCells
    {
        private readonly GroupSums made;

        public Sums(RuleInput subject, CellGroups groups, RowFilter filter)
            : base(subject, groups)
        {
            Structure structure = subject.Submission.Structure;
            made = GroupSums.Compute(subject, RowGroups.Create(subject.Submission, [structure.ReportingArea, structure.Period, .. groups.Columns]), filter);
        }

        public override int Count => made.Sum.Length;

        public override bool TryRow(int cell, out int row) => (row = made.FirstRow[cell]) >= 0;

        public override CellTotal Sum(int cell)
        {
            int row = made.FirstRow[cell];
            return new CellTotal(GroupAt(row), PeriodAt(row), row, made.LargestRow[cell], made.Sum[cell], made.Cells[cell], made.IsIncomplete[cell]);
        }
    }
}
