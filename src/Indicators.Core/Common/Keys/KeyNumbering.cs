namespace Indicators.Common.Keys;

/// <summary>Numbers distinct keys from 0 in order of appearance: by a table of all possible keys if it is small, otherwise by hashing.</summary>
internal sealed class KeyNumbering
{
    private readonly DenseKeyTable? dense;
    private readonly HashKeyTable hashed;
    private ulong[] sorted = [];

    /// <param name="space">The largest possible key plus one; 0 if there is no limit.</param>
    /// <param name="largestTable">The largest space for which a table of all possible keys pays off.</param>
    public KeyNumbering(ulong space, ulong largestTable)
    {
        if (space > 0 && space <= Math.Min(largestTable, (ulong)Array.MaxLength)) dense = new DenseKeyTable((int)space);
        hashed = new HashKeyTable();
    }

    /// <summary>The number of keys so far.</summary>
    public int Count => dense?.Count ?? hashed.Count;

    /// <summary>Whether there is a table of all possible keys, in which keys can be found again at any time and from several threads.</summary>
    public bool IsDense => dense is not null;

    /// <inheritdoc cref="HashKeyTable.NumberOf(ReadOnlySpan{ulong}, Span{int})"/>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> numbers)
    {
        if (dense is not null) dense.NumberOf(keys, numbers);
        else hashed.NumberOf(keys, numbers);
    }

    /// <inheritdoc cref="DenseKeyTable.Find"/>
    /// <exception cref="InvalidOperationException">The keys are hashed: see <see cref="IsDense"/>.</exception>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> numbers)
    {
        if (dense is null) throw new InvalidOperationException("Hashed keys cannot be found again.");
        dense.Find(keys, numbers);
    }

    /// <inheritdoc cref="DenseKeyTable.CopyOrderTo"/>
    public void CopyOrderTo(Span<int> order)
    {
        if (dense is not null)
        {
            dense.CopyOrderTo(order);
            return;
        }
        order = order[..hashed.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        if (sorted.Length < order.Length) sorted = new ulong[2 * order.Length];
        Span<ulong> keys = sorted.AsSpan(0, order.Length);
        hashed.CopyKeysTo(keys);
        keys.Sort(order);
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        dense?.Clear();
        hashed.Clear();
    }
}
