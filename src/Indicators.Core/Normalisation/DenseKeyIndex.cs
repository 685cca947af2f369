using System.Numerics;

namespace Indicators.Normalisation;

/// <summary>
/// Numbers distinct keys from 0 in order of appearance, with a table entry for every possible key: for a small range of keys this avoids
/// hashing and sorting.
/// </summary>
/// <param name="space">The largest key plus one.</param>
internal sealed class DenseKeyIndex(int space)
{
    private readonly int[] numbers = new int[space]; // 0 if absent, else the number plus one
    private readonly ulong[] known = new ulong[(space + 63) / 64]; // one bit for each key

    public int Count { get; private set; }

    /// <summary>Returns the numbers of keys.</summary>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> found)
    {
        int count = Count;
        int[] all = numbers;
        for (int i = 0; i < keys.Length; i++)
        {
            ulong key = keys[i];
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

    /// <summary>Returns the numbers in the order of their keys, and removes all keys.</summary>
    /// <param name="order">Receives the numbers; at least <see cref="Count"/> elements.</param>
    public void Drain(Span<int> order)
    {
        int next = 0;
        for (int word = 0; word < known.Length; word++)
        {
            for (ulong bits = known[word]; bits != 0; bits &= bits - 1)
            {
                int key = word * 64 + BitOperations.TrailingZeroCount(bits);
                order[next++] = numbers[key] - 1;
                numbers[key] = 0;
            }
            known[word] = 0;
        }
        Count = 0;
    }
}
