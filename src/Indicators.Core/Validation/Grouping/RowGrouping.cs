namespace Indicators.Validation.Grouping;

/// <summary>Groups rows by their codes, in batches of consecutive rows. Groups are numbered in order of appearance.</summary>
internal sealed class RowGrouping
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int Batch = 1024;

    /// <summary>From this number of rows on, keys are looked up in a table of all possible keys, if there are no more of these than rows.</summary>
    private const int ManyRows = 256;

    private readonly RowKeys keys;
    private readonly CodeFilter[] taken;
    private readonly GroupTable table = new();
    private readonly Dictionary<int, int>? rows;
    private readonly ulong[] numbers = new ulong[Batch];
    private readonly int[] groupOf = new int[Batch];

    /// <summary>The group of each key, plus one, by the number of the key; 0 if the key has no group yet.</summary>
    private readonly int[]? direct;
    private int directGroups;

    /// <param name="keys">The codes of the rows.</param>
    /// <param name="taken">The filters that must all accept a row for it to be in a group.</param>
    public RowGrouping(RowKeys keys, params CodeFilter[] taken)
    {
        this.keys = keys;
        this.taken = taken;
        if (keys.Space == 0) rows = new Dictionary<int, int>(new SameCodes(keys));
    }

    /// <param name="keys">The codes of the rows.</param>
    /// <param name="count">The approximate number of rows that are grouped before the groups are removed.</param>
    /// <param name="taken">The filters that must all accept a row for it to be in a group.</param>
    public RowGrouping(RowKeys keys, int count, params CodeFilter[] taken)
        : this(keys, taken)
    {
        if (count >= ManyRows && keys.Space > 0 && keys.Space <= (ulong)count) direct = new int[keys.Space];
    }

    /// <summary>The number of groups so far.</summary>
    public int Count => rows?.Count ?? (direct is null ? table.Count : directGroups);

    /// <summary>Removes all groups.</summary>
    public void Clear()
    {
        table.Clear();
        rows?.Clear();
        if (direct is null) return;
        Array.Clear(direct);
        directGroups = 0;
    }

    /// <summary>Whether groups are looked up by the numbers of keys, so that they can be found again at any time.</summary>
    public bool IsDirect => direct is not null;

    /// <summary>Finds the groups of consecutive rows that have all been grouped before. Thread-safe.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="groups">Receives the group of each row, at most <see cref="Batch"/>.</param>
    public void FindAgain(int first, Span<int> groups)
    {
        Span<ulong> batch = stackalloc ulong[groups.Length];
        keys.Number(first, batch);
        for (int i = 0; i < batch.Length; i++) groups[i] = batch[i] == ulong.MaxValue ? -1 : direct![batch[i]] - 1;
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
        if (direct is not null)
        {
            FindDirectly(direct, batch, groups);
            return;
        }
        table.Touch(batch);
        table.Find(batch, groups);
    }

    private void FindDirectly(int[] known, ReadOnlySpan<ulong> batch, Span<int> groups)
    {
        for (int i = 0; i < batch.Length; i++)
        {
            if (batch[i] == ulong.MaxValue)
            {
                groups[i] = -1;
                continue;
            }
            ref int group = ref known[batch[i]];
            if (group == 0) group = ++directGroups;
            groups[i] = group - 1;
        }
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
