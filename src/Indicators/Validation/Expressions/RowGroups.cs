using System.Numerics;

namespace Indicators.Validation.Expressions;

/// <summary>The groups that columns of codes divide rows into, numbered from 0 in the order of their first rows.</summary>
internal sealed class RowGroups
{
    /// <summary>Beyond this many keys a hash table is smaller than one slot a key.</summary>
    private const ulong LargestDirect = 1 << 16;

    private readonly int[]? groups;

    private RowGroups(int[]? groups, List<int> firstRows)
    {
        this.groups = groups;
        FirstRows = firstRows;
    }

    /// <summary>For each group its first row.</summary>
    public IReadOnlyList<int> FirstRows { get; }

    public int Count => FirstRows.Count;

    /// <summary>The row's group, or -1 where part of its key could not be read.</summary>
    public int Of(int row) => groups is null ? 0 : groups[row];

    /// <param name="columns">For each column its codes and how many codes it may have; none where all rows are one group.</param>
    public static RowGroups Of(IReadOnlyList<(int[] Codes, int Count)> columns, int rows)
    {
        if (columns.Count == 0) return new RowGroups(null, rows == 0 ? [] : [0]);
        var groups = new int[rows];
        List<int> firstRows = [];
        int next = 0;
        (int[] Codes, int Count)? found = null;
        // As many columns at a time as their keys fit one number: mostly all of them.
        while (next < columns.Count)
        {
            List<(int[] Codes, ulong Weight)> parts = [];
            UInt128 space = 1;
            if (found is { } before) Take(before);
            while (next < columns.Count && space * (ulong)Math.Max(1, columns[next].Count) <= long.MaxValue) Take(columns[next++]);
            firstRows = Number(parts, (ulong)space, groups);
            found = (groups, firstRows.Count);

            void Take((int[] Codes, int Count) column)
            {
                parts.Add((column.Codes, (ulong)space));
                space *= (ulong)Math.Max(1, column.Count);
            }
        }
        return new RowGroups(groups, firstRows);
    }

    /// <summary>Writes each row's group over <paramref name="groups"/>, which may be one of the parts.</summary>
    private static List<int> Number(List<(int[] Codes, ulong Weight)> parts, ulong space, int[] groups)
    {
        List<int> firstRows = [];
        KeyNumbers numbers = new(space <= Math.Max(LargestDirect, 4 * (ulong)groups.Length) ? (int)space : 0, groups.Length);
        Span<ulong> keys = stackalloc ulong[Block.Rows];
        foreach ((int first, int count) in Block.Of(groups.Length))
        {
            Span<ulong> block = keys[..count];
            block.Clear();
            foreach ((int[] codes, ulong weight) in parts)
                for (int i = 0; i < count; i++)
                    block[i] = codes[first + i] < 0 || block[i] == ulong.MaxValue ? ulong.MaxValue : block[i] + (uint)codes[first + i] * weight;
            for (int i = 0; i < count; i++)
            {
                if (block[i] == ulong.MaxValue)
                {
                    groups[first + i] = -1;
                    continue;
                }
                int group = groups[first + i] = numbers.Of(block[i]);
                if (group == firstRows.Count) firstRows.Add(first + i);
            }
        }
        return firstRows;
    }

    /// <summary>Keys to numbers in the order in which they come: one slot a key, or open addressing.</summary>
    private sealed class KeyNumbers
    {
        private readonly int[] slots;
        private readonly ulong[] keys;
        private readonly int shift;
        private int count;

        /// <param name="space">The number of keys; 0 for a hash table.</param>
        public KeyNumbers(int space, int rows)
        {
            int size = space > 0 ? space : (int)Math.Min(1U << 30, BitOperations.RoundUpToPowerOf2((uint)(rows + rows / 3 + 16)));
            slots = new int[size];
            keys = space > 0 ? [] : new ulong[size];
            shift = 64 - BitOperations.Log2((uint)size);
        }

        public int Of(ulong key)
        {
            int slot;
            if (keys.Length == 0) slot = (int)key;
            else
            {
                slot = (int)(key * 0x9E3779B97F4A7C15 >> shift);
                while (slots[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (slots.Length - 1);
                keys[slot] = key;
            }
            // An empty slot holds 0.
            if (slots[slot] == 0) slots[slot] = ++count;
            return slots[slot] - 1;
        }
    }
}
