using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>The rows of a submission grouped by their codes in certain columns.</summary>
/// <param name="GroupOf">The group of each row, numbered in the order of first rows; -1 if a code could not be read.</param>
/// <param name="First">The first row of each group.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    public int Count => First.Count;

    /// <param name="submission">The submission.</param>
    /// <param name="columns">The reporting area, the period or dimensions; if empty, all rows form one group.</param>
    public static RowGroups Create(Submission submission, IReadOnlyList<Column> columns) =>
        Create([.. columns.Select(column => CodedColumn.Find(submission, column))], submission.RowCount);

    /// <param name="codes">The codes of the rows for each column, or -1; if empty, all rows form one group.</param>
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
            // The number of a new group is the number of groups before it.
            for (int i = 0; first.Count < grouping.Count; i++)
                if (batch[i] == first.Count) first.Add(row + i);
        }
        return new RowGroups(groupOf, first);
    }
}
