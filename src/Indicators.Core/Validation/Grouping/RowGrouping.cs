namespace Indicators.Validation.Grouping;

/// <summary>Groups rows by their codes, in batches of consecutive rows. Groups are numbered in order of appearance.</summary>
/// <param name="keys">The keys of the rows.</param>
/// <param name="taken">Filters that a row must all meet to belong to a group.</param>
internal sealed class RowGrouping(RowKeys keys, params CodeFilter[] taken)
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int Batch = 1024;

    private readonly GroupTable table = new();
    private readonly Dictionary<int, int>? rows = keys.Space == 0 ? new(new SameCodes(keys)) : null;
    private readonly ulong[] numbers = new ulong[Batch];
    private readonly int[] groupOf = new int[Batch];

    /// <summary>The number of groups so far.</summary>
    public int Count => rows?.Count ?? table.Count;

    /// <summary>Removes all groups.</summary>
    public void Clear()
    {
        table.Clear();
        rows?.Clear();
    }

    /// <summary>Groups the next batch of rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">The number of rows, at most <see cref="Batch"/>.</param>
    /// <returns>The group of each row; -1 if a code could not be read or the row is in no group. Valid until the next call.</returns>
    public ReadOnlySpan<int> Next(int first, int count)
    {
        Span<int> groups = groupOf.AsSpan(0, count);
        if (rows is null) FindByNumber(first, groups);
        else FindByColumns(rows, first, groups);
        return groups;
    }

    /// <summary>Groups by each row's codes as one number, with open addressing. The slots of a batch are read together, so that the loads overlap.</summary>
    private void FindByNumber(int first, Span<int> groups)
    {
        Span<ulong> batch = numbers.AsSpan(0, groups.Length);
        keys.Number(first, batch);
        foreach (CodeFilter codes in taken) codes.Leave(batch, first);
        table.Touch(batch);
        table.Find(batch, groups);
    }

    /// <summary>Groups codes that do not fit in one number: each group is represented by a row.</summary>
    private void FindByColumns(Dictionary<int, int> known, int first, Span<int> groups)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            int row = first + i;
            groups[i] = -1;
            if (!keys.IsKnown(row) || !Array.TrueForAll(taken, codes => codes.Takes(row))) continue;
            if (!known.TryGetValue(row, out groups[i])) known.Add(row, groups[i] = known.Count);
        }
    }

    private sealed class SameCodes(RowKeys keys) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => keys.AreEqual(x, y);

        public int GetHashCode(int row) => (int)(keys.Hash(row) >> 32);
    }
}
