using System.Numerics;

namespace Indicators.Common.Keys;

/// <summary>
/// Numbers distinct keys from 0 in order of appearance, with a table entry for every possible key: for a small range of keys this avoids
/// hashing and sorting.
/// </summary>
/// <param name="space">The largest key plus one.</param>
internal sealed class DenseKeyTable(int space)
{
    private readonly int[] numbers = new int[space]; // 0 if absent, else the number plus one
    private readonly ulong[] known = new ulong[(space + 63) / 64]; // one bit for each key

    public int Count { get; private set; }

    /// <inheritdoc cref="HashKeyTable.NumberOf(ReadOnlySpan{ulong}, Span{int})"/>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> found)
    {
        int count = Count;
        int[] all = numbers;
        found = found[..keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ulong key = keys[i];
            if (key == ulong.MaxValue)
            {
                found[i] = -1;
                continue;
            }
            int number = all[key];
            if (number == 0)
            {
                known[key / 64] |= 1UL << (int)(key % 64);
                all[key] = number = ++count;
            }
            found[i] = number - 1;
        }
        Count = count;
    }

    /// <summary>Returns the numbers of keys, or -1 for those that are unknown; several threads may call this at once.</summary>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> found)
    {
        for (int i = 0; i < keys.Length; i++) found[i] = keys[i] == ulong.MaxValue ? -1 : numbers[keys[i]] - 1;
    }

    /// <summary>Copies the numbers in the order of their keys.</summary>
    /// <param name="order">Receives the numbers; at least <see cref="Count"/> elements.</param>
    public void CopyOrderTo(Span<int> order)
    {
        int next = 0;
        for (int word = 0; word < known.Length; word++)
            for (ulong bits = known[word]; bits != 0; bits &= bits - 1) order[next++] = numbers[word * 64 + BitOperations.TrailingZeroCount(bits)] - 1;
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        // Few keys of many possible ones are removed one by one.
        for (int word = 0; word < known.Length; word++)
        {
            for (ulong bits = known[word]; bits != 0; bits &= bits - 1) numbers[word * 64 + BitOperations.TrailingZeroCount(bits)] = 0;
            known[word] = 0;
        }
        Count = 0;
    }
}
