using System.Numerics;
using System.Runtime.CompilerServices;

namespace Indicators.Validation.Grouping;

/// <summary>A hash table with open addressing from numbers of rows to their groups, numbered in order of appearance.</summary>
internal sealed class GroupTable
{
    private const int FirstSize = 1024;

    private Entry[] entries = new Entry[FirstSize];

    /// <param name="Number">The number plus one; 0 if the entry is empty.</param>
    private record struct Entry(ulong Number, int Group);

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Removes all groups but keeps the memory, unless it is much more than the groups needed.</summary>
    public void Clear()
    {
        if (entries.Length > FirstSize && Count < entries.Length / 16) entries = new Entry[FirstSize];
        else Array.Clear(entries);
        Count = 0;
    }

    /// <summary>Reads the slot where the search for each number starts: independent loads overlap.</summary>
    /// <returns>A value derived from the slots, so that the reads are not optimised away.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong Touch(ReadOnlySpan<ulong> wanted)
    {
        Entry[] table = entries;
        int shift = Shift;
        ulong touched = 0;
        ulong last = ulong.MaxValue;
        foreach (ulong number in wanted)
        {
            if (number == last) continue;
            touched |= table[Slot(number, shift)].Number;
            last = number;
        }
        return touched;
    }

    /// <summary>Finds the groups of consecutive rows.</summary>
    /// <param name="wanted">The numbers of the rows; <see cref="ulong.MaxValue"/> for a row without a group, which gives -1.</param>
    /// <param name="groupOf">Receives one group for each row.</param>
    public void Find(ReadOnlySpan<ulong> wanted, Span<int> groupOf)
    {
        ulong last = ulong.MaxValue;
        int lastGroup = -1;
        for (int i = 0; i < wanted.Length; i++)
        {
            // Consecutive rows mostly belong to the same group.
            if (wanted[i] != last)
            {
                last = wanted[i];
                lastGroup = last == ulong.MaxValue ? -1 : GroupOf(last);
            }
            groupOf[i] = lastGroup;
        }
    }

    private int GroupOf(ulong number)
    {
        Entry[] table = entries;
        int slot = Slot(number, Shift);
        while (table[slot].Number != 0 && table[slot].Number != number + 1) slot = (slot + 1) & table.Length - 1;
        if (table[slot].Number != 0) return table[slot].Group;
        table[slot] = new Entry(number + 1, Count);
        if (++Count > table.Length / 4 * 3) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        Entry[] old = entries;
        entries = new Entry[old.Length * (old.Length < 1 << 20 ? 4 : 2)];
        int mask = entries.Length - 1, shift = Shift;
        foreach (Entry entry in old)
        {
            if (entry.Number == 0) continue;
            int slot = Slot(entry.Number - 1, shift);
            while (entries[slot].Number != 0) slot = (slot + 1) & mask;
            entries[slot] = entry;
        }
    }

    private int Shift => 64 - BitOperations.Log2((uint)entries.Length);

    private static int Slot(ulong number, int shift) => (int)(number * 0x9E3779B97F4A7C15 >> shift);
}
