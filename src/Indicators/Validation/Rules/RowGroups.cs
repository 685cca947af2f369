using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The rows of a submission by their codes in some columns.</summary>
/// <param name="GroupOf">For each row, from the first that was grouped on, its group, numbered in the order of first rows; -1 where a code could not be read or the row is in none. What is beyond the rows means nothing.</param>
/// <param name="First">For each group its first row.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    public int Count => First.Count;

    /// <param name="submission">The columns.</param>
    /// <param name="columns">The reporting area, the period or dimensions; none puts all rows in one group.</param>
    public static RowGroups Of(Submission submission, IReadOnlyList<Column> columns) =>
        Of([.. columns.Select(column => CodedColumn.Of(submission, column))], submission.RowCount);

    /// <param name="codes">For each column the codes of the rows, or -1; no column puts all rows in one group.</param>
    /// <param name="rows">The number of rows.</param>
    public static RowGroups Of(CodeIndexes[] codes, int rows) => new RowGrouping(new RowKeys(codes)).Of(0, rows);
}
