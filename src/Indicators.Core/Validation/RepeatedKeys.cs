using System.Numerics;
using Indicators.Common.Keys;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation;

/// <summary>Finds the rows whose key occurs in an earlier row. Nothing is stored for each of them, since they may be nearly all rows.</summary>
internal static class RepeatedKeys
{
    /// <summary>The maximum number of keys in a bitmap.</summary>
    private const ulong LargestBitmap = int.MaxValue;

    /// <summary>A hash slot takes more bits per row than this: with fewer possible keys per row, a bitmap of the key space is smaller.</summary>
    private const ulong BitsPerRow = 64;

    /// <summary>From this number of bits per row on, a smaller bitmap of the codes that occur is worth counting them.</summary>
    private const ulong FewBitsPerRow = 8;

    /// <summary>Below this number of rows, codes are not counted.</summary>
    private const int ManyRows = 65_536;

    /// <summary>The number of rows whose keys are computed together, and whose slots are read together so that the loads overlap.</summary>
    private const int Batch = 1024;

    /// <param name="submission">The columns.</param>
    /// <param name="found">Receives each such row, in ascending order, and the first row with its key.</param>
    /// <returns>The number of rows with a key that could not be read.</returns>
    public static long Find(Submission submission, Action<int, int> found)
    {
        var keys = new RowKeys(submission);
        ulong rows = (ulong)submission.RowCount;
        if (submission.RowCount >= ManyRows && (keys.Space == 0 || keys.Space > rows * FewBitsPerRow)) keys = keys.OfCodesThatOccur();
        return keys.Space is > 0 and <= LargestBitmap && keys.Space <= rows * BitsPerRow
            ? ByBitmap(keys, submission.RowCount, found)
            : ByNumber(keys, submission.RowCount, found);
    }

    /// <summary>
    /// Uses one bit for each key, which shows that a key has occurred, but not where: repeated keys are marked in a second bitmap, and a second
    /// pass finds their first rows, which are stored by their rank in it.
    /// </summary>
    internal static long ByBitmap(RowKeys keys, int rows, Action<int, int> found)
    {
        ulong[] seen = new ulong[keys.Space / 64 + 1];
        ulong[]? again = null;
        long undecided = 0;
        ulong[] batch = new ulong[Math.Min(Batch, rows)];
        int[] repeats = new int[batch.Length];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> numbers = batch.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, numbers);
            undecided += Mark(seen, numbers, repeats, out int repeated);
            if (repeated == 0) continue;
            again ??= new ulong[seen.Length];
            foreach (int i in repeats.AsSpan(0, repeated)) again[numbers[i] >> 6] |= 1UL << (int)numbers[i];
        }
        if (again is not null) FindAgain(keys, rows, again, found);
        return undecided;
    }

    private static void FindAgain(RowKeys keys, int rows, ulong[] again, Action<int, int> found)
    {
        int[] before = new int[again.Length];
        int count = 0;
        for (int word = 0; word < again.Length; word++)
        {
            before[word] = count;
            count += BitOperations.PopCount(again[word]);
        }
        int[] firsts = new int[count];
        ulong[] batch = new ulong[Math.Min(Batch, rows)];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> numbers = batch.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, numbers);
            for (int i = 0; i < numbers.Length; i++)
            {
                ulong key = numbers[i];
                if (key == ulong.MaxValue) continue;
                ulong word = again[key >> 6], bit = 1UL << (int)key;
                if ((word & bit) == 0) continue;
                ref int first = ref firsts[before[key >> 6] + BitOperations.PopCount(word & bit - 1)];
                if (first > 0) found(start + i, first - 1);
                else first = start + i + 1;
            }
        }
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

    /// <summary>Uses a hash table with the first row of each key.</summary>
    internal static long ByNumber(RowKeys keys, int rows, Action<int, int> found)
    {
        var firsts = new HashKeyTable(rows);
        long undecided = 0;
        ulong[] batch = new ulong[Math.Min(Batch, rows)];
        for (int start = 0; start < rows; start += Batch)
        {
            Span<ulong> numbers = batch.AsSpan(0, Math.Min(Batch, rows - start));
            keys.Number(start, numbers);
            firsts.Touch(numbers);
            for (int i = 0; i < numbers.Length; i++)
            {
                if (numbers[i] == ulong.MaxValue)
                {
                    undecided++;
                    continue;
                }
                int first = firsts.GetOrAdd(numbers[i], start + i);
                if (first != start + i) found(start + i, first);
            }
        }
        return undecided;
    }
}
