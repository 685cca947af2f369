using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The sums of the figures of certain rows, by group.</summary>
internal sealed class GroupSums
{
    private GroupSums(int groups)
    {
        Sum = new double[groups];
        Cells = new int[groups];
        FirstRow = new int[groups];
        Array.Fill(FirstRow, -1);
        LargestRow = new int[groups];
        IsIncomplete = new bool[groups];
    }

    public double[] Sum { get; }

    /// <summary>The number of figures in each sum.</summary>
    public int[] Cells { get; }

    /// <summary>The first row of each sum, with or without a figure; -1 if there is none.</summary>
    public int[] FirstRow { get; }

    /// <summary>The row with the largest figure of each sum, where findings about the sum are placed; the first row if none has a figure.</summary>
    public int[] LargestRow { get; }

    /// <summary>Whether a row of the sum lacks an existing figure, or it is unknown whether a row belongs to the sum.</summary>
    public bool[] IsIncomplete { get; }

    /// <param name="subject">The submission; rows that repeat another are left out.</param>
    /// <param name="wanted">The filters that a row must all meet.</param>
    public static GroupSums Compute(RuleInput subject, RowGroups groups, params ReadOnlySpan<RowFilter> wanted)
    {
        GroupSums sums = new(groups.Count);
        Submission submission = subject.Submission;
        var selection = new RowSelection(submission.RowCount, wanted);
        Span<byte> outcomes = stackalloc byte[RowGrouping.Batch];
        Span<int> groupOf = stackalloc int[RowGrouping.Batch];
        for (int first = 0; first < submission.RowCount; first += RowGrouping.Batch)
        {
            Span<byte> some = outcomes[..Math.Min(RowGrouping.Batch, submission.RowCount - first)];
            selection.Fill(first, some);
            if (!selection.IsRare) groups.CopyTo(first, groupOf[..some.Length]);
            for (int i = some.IndexOfAnyExcept(RowFilter.Failed); i >= 0 && i < some.Length;)
            {
                sums.Add(subject, selection.IsRare ? groups[first + i] : groupOf[i], first + i, some[i]);
                i++;
                if (i < some.Length && some[i] == RowFilter.Failed) i = some[i..].IndexOfAnyExcept(RowFilter.Failed) is >= 0 and int next ? i + next : -1;
            }
        }
        return sums;
    }

    private void Add(RuleInput subject, int group, int row, byte outcome)
    {
        if (group < 0 || subject.IsRepeat(row)) return;
        if (outcome != RowFilter.Met)
        {
            IsIncomplete[group] = true;
            return;
        }
        if (FirstRow[group] < 0) FirstRow[group] = LargestRow[group] = row;
        double value = subject.Figures[row];
        if (!double.IsNaN(value))
        {
            if (!(value <= subject.Figures[LargestRow[group]])) LargestRow[group] = row;
            Sum[group] += value;
            Cells[group]++;
        }
        else if (subject.LeavesGap(row)) IsIncomplete[group] = true;
    }
}
