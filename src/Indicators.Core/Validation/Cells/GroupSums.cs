using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The sums of some rows' figures by group.</summary>
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

    /// <summary>The number of figures in the sum.</summary>
    public int[] Cells { get; }

    /// <summary>The first row, with a figure or without; -1 where there is none.</summary>
    public int[] FirstRow { get; }

    /// <summary>The row with the largest figure, which a finding about the sum stands at; the first row where none has one.</summary>
    public int[] LargestRow { get; }

    /// <summary>Whether a row lacks a figure that exists, or it cannot be known if a row belongs to the sum.</summary>
    public bool[] IsIncomplete { get; }

    /// <param name="subject">Rows that repeat another are left out.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="wanted">Each must accept a row.</param>
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
