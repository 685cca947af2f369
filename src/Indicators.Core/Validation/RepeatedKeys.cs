using System.Numerics;
using System.Runtime.CompilerServices;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The rows whose key occurs in an earlier row.</summary>
/// <param name="Pairs">Each such row, ascending, with the first row that has its key.</param>
/// <param name="Undecided">The number of rows whose key could not be read.</param>
internal sealed record RepeatedKeys(IReadOnlyList<(int Row, int First)> Pairs, long Undecided)
{
    /// <summary>The maximum number of keys in a bitmap.</summary>
    private const ulong LargestBitmap = int.MaxValue;

    /// <summary>The size of a hash slot in bits per row: with fewer possible keys per row, a bitmap of the key space is smaller.</summary>
    private const ulong BitsPerRow = 128;

    /// <summary>The number of rows whose keys are computed together, and whose slots are read together so that the loads overlap.</summary>
    private const int Batch = 1024;

    public static RepeatedKeys Find(Submission submission)
    {
        var keys = new RowKeys(submission);
        if (keys.Space == 0) return ByColumns(keys, submission.RowCount);
        return keys.Space <= LargestBitmap && keys.Space <= (ulong)submission.RowCount * BitsPerRow
            ? ByBitmap(keys, submission.RowCount)
            : ByNumber(keys, submission.RowCount);
    }

    /// <summary>
    /// Uses one bit for each key, which shows that a key has occurred, but not where: the few repeated keys are collected, and a second pass
    /// finds their first rows.
    /// </summary>
    internal static RepeatedKeys ByBitmap(RowKeys keys, int rows)
    {
        ulong[] seen = new ulong[keys.Space / 64 + 1];
        Dictionary<ulong, int> firsts = [];
        List<(int Row, ulong Key)> repeats = [];
        long undecided = 0;
        ulong[] batch = new ulong[Math.Min(Batch, rows)];
        int[] again = new int[batch.Length];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> numbers = batch.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, numbers);
            undecided += Mark(seen, numbers, again, out int repeated);
            foreach (int i in again.AsSpan(0, repeated))
            {
                repeats.Add((start + i, numbers[i]));
                firsts[numbers[i]] = -1;
            }
        }
        int wanted = firsts.Count;
        for (int row = 0; wanted > 0; row++)
        {
            ulong key = keys.Number(row);
            if (!firsts.TryGetValue(key, out int first) || first >= 0) continue;
            firsts[key] = row;
            wanted--;
        }
        return new RepeatedKeys([.. repeats.Select(repeat => (repeat.Row, firsts[repeat.Key]))], undecided);
    }

    /// <summary>Sets the bits of keys, and returns the indexes of the keys whose bits were already set.</summary>
    /// <returns>The number of keys that could not be read.</returns>
    private static int Mark(ulong[] seen, ReadOnlySpan<ulong> keys, Span<int> again, out int repeated)
    {
        int unknown = 0;
        repeated = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ulong key = keys[i];
            if (key == ulong.MaxValue)
            {
                unknown++;
                continue;
            }
            ref ulong word = ref seen[key >> 6];
            ulong bit = 1UL << (int)key;
            if ((word & bit) != 0) again[repeated++] = i;
            word |= bit;
        }
        return unknown;
    }

    /// <summary>Uses open addressing with the number of the key.</summary>
    internal static RepeatedKeys ByNumber(RowKeys keys, int rows)
    {
        int size = TableSize(rows);
        ulong[] table = new ulong[size];
        int[] firsts = new int[size];
        int shift = 64 - BitOperations.Log2((uint)size);
        List<(int, int)> pairs = [];
        long undecided = 0;
        ulong[] batch = new ulong[Math.Min(Batch, rows)];
        int[] slots = new int[batch.Length];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> numbers = batch.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, numbers);
            Touch(table, numbers, slots, shift);
            for (int i = 0; i < numbers.Length; i++)
            {
                if (numbers[i] == ulong.MaxValue)
                {
                    undecided++;
                    continue;
                }
                ulong entry = numbers[i] + 1; // an empty slot contains 0
                int slot = slots[i];
                while (table[slot] != 0 && table[slot] != entry) slot = (slot + 1) & (size - 1);
                if (table[slot] == entry) pairs.Add((start + i, firsts[slot]));
                else (table[slot], firsts[slot]) = (entry, start + i);
            }
        }
        return new RepeatedKeys(pairs, undecided);
    }

    /// <summary>Computes where the search for each key starts and reads that slot: independent loads overlap.</summary>
    /// <returns>A value derived from the slots, so that the reads are not optimised away.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Touch(ulong[] table, ReadOnlySpan<ulong> numbers, int[] slots, int shift)
    {
        ulong touched = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            int slot = (int)(numbers[i] * 0x9E3779B97F4A7C15 >> shift);
            slots[i] = slot;
            touched |= table[slot];
        }
        return touched;
    }

    /// <summary>Uses open addressing with the rows themselves, for keys that do not fit in one number.</summary>
    internal static RepeatedKeys ByColumns(RowKeys keys, int rows)
    {
        int size = TableSize(rows);
        int[] firsts = new int[size];
        Array.Fill(firsts, -1);
        int shift = 64 - BitOperations.Log2((uint)size);
        List<(int, int)> pairs = [];
        long undecided = 0;
        for (int row = 0; row < rows; row++)
        {
            if (!keys.IsKnown(row))
            {
                undecided++;
                continue;
            }
            int slot = (int)(keys.Hash(row) >> shift);
            while (firsts[slot] >= 0 && !keys.AreEqual(firsts[slot], row)) slot = (slot + 1) & (size - 1);
            if (firsts[slot] >= 0) pairs.Add((row, firsts[slot]));
            else firsts[slot] = row;
        }
        return new RepeatedKeys(pairs, undecided);
    }

    /// <summary>Returns a power of two of which the rows fill at most three quarters.</summary>
    private static int TableSize(int rows) => (int)Math.Min(1U << 30, BitOperations.RoundUpToPowerOf2((uint)(rows + rows / 3 + 16)));
}
