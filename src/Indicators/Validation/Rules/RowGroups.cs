using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The rows of a submission by their codes in some columns.</summary>
/// <param name="GroupOf">For each row its group, numbered in the order of first rows; -1 where a code could not be read or the row is in none.</param>
/// <param name="First">For each group its first row.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    private const int Batch = 1024;

    public int Count => First.Count;

    /// <param name="submission">The columns.</param>
    /// <param name="columns">The reporting area, the period or dimensions; none puts all rows in one group.</param>
    /// <param name="takes">Whether a row is in a group at all; null where every row is. Groups that nobody asks for cost more memory than the file.</param>
    public static RowGroups Of(Submission submission, IReadOnlyList<Column> columns, Func<int, bool>? takes = null) =>
        Of([.. columns.Select(column => CodedColumn.Of(submission, column))], submission.RowCount, takes);

    /// <param name="codes">For each column the codes of the rows, or -1; no column puts all rows in one group.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="takes">Whether a row is in a group at all; null where every row is.</param>
    public static RowGroups Of(CodeIndexes[] codes, int rows, Func<int, bool>? takes = null)
    {
        RowKeys keys = new(codes);
        return keys.Space == 0 ? ByColumns(keys, rows, takes) : ByNumber(keys, rows, takes);
    }

    /// <summary>Open addressing over each row's codes as one number. Slots of a batch are touched together, so that memory is waited for once.</summary>
    internal static RowGroups ByNumber(RowKeys keys, int rows, Func<int, bool>? takes = null)
    {
        var groupOf = new int[rows];
        List<int> first = [];
        var table = new GroupTable();
        var numbers = new ulong[Math.Min(Batch, rows)];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> batch = numbers.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, batch);
            for (int i = 0; takes is not null && i < batch.Length; i++)
                if (!takes(start + i)) batch[i] = ulong.MaxValue;
            table.Touch(batch);
            table.Find(batch, groupOf.AsSpan(start, batch.Length), start, first);
        }
        return new RowGroups(groupOf, first);
    }

    /// <summary>For codes that do not fit one number: rows stand for their groups.</summary>
    internal static RowGroups ByColumns(RowKeys keys, int rows, Func<int, bool>? takes = null)
    {
        var groupOf = new int[rows];
        List<int> first = [];
        Dictionary<int, int> groups = new(new SameCodes(keys));
        for (int row = 0; row < rows; row++)
        {
            if (!keys.IsKnown(row) || takes?.Invoke(row) == false)
            {
                groupOf[row] = -1;
                continue;
            }
            if (!groups.TryGetValue(row, out int group))
            {
                groups.Add(row, group = first.Count);
                first.Add(row);
            }
            groupOf[row] = group;
        }
        return new RowGroups(groupOf, first);
    }

    private sealed class SameCodes(RowKeys keys) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => keys.AreEqual(x, y);

        public int GetHashCode(int row) => (int)(keys.Hash(row) >> 32);
    }
}
