using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Indicators.Common.Keys;

/// <summary>
/// A hash table with open addressing that gives distinct keys a value, by default their number in order of appearance: faster than a
/// dictionary, which calls a comparer for every key.
/// </summary>
/// <remarks>A key and its value share a slot, so that finding it loads one cache line.</remarks>
internal sealed class HashKeyTable
{
    private const int SmallestSize = 16, KeptSize = 1024;

    /// <summary>Smaller tables grow in larger steps.</summary>
    private const int LargeSize = 1 << 20;

    /// <summary>The largest array of a power of two.</summary>
    private const int LargestSize = 1 << 30;

    private Entry[] entries;
    private int shift;

    /// <param name="capacity">The number of keys for which there is room without growing.</param>
    public HashKeyTable(int capacity = 0)
    {
        uint needed = (uint)Math.Min(LargestSize, capacity + (long)capacity / 3 + SmallestSize);
        entries = new Entry[(int)BitOperations.RoundUpToPowerOf2(needed)];
        shift = ShiftOf(entries);
    }

    /// <param name="Key">The key.</param>
    /// <param name="Value">The value plus one; 0 if the slot is empty.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private record struct Entry(ulong Key, int Value);

    /// <summary>The number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the number of a key, and assigns the next one if the key is new.</summary>
    public int NumberOf(ulong key) => GetOrAdd(key, Count);

    /// <summary>Returns the value of a key, and adds the key with a value if it is new.</summary>
    public int GetOrAdd(ulong key, int value)
    {
        ref Entry entry = ref SlotOf(entries, key);
        if (entry.Value != 0) return entry.Value - 1;
        entry = new Entry(key, value + 1);
        if (++Count > entries.Length / 4 * 3) Grow();
        return value;
    }

    /// <summary>Returns the value of a key, or -1 if it is unknown.</summary>
    public int Find(ulong key) => SlotOf(entries, key).Value - 1;

    /// <summary>Returns the numbers of keys, and assigns the next ones to new keys.</summary>
    /// <param name="keys">The keys; <see cref="ulong.MaxValue"/> for none, which gives -1.</param>
    /// <param name="numbers">Receives one number for each key.</param>
    public void NumberOf(ReadOnlySpan<ulong> keys, Span<int> numbers)
    {
        Touch(keys);
        ulong last = ulong.MaxValue;
        int lastNumber = -1;
        for (int i = 0; i < keys.Length; i++)
        {
            // Consecutive rows mostly have the same key.
            if (keys[i] != last)
            {
                last = keys[i];
                lastNumber = last == ulong.MaxValue ? -1 : NumberOf(last);
            }
            numbers[i] = lastNumber;
        }
    }

    /// <summary>Reads the slot where the search for each key starts: independent loads overlap.</summary>
    /// <returns>A value derived from the slots, so that the reads are not optimised away.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Touch(ReadOnlySpan<ulong> keys)
    {
        Entry[] table = entries;
        // A small table is in the cache anyway.
        if (table.Length <= KeptSize) return 0;
        int touched = 0, by = shift;
        ulong last = ulong.MaxValue;
        foreach (ulong key in keys)
        {
            if (key == last) continue;
            touched |= table[Slot(key, by)].Value;
            last = key;
        }
        return touched;
    }

    /// <summary>Copies the keys, where values are numbers.</summary>
    /// <param name="byNumber">Receives the keys by their numbers; <see cref="Count"/> elements.</param>
    public void CopyKeysTo(Span<ulong> byNumber)
    {
        foreach (ref readonly Entry entry in entries.AsSpan())
            if (entry.Value != 0) byNumber[entry.Value - 1] = entry.Key;
    }

    /// <summary>Removes all keys but keeps the memory, unless it is much more than the keys needed.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        if (entries.Length > KeptSize && Count < entries.Length / 16)
        {
            entries = new Entry[KeptSize];
            shift = ShiftOf(entries);
        }
        else Array.Clear(entries);
        Count = 0;
    }

    /// <summary>Returns the slot of a key, or the empty one where it would be added.</summary>
    private ref Entry SlotOf(Entry[] table, ulong key)
    {
        int slot = Slot(key, shift);
        while (table[slot].Value != 0 && table[slot].Key != key) slot = (slot + 1) & table.Length - 1;
        return ref table[slot];
    }

    private void Grow()
    {
        Entry[] old = entries;
        if (old.Length == LargestSize) throw new InvalidOperationException("There are more than 800 million distinct keys.");
        entries = new Entry[old.Length * (old.Length < LargeSize ? 4 : 2)];
        shift = ShiftOf(entries);
        foreach (ref readonly Entry entry in old.AsSpan())
            if (entry.Value != 0) SlotOf(entries, entry.Key) = entry;
    }

    private static int ShiftOf(Entry[] table) => 64 - BitOperations.Log2((uint)table.Length);

    private static int Slot(ulong key, int shift) => (int)(key * 0x9E3779B97F4A7C15 >> shift);
}
