using System.Numerics;

namespace Indicators.Normalisation;

/// <summary>
/// Numbers distinct keys from 0 in order of appearance, by open addressing: faster than a dictionary, which calls a comparer for every
/// cell.
/// </summary>
internal sealed class HashKeyIndex
{
    private const int SmallestTable = 16;

    private int[] table = new int[SmallestTable]; // 0 if empty, else the number plus one
    private ulong[] keys = new ulong[SmallestTable / 2];
    private ulong lastKey;
    private int lastNumber = -1;

    public int Count { get; private set; }

    /// <summary>The keys, indexed by their numbers.</summary>
    public ReadOnlySpan<ulong> Keys => keys.AsSpan(0, Count);

    /// <summary>Returns the number of a key, and assigns one if the key is new.</summary>
    public int NumberOf(ulong key)
    {
        // Cells are sorted, so consecutive cells mostly have the same key.
        if (key == lastKey && lastNumber >= 0) return lastNumber;
        int slot = SlotOf(key);
        if (table[slot] == 0) slot = Add(key, slot);
        lastKey = key;
        return lastNumber = table[slot] - 1;
    }

    /// <summary>Returns the number of a key, or -1 if it is unknown.</summary>
    public int Find(ulong key) => table[SlotOf(key)] - 1;

    /// <summary>Removes all keys but keeps the memory.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        Array.Clear(table);
        Count = 0;
        lastNumber = -1;
    }

    /// <summary>Returns the slot of a key, or the slot where it would be inserted.</summary>
    private int SlotOf(ulong key)
    {
        int mask = table.Length - 1;
        int slot = (int)(key * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)table.Length)));
        while (table[slot] != 0 && keys[table[slot] - 1] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private int Add(ulong key, int slot)
    {
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, 2 * Count);
            table = new int[2 * table.Length];
            for (int number = 0; number < Count; number++) table[SlotOf(keys[number])] = number + 1;
            slot = SlotOf(key);
        }
        keys[Count++] = key;
        table[slot] = Count;
        return slot;
    }
}
