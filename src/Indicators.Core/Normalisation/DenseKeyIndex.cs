using System.Numerics;

namespace Indicators.Normalisation;

/// <summary>
/// Numbers distinct keys from 0 in the order in which they come, by a place for every key that there may be: where these are few,
/// there is nothing to hash or to sort.
/// </summary>
/// <param name="space">One more than the largest key.</param>
internal sealed class DenseKeyIndex(int space)
{
    private readonly int[] numbers = new int[space]; // 0 is none, else the number and one
    private readonly ulong[] known = new ulong[(space + 63) / 64]; // a bit a key

    public int Count { get; private set; }

    /// <summary>The numbers of keys.</summary>
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

    /// <summary>Tells the numbers in the order of their keys, and forgets all.</summary>
    /// <param name="order">At least <see cref="Count"/> places.</param>
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
