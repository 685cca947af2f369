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
        for (int row = 0; row < submission.RowCount; row++)
        {
            int group = groups.GroupOf[row];
            if (group < 0 || subject.IsRepeat(row)) continue;
            if (!All(wanted, row))
            {
                sums.IsIncomplete[group] |= MayBelong(wanted, row);
                continue;
            }
            if (sums.FirstRow[group] < 0) sums.FirstRow[group] = sums.LargestRow[group] = row;
            double value = subject.Figures[row];
            if (!double.IsNaN(value))
            {
                if (!(value <= subject.Figures[sums.LargestRow[group]])) sums.LargestRow[group] = row;
                sums.Sum[group] += value;
                sums.Cells[group]++;
            }
            else if (subject.LeavesGap(row)) sums.IsIncomplete[group] = true;
        }
        return sums;
    }

    private static bool All(ReadOnlySpan<RowFilter> wanted, int row)
    {
        foreach (RowFilter filter in wanted)
            if (!filter.Meets(row)) return false;
        return true;
    }

    private static bool MayBelong(ReadOnlySpan<RowFilter> wanted, int row)
    {
        foreach (RowFilter filter in wanted)
            if (!filter.Meets(row) && !filter.IsUnknown(row)) return false;
        return true;
    }
}
