using System.Numerics;
using System.Runtime.CompilerServices;

namespace Indicators.Validation.Grouping;

/// <summary>Open addressing from a number to the group of the rows that have it; groups are numbered as they come.</summary>
internal sealed class GroupTable
{
    private const int FirstSize = 1024;

    private Entry[] entries = new Entry[FirstSize];

    /// <param name="Number">The number and one; 0 is empty.</param>
    private record struct Entry(ulong Number, int Group);

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all groups; the room for them is kept unless it was much more than they needed.</summary>
    public void Clear()
    {
        if (entries.Length > FirstSize && Count < entries.Length / 16) entries = new Entry[FirstSize];
        else Array.Clear(entries);
        Count = 0;
    }

    /// <summary>Reads the place where each number's search begins: loads that do not depend on each other overlap.</summary>
    /// <returns>What was read, so that reading is not left out.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong Touch(ReadOnlySpan<ulong> wanted)
    {
        Entry[] table = entries;
        int shift = Shift;
        ulong touched = 0;
        foreach (ulong number in wanted) touched |= table[Slot(number, shift)].Number;
        return touched;
    }

    /// <summary>The groups of neighbouring rows.</summary>
    /// <param name="wanted">The rows' numbers; <see cref="ulong.MaxValue"/> for none, whose group is -1.</param>
    /// <param name="groupOf">A group a row.</param>
    public void Find(ReadOnlySpan<ulong> wanted, Span<int> groupOf)
    {
        ulong last = ulong.MaxValue;
        int lastGroup = -1;
        for (int i = 0; i < wanted.Length; i++)
        {
            // Neighbouring rows are mostly of one group.
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
