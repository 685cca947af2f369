using System.Numerics;

namespace Indicators.Validation.Rules;

/// <summary>Open addressing from a number to the group of the rows that have it; groups are numbered as they come.</summary>
internal sealed class GroupTable
{
    private const int FirstSize = 1024;

    private ulong[] numbers = new ulong[FirstSize]; // 0 is empty, else the number and one
    private int[] groups = new int[FirstSize];
    private int count;

    /// <summary>Forgets all groups; the room for them is kept unless it was much more than they needed.</summary>
    public void Clear()
    {
        if (numbers.Length > FirstSize && count < numbers.Length / 16) (numbers, groups) = (new ulong[FirstSize], new int[FirstSize]);
        else Array.Clear(numbers);
        count = 0;
    }

    /// <summary>Reads the place where each number's search begins: loads that do not depend on each other overlap.</summary>
    public ulong Touch(ReadOnlySpan<ulong> wanted)
    {
        ulong[] table = numbers;
        int shift = Shift;
        ulong touched = 0;
        foreach (ulong number in wanted) touched |= table[Slot(number, shift)];
        return touched;
    }

    /// <summary>The groups of neighbouring rows.</summary>
    /// <param name="wanted">The rows' numbers; <see cref="ulong.MaxValue"/> for none, whose group is -1.</param>
    /// <param name="groupOf">A group a row.</param>
    /// <param name="firstRow">The row of the first number.</param>
    /// <param name="first">Takes the first row of each new group.</param>
    public void Find(ReadOnlySpan<ulong> wanted, Span<int> groupOf, int firstRow, List<int> first)
    {
        ulong last = ulong.MaxValue;
        int lastGroup = -1;
        for (int i = 0; i < wanted.Length; i++)
        {
            // Neighbouring rows are mostly of one group.
            if (wanted[i] != last)
            {
                last = wanted[i];
                lastGroup = last == ulong.MaxValue ? -1 : GroupOf(last, firstRow + i, first);
            }
            groupOf[i] = lastGroup;
        }
    }

    private int GroupOf(ulong number, int row, List<int> first)
    {
        int mask = numbers.Length - 1;
        int slot = Slot(number, Shift);
        while (numbers[slot] != 0 && numbers[slot] != number + 1) slot = (slot + 1) & mask;
        if (numbers[slot] != 0) return groups[slot];
        (numbers[slot], groups[slot]) = (number + 1, count);
        first.Add(row);
        if (++count > numbers.Length / 4 * 3) Grow();
        return count - 1;
    }

    private void Grow()
    {
        (ulong[] oldNumbers, int[] oldGroups) = (numbers, groups);
        numbers = new ulong[oldNumbers.Length * (oldNumbers.Length < 1 << 20 ? 4 : 2)];
        groups = new int[numbers.Length];
        int mask = numbers.Length - 1, shift = Shift;
        for (int old = 0; old < oldNumbers.Length; old++)
        {
            if (oldNumbers[old] == 0) continue;
            int slot = Slot(oldNumbers[old] - 1, shift);
            while (numbers[slot] != 0) slot = (slot + 1) & mask;
            (numbers[slot], groups[slot]) = (oldNumbers[old], oldGroups[old]);
        }
    }

    private int Shift => 64 - BitOperations.Log2((uint)numbers.Length);

    private static int Slot(ulong number, int shift) => (int)(number * 0x9E3779B97F4A7C15 >> shift);
}
