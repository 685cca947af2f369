using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>The rows of a submission by their codes in some columns.</summary>
/// <param name="GroupOf">For each row its group, numbered in the order of first rows; -1 where a code could not be read.</param>
/// <param name="First">For each group its first row.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    public int Count => First.Count;

    /// <param name="submission">The columns.</param>
    /// <param name="columns">The reporting area, the period or dimensions; none puts all rows in one group.</param>
    public static RowGroups Create(Submission submission, IReadOnlyList<Column> columns) =>
        Create([.. columns.Select(column => CodedColumn.Find(submission, column))], submission.RowCount);

    /// <param name="codes">For each column the codes of the rows, or -1; no column puts all rows in one group.</param>
    /// <param name="rows">The number of rows.</param>
    public static RowGroups Create(CodeIndexes[] codes, int rows)
    {
        var grouping = new RowGrouping(new RowKeys(codes));
        int[] groupOf = new int[rows];
        List<int> first = [];
        for (int row = 0; row < rows; row += RowGrouping.Batch)
        {
            ReadOnlySpan<int> batch = grouping.Next(row, Math.Min(RowGrouping.Batch, rows - row));
            batch.CopyTo(groupOf.AsSpan(row));
            // A group that is new has the number of those before it.
            for (int i = 0; first.Count < grouping.Count; i++)
                if (batch[i] == first.Count) first.Add(row + i);
        }
        return new RowGroups(groupOf, first);
    }
}
