namespace Indicators.Validation.Grouping;

/// <summary>Groups rows by their codes, a batch of neighbouring ones after the other. Groups are numbered as they come.</summary>
/// <param name="keys">The rows' codes.</param>
/// <param name="taken">Only rows that all of these take are in a group.</param>
internal sealed class RowGrouping(RowKeys keys, params CodeFilter[] taken)
{
    /// <summary>So many rows at a time.</summary>
    public const int Batch = 1024;

    private readonly GroupTable table = new();
    private readonly Dictionary<int, int>? rows = keys.Space == 0 ? new(new SameCodes(keys)) : null;
    private readonly ulong[] numbers = new ulong[Batch];
    private readonly int[] groupOf = new int[Batch];

    /// <summary>The number of groups so far.</summary>
    public int Count => rows?.Count ?? table.Count;

    /// <summary>Forgets all groups.</summary>
    public void Clear()
    {
        table.Clear();
        rows?.Clear();
    }

    /// <param name="first">The first of the rows.</param>
    /// <param name="count">At most <see cref="Batch"/>.</param>
    /// <returns>For each row its group; -1 where a code could not be read or the row is in none. Valid until the next rows are grouped.</returns>
    public ReadOnlySpan<int> Next(int first, int count)
    {
        Span<int> groups = groupOf.AsSpan(0, count);
        if (rows is null) FindByNumber(first, groups);
        else FindByColumns(rows, first, groups);
        return groups;
    }

    /// <summary>Open addressing over each row's codes as one number. Slots of a batch are touched together, so that memory is waited for once.</summary>
    private void FindByNumber(int first, Span<int> groups)
    {
        Span<ulong> batch = numbers.AsSpan(0, groups.Length);
        keys.Number(first, batch);
        foreach (CodeFilter codes in taken) codes.Leave(batch, first);
        table.Touch(batch);
        table.Find(batch, groups);
    }

    /// <summary>For codes that do not fit one number: rows stand for their groups.</summary>
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
