using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The cells of one file for a <see cref="CellView"/>, numbered in the order of the file; not every number is a cell.</summary>
internal abstract class FileCells(RuleInput subject, CellGroups groups)
{
    /// <summary>The number of cells that are read together.</summary>
    public const int Batch = 1024;

    private readonly RowKeys keys = groups.KeysOf(subject.Submission);
    private readonly Period[] periods = [.. subject.Submission.Periods];

    /// <summary>The largest number plus one.</summary>
    public abstract int Count { get; }

    protected RuleInput Subject => subject;

    protected RowKeys Keys => keys;

    /// <summary>Copies the groups of cells with consecutive numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="found">Receives the group of each number; <see cref="ulong.MaxValue"/> if the number is not a cell.</param>
    public abstract void CopyGroups(int first, Span<ulong> found);

    /// <summary>Returns the first row of a cell.</summary>
    public abstract int RowOf(int cell);

    /// <summary>Returns what is known about a cell.</summary>
    public abstract CellReading Read(int cell);

    public abstract CellTotal Sum(int cell, ulong group);

    public Period PeriodAt(int row) => periods[subject.Submission.PeriodIndexes[row]];

    /// <param name="by">The dimensions by which rows are grouped; null to keep every row separate.</param>
    public static FileCells Create(RuleInput subject, CellGroups groups, CodeList areas, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        Submission submission = subject.Submission;
        // If rows are grouped by every dimension, there is nothing to add up.
        return by is null || submission.Structure.Dimensions.All(column => by.Contains(column.Name))
            ? new Rows(subject, groups, new RowFilter(submission, areas, where))
            : new Sums(subject, groups, new RowFilter(submission, areas, where, RuleInput.SelectSummedColumns(submission.Structure, by, where)));
    }

    /// <summary>
    /// Treats each row as a cell, except rows that repeat a cell. Only rows
    /// that contradict an earlier one are stored in addition to the submission.
    /// </summary>
    private sealed class Rows : FileCells
    {
        private readonly RowFilter filter;
        private readonly RowSet later = [];

        public Rows(RuleInput subject, CellGroups groups, RowFilter filter)
            : base(subject, groups)
        {
            this.filter = filter;
            HashSet<(ulong, Period)> seen = [];
            // If rows contradict each other, the first to which the rule applies is the cell.
            foreach (int row in subject.Contradicted)
                if (filter.Meets(row) && Keys.IsKnown(row) && !seen.Add((Keys.Number(row), PeriodAt(row)))) later.Add(row);
        }

        public override int Count => Subject.Submission.RowCount;

        public override void CopyGroups(int first, Span<ulong> found)
        {
            Keys.Number(first, found);
            if (!filter.IsOpen)
            {
                Span<byte> outcomes = stackalloc byte[Batch];
                outcomes = outcomes[..found.Length];
                filter.Fill(first, outcomes);
                for (int i = 0; i < found.Length; i++)
                    if (outcomes[i] != RowFilter.Met) found[i] = ulong.MaxValue;
            }
            if (Subject.Repeats.Count == 0 && later.Count == 0) return;
            for (int i = 0; i < found.Length; i++)
                if (Subject.IsRepeat(first + i) || later.Contains(first + i)) found[i] = ulong.MaxValue;
        }

        public override int RowOf(int cell) => cell;

        public override CellReading Read(int cell)
        {
            double figure = Subject.Figures[cell];
            return !double.IsNaN(figure) ? new CellReading(CellState.Known, figure, 1)
                : Subject.LeavesGap(cell) ? CellReading.Missing : new CellReading(CellState.Known, 0, 0);
        }

        public override CellTotal Sum(int cell, ulong group)
        {
            double figure = Subject.Figures[cell];
            return double.IsNaN(figure)
                ? new CellTotal(group, PeriodAt(cell), cell, cell, 0, 0, Subject.LeavesGap(cell))
                : new CellTotal(group, PeriodAt(cell), cell, cell, figure, 1, false);
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
            made = GroupSums.Compute(
                subject, groups.Columns.Count == 0 ? subject.GroupsBy([]) : RowGroups.Create(subject.Submission, [structure.ReportingArea, structure.Period, .. groups.Columns]), filter);
        }

        public override int Count => made.Sum.Length;

        public override void CopyGroups(int first, Span<ulong> found)
        {
            for (int i = 0; i < found.Length; i++) found[i] = made.FirstRow[first + i] is >= 0 and int row ? Keys.Number(row) : ulong.MaxValue;
        }

        public override int RowOf(int cell) => made.FirstRow[cell];

        public override CellReading Read(int cell) =>
            made.IsIncomplete[cell] ? CellReading.Missing : new CellReading(CellState.Known, made.Sum[cell], made.Cells[cell]);

        public override CellTotal Sum(int cell, ulong group)
        {
            int row = made.FirstRow[cell];
            return new CellTotal(group, PeriodAt(row), row, made.LargestRow[cell], made.Sum[cell], made.Cells[cell], made.IsIncomplete[cell]);
        }
    }
}
