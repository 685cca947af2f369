using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The rows of a submission by their codes in some columns.</summary>
/// <param name="GroupOf">For each row, from the first that was grouped on, its group, numbered in the order of first rows; -1 where a code could not be read or the row is in none.</param>
/// <param name="First">For each group its first row.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    private const int Batch = 1024;

    public int Count => First.Count;

    /// <param name="submission">The columns.</param>
    /// <param name="columns">The reporting area, the period or dimensions; none puts all rows in one group.</param>
    public static RowGroups Of(Submission submission, IReadOnlyList<Column> columns) =>
        Of([.. columns.Select(column => CodedColumn.Of(submission, column))], submission.RowCount);

    /// <param name="codes">For each column the codes of the rows, or -1; no column puts all rows in one group.</param>
    /// <param name="rows">The number of rows.</param>
    public static RowGroups Of(CodeIndexes[] codes, int rows) => Of(new RowKeys(codes), 0, rows, null);

    /// <summary>The groups of some neighbouring rows.</summary>
    /// <param name="keys">The rows' codes.</param>
    /// <param name="from">The first of the rows.</param>
    /// <param name="to">The row behind the last.</param>
    /// <param name="takes">Whether a row is in a group at all; null where every row is.</param>
    public static RowGroups Of(RowKeys keys, int from, int to, Func<int, bool>? takes) =>
        keys.Space == 0 ? ByColumns(keys, from, to, takes) : ByNumber(keys, from, to, takes);

    /// <summary>Open addressing over each row's codes as one number. Slots of a batch are touched together, so that memory is waited for once.</summary>
    internal static RowGroups ByNumber(RowKeys keys, int from, int to, Func<int, bool>? takes)
    {
        var groupOf = new int[to - from];
        List<int> first = [];
        var table = new GroupTable();
        var numbers = new ulong[Math.Min(Batch, to - from)];
        for (int start = from; start < to; start += Batch)
        {
            Span<ulong> batch = numbers.AsSpan(0, Math.Min(Batch, to - start));
            keys.Number(start, batch);
            if (takes is not null) Leave(batch, start, takes);
            table.Touch(batch);
            table.Find(batch, groupOf.AsSpan(start - from, batch.Length), start, first);
        }
        return new RowGroups(groupOf, first);
    }

    private static void Leave(Span<ulong> numbers, int start, Func<int, bool> takes)
    {
        for (int i = 0; i < numbers.Length; i++)
            if (!takes(start + i)) numbers[i] = ulong.MaxValue;
    }

    /// <summary>For codes that do not fit one number: rows stand for their groups.</summary>
    internal static RowGroups ByColumns(RowKeys keys, int from, int to, Func<int, bool>? takes)
    {
        var groupOf = new int[to - from];
        List<int> first = [];
        Dictionary<int, int> groups = new(new SameCodes(keys));
        for (int row = from; row < to; row++)
        {
            if (!keys.IsKnown(row) || takes?.Invoke(row) == false)
            {
                groupOf[row - from] = -1;
                continue;
            }
            if (!groups.TryGetValue(row, out int group))
            {
                groups.Add(row, group = first.Count);
                first.Add(row);
            }
            groupOf[row - from] = group;
        }
        return new RowGroups(groupOf, first);
    }

    private sealed class SameCodes(RowKeys keys) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => keys.AreEqual(x, y);

        public int GetHashCode(int row) => (int)(keys.Hash(row) >> 32);
    }
}
