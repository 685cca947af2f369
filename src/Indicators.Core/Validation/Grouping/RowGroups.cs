using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Grouping;

/// <summary>
/// The rows of a submission, grouped by their codes in some columns. If consecutive rows
/// mostly belong to the same group, as in a sorted file, only runs are stored; otherwise one
/// number for each key if there are few keys, or else one number for each row. Thread-safe.
/// </summary>
internal sealed class RowGroups
{
    /// <summary>The minimum average length of runs: shorter runs take more memory than one number for each row.</summary>
    private const int ShortestRun = 4;

    private readonly int[]? groupOf;
    private readonly RowGrouping? direct;
    private readonly int[] starts = [], groups = [];
    private int last;

    private RowGroups(int count, int[] groupOf)
    {
        Count = count;
        this.groupOf = groupOf;
    }

    private RowGroups(RowGrouping direct)
    {
        Count = direct.Count;
        this.direct = direct;
    }

    private RowGroups(int count, int[] starts, int[] groups)
    {
        Count = count;
        this.starts = starts;
        this.groups = groups;
    }

    /// <summary>The number of groups.</summary>
    public int Count { get; }

    /// <summary>The group of a row, numbered in the order of first rows; -1 if a code could not be read.</summary>
    public int this[int row] => groupOf is not null ? groupOf[row] : direct is null ? groups[RunOf(row)] : FindDirectly(row);

    /// <param name="submission">The submission.</param>
    /// <param name="columns">The reporting area, the period or dimensions; if empty, all rows form one group.</param>
    public static RowGroups Create(Submission submission, IReadOnlyList<Column> columns) =>
        Create([.. columns.Select(column => CodedColumn.Find(submission, column))], submission.RowCount);

    /// <param name="codes">The codes of the rows for each column, or -1; if empty, all rows form one group.</param>
    /// <param name="rows">The number of rows.</param>
    public static RowGroups Create(CodeIndexes[] codes, int rows)
    {
        var grouping = new RowGrouping(new RowKeys(codes), rows);
        List<int> starts = [], groups = [];
        int[]? groupOf = null;
        for (int row = 0; row < rows; row += RowGrouping.Batch)
        {
            ReadOnlySpan<int> batch = grouping.Next(row, Math.Min(RowGrouping.Batch, rows - row));
            if (groupOf is null)
            {
                for (int i = 0; i < batch.Length; i++)
                {
                    if (groups.Count > 0 && batch[i] == groups[^1]) continue;
                    starts.Add(row + i);
                    groups.Add(batch[i]);
                }
                if (groups.Count <= (row + batch.Length) / ShortestRun) continue;
                if (grouping.CanFindAgain)
                {
                    for (int next = row + RowGrouping.Batch; next < rows; next += RowGrouping.Batch) grouping.Next(next, Math.Min(RowGrouping.Batch, rows - next));
                    return new RowGroups(grouping);
                }
                groupOf = new int[rows];
                for (int run = 0; run < groups.Count; run++)
                    groupOf.AsSpan(starts[run]..(run + 1 < groups.Count ? starts[run + 1] : row + batch.Length)).Fill(groups[run]);
            }
            batch.CopyTo(groupOf.AsSpan(row));
        }
        return groupOf is null ? new RowGroups(grouping.Count, [.. starts], [.. groups]) : new RowGroups(grouping.Count, groupOf);
    }

    /// <summary>Copies the groups of consecutive rows.</summary>
    public void CopyTo(int first, Span<int> found)
    {
        if (groupOf is not null)
        {
            groupOf.AsSpan(first, found.Length).CopyTo(found);
            return;
        }
        if (direct is not null)
        {
            for (int done = 0; done < found.Length; done += RowGrouping.Batch) direct.FindAgain(first + done, found[done..Math.Min(found.Length, done + RowGrouping.Batch)]);
            return;
        }
        for (int run = found.Length == 0 ? 0 : RunOf(first), done = 0; done < found.Length; run++)
        {
            int end = run + 1 < starts.Length ? Math.Min(starts[run + 1] - first, found.Length) : found.Length;
            found[done..end].Fill(groups[run]);
            done = end;
        }
    }

    private int FindDirectly(int row)
    {
        Span<int> found = stackalloc int[1];
        direct!.FindAgain(row, found);
        return found[0];
    }

    /// <summary>Returns the run that contains a row. Rows are mostly looked up one after the other.</summary>
    private int RunOf(int row)
    {
        int run = last;
        if (starts[run] <= row)
        {
            if (run + 1 == starts.Length || row < starts[run + 1]) return run;
            if (run + 2 == starts.Length || row < starts[run + 2]) return last = run + 1;
        }
        int found = Array.BinarySearch(starts, row);
        return last = found >= 0 ? found : ~found - 1;
    }
}
