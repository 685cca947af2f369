using System.Collections;
using System.Numerics;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The rows whose key an earlier row has.</summary>
/// <param name="Pairs">Each such row, ascending, and the first row with its key.</param>
/// <param name="Undecided">Rows whose key could not be read.</param>
internal sealed record RepeatedKeys(IReadOnlyList<(int Row, int First)> Pairs, long Undecided)
{
    /// <summary>A bitmap of at most this many keys.</summary>
    private const ulong LargestBitmap = 1UL << 31;

    /// <summary>A hash slot costs this many bits a row; below it a bitmap of the key space is smaller.</summary>
    private const ulong BitsPerRow = 128;

    public static RepeatedKeys Find(Submission submission)
    {
        var keys = new RowKeys(submission);
        if (keys.Space == 0) return ByColumns(keys, submission.RowCount);
        return keys.Space <= LargestBitmap && keys.Space <= (ulong)submission.RowCount * BitsPerRow
            ? ByBitmap(keys, submission.RowCount)
            : ByNumber(keys, submission.RowCount);
    }

    /// <summary>
    /// A bit a key. It tells that a key was seen, not where: the keys that repeat are few, are kept, and a second pass finds
    /// their first rows.
    /// </summary>
    internal static RepeatedKeys ByBitmap(RowKeys keys, int rows)
    {
        var seen = new BitArray((int)keys.Space);
        Dictionary<ulong, int> firsts = [];
        List<int> repeats = [];
        long undecided = 0;
        for (int row = 0; row < rows; row++)
        {
            ulong key = keys.Number(row);
            if (key == ulong.MaxValue) undecided++;
            else if (seen[(int)key])
            {
                repeats.Add(row);
                firsts[key] = -1;
            }
            else seen[(int)key] = true;
        }
        if (repeats.Count == 0) return new RepeatedKeys([], undecided);
        int wanted = firsts.Count;
        for (int row = 0; wanted > 0; row++)
        {
            if (!firsts.TryGetValue(keys.Number(row), out int first) || first >= 0) continue;
            firsts[keys.Number(row)] = row;
            wanted--;
        }
        return new RepeatedKeys([.. repeats.Select(row => (row, firsts[keys.Number(row)]))], undecided);
    }

    /// <summary>Open addressing over the key's number.</summary>
    internal static RepeatedKeys ByNumber(RowKeys keys, int rows)
    {
        int size = TableSize(rows);
        var slots = new ulong[size];
        var firsts = new int[size];
        Array.Fill(slots, ulong.MaxValue);
        int shift = 64 - BitOperations.Log2((uint)size);
        List<(int, int)> pairs = [];
        long undecided = 0;
        for (int row = 0; row < rows; row++)
        {
            ulong key = keys.Number(row);
            if (key == ulong.MaxValue)
            {
                undecided++;
                continue;
            }
            int slot = (int)(key * 0x9E3779B97F4A7C15 >> shift);
            while (slots[slot] != ulong.MaxValue && slots[slot] != key) slot = (slot + 1) & (size - 1);
            if (slots[slot] == key) pairs.Add((row, firsts[slot]));
            else (slots[slot], firsts[slot]) = (key, row);
        }
        return new RepeatedKeys(pairs, undecided);
    }

    /// <summary>Open addressing over the rows themselves, for keys that do not fit one number.</summary>
    internal static RepeatedKeys ByColumns(RowKeys keys, int rows)
    {
        int size = TableSize(rows);
        var firsts = new int[size];
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

    /// <summary>A power of two that the rows fill to three quarters at most.</summary>
    private static int TableSize(int rows) => (int)Math.Min(1U << 30, BitOperations.RoundUpToPowerOf2((uint)(rows + rows / 3 + 16)));
}
