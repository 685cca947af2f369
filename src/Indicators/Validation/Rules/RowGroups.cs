using System.Numerics;
using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The rows of a submission by their codes in some columns.</summary>
/// <param name="GroupOf">For each row its group, numbered in the order of first rows; -1 where a code could not be read.</param>
/// <param name="First">For each group its first row.</param>
internal sealed record RowGroups(int[] GroupOf, IReadOnlyList<int> First)
{
    public int Count => First.Count;

    /// <param name="submission">The columns.</param>
    /// <param name="columns">The reporting area, the period or dimensions; none puts all rows in one group.</param>
    public static RowGroups Of(Submission submission, IReadOnlyList<Column> columns) =>
        Of([.. columns.Select(column => CodedColumn.Of(submission, column))], submission.RowCount);

    /// <param name="codes">For each column the codes of the rows, or -1; no column puts all rows in one group.</param>
    public static RowGroups Of(int[][] codes, int rows)
    {
        var groupOf = new int[rows];
        List<int> first = [];
        int size = 1024, shift = 64 - BitOperations.Log2((uint)size);
        var slots = new int[size]; // 0 is empty, else the group's number and one
        List<ulong> hashes = [];
        int last = -1;
        for (int row = 0; row < groupOf.Length; row++)
        {
            // Neighbouring rows are mostly of one group.
            if (last >= 0 && AreEqual(codes, first[last], row))
            {
                groupOf[row] = last;
                continue;
            }
            if (!TryHash(codes, row, out ulong hash))
            {
                groupOf[row] = -1;
                continue;
            }
            int slot = (int)(hash >> shift);
            while (slots[slot] != 0 && (hashes[slots[slot] - 1] != hash || !AreEqual(codes, first[slots[slot] - 1], row))) slot = (slot + 1) & (size - 1);
            if (slots[slot] == 0)
            {
                first.Add(row);
                hashes.Add(hash);
                slots[slot] = first.Count;
                if (first.Count > size - size / 4) (slots, size, shift) = Grown(hashes, size * 2);
                last = first.Count - 1;
            }
            else last = slots[slot] - 1;
            groupOf[row] = last;
        }
        return new RowGroups(groupOf, first);
    }

    private static (int[] Slots, int Size, int Shift) Grown(List<ulong> hashes, int size)
    {
        var slots = new int[size];
        int shift = 64 - BitOperations.Log2((uint)size);
        for (int group = 0; group < hashes.Count; group++)
        {
            int slot = (int)(hashes[group] >> shift);
            while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = group + 1;
        }
        return (slots, size, shift);
    }

    private static bool TryHash(int[][] codes, int row, out ulong hash)
    {
        hash = 0x9E3779B97F4A7C15;
        foreach (int[] column in codes)
        {
            if (column[row] < 0) return false;
            hash = BitOperations.RotateLeft((hash ^ (uint)column[row]) * 0x9E3779B97F4A7C15, 29);
        }
        hash *= 0x9E3779B97F4A7C15;
        return true;
    }

    private static bool AreEqual(int[][] codes, int left, int right)
    {
        foreach (int[] column in codes)
            if (column[left] != column[right]) return false;
        return true;
    }
}
