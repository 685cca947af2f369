namespace Indicators.Validation.Rules;

/// <summary>Groups neighbouring rows by their codes, some rows after others: the room for it is used again.</summary>
/// <param name="keys">The rows' codes.</param>
/// <param name="taken">Which rows are in a group at all; null where every row is.</param>
internal sealed class RowGrouping(RowKeys keys, TakenCodes? taken = null)
{
    private const int Batch = 1024;

    private readonly GroupTable table = new();
    private readonly ulong[] numbers = new ulong[Batch];
    private readonly List<int> first = [];
    private int[] groupOf = [];

    /// <param name="from">The first of the rows.</param>
    /// <param name="to">The row behind the last.</param>
    /// <returns>Valid until other rows are grouped.</returns>
    public RowGroups Of(int from, int to)
    {
        if (groupOf.Length < to - from) groupOf = new int[to - from];
        first.Clear();
        if (keys.Space == 0) FindByColumns(from, to);
        else FindByNumber(from, to);
        return new RowGroups(groupOf, first);
    }

    /// <summary>Open addressing over each row's codes as one number. Slots of a batch are touched together, so that memory is waited for once.</summary>
    private void FindByNumber(int from, int to)
    {
        table.Clear();
        for (int start = from; start < to; start += Batch)
        {
            Span<ulong> batch = numbers.AsSpan(0, Math.Min(Batch, to - start));
            keys.Number(start, batch);
            taken?.Leave(batch, start);
            table.Touch(batch);
            table.Find(batch, groupOf.AsSpan(start - from, batch.Length), start, first);
        }
    }

    /// <summary>For codes that do not fit one number: rows stand for their groups.</summary>
    private void FindByColumns(int from, int to)
    {
        Dictionary<int, int> groups = new(new SameCodes(keys));
        for (int row = from; row < to; row++)
        {
            if (!keys.IsKnown(row) || taken?.Takes(row) == false)
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
    }

    private sealed class SameCodes(RowKeys keys) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => keys.AreEqual(x, y);

        public int GetHashCode(int row) => (int)(keys.Hash(row) >> 32);
    }
}
