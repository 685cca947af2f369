using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Collects base cells and published sums and creates a <see cref="SumSystem"/>. Sums of equal sets of cells are one sum: it is
/// printed as often as all of them together, has the greatest of their required widths, and is released if one of them is.
/// </summary>
/// <remarks>The system does not depend on the order in which cells and sums are added, only on the order numbers of the cells.</remarks>
internal sealed class SumSystemBuilder
{
    /// <summary>The greatest width that can be required.</summary>
    public const long GreatestWidth = 1L << 50;

    private readonly List<long> orders = [], values = [], leastValues = [], widths = [];
    private readonly List<bool> isFixed = [], isReleased = [];
    private readonly List<long> firmWidths = [];
    private readonly List<int> starts = [0], cells = [], times = [];
    private readonly EqualSets equalSets = new();

    /// <summary>The number of cells added so far.</summary>
    public int CellCount => values.Count;

    /// <summary>Adds a base cell.</summary>
    /// <param name="order">The place of the cell in the order that decides ties; no two cells have the same.</param>
    /// <param name="value">Its true value, at least 0.</param>
    /// <param name="leastValue">The least value that an attacker must reckon with, at most the true value: 0, or 1 if the cell is known not to be empty.</param>
    /// <param name="isFixed">Whether its value is publicly known.</param>
    /// <returns>The index by which sums name it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, or the least value is above the true one.</exception>
    public int AddCell(long order, long value, long leastValue = 0, bool isFixed = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leastValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, leastValue);
        orders.Add(order);
        values.Add(value);
        leastValues.Add(leastValue);
        this.isFixed.Add(isFixed);
        return values.Count - 1;
    }

    /// <summary>Adds a published sum.</summary>
    /// <param name="members">The indexes of its cells, each once, in any order.</param>
    /// <param name="width">0, or for a primary sum the difference from its true value that another possible value must at least have.</param>
    /// <param name="isReleased">Whether it stays published whatever happens.</param>
    /// <param name="isWaived">Whether the width is no longer required if the sum is released.</param>
    /// <returns>The index of the sum; equal sets of cells have the same.</returns>
    /// <exception cref="ArgumentException">The sum has no cells, an unknown cell, or a cell twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is printed less than once, or the width is not from 0 to <see cref="GreatestWidth"/>.</exception>
    public int AddSum(ReadOnlySpan<int> members, int timesPrinted = 1, long width = 0, bool isReleased = false, bool isWaived = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(timesPrinted);
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, GreatestWidth);
        int first = cells.Count;
        cells.AddRange(members);
        Span<int> added = CollectionsMarshal.AsSpan(cells)[first..];
        added.Sort();
        if (added.IsEmpty || added[0] < 0 || added[^1] >= values.Count || HasPair(added))
        {
            cells.RemoveRange(first, members.Length);
            throw new ArgumentException("A sum has at least one cell, each once.", nameof(members));
        }
        if (equalSets.Find(added, starts, cells) is >= 0 and int known)
        {
            cells.RemoveRange(first, members.Length);
            times[known] = checked(times[known] + timesPrinted);
            widths[known] = Math.Max(widths[known], width);
            firmWidths[known] = Math.Max(firmWidths[known], isWaived ? 0 : width);
            this.isReleased[known] |= isReleased;
            return known;
        }
        equalSets.Add(added);
        starts.Add(cells.Count);
        times.Add(timesPrinted);
        widths.Add(width);
        firmWidths.Add(isWaived ? 0 : width);
        this.isReleased.Add(isReleased);
        return times.Count - 1;
    }

    /// <summary>Creates the system.</summary>
    /// <exception cref="InvalidOperationException">Two cells have the same order number.</exception>
    /// <exception cref="OverflowException">A sum is beyond the range of a long.</exception>
    public NumberedSystem Build()
    {
        for (int sum = 0; sum < widths.Count; sum++)
            if (isReleased[sum]) widths[sum] = firmWidths[sum];
        int[] sortedCells = [.. Enumerable.Range(0, values.Count)];
        orders.ToArray().AsSpan().Sort(sortedCells.AsSpan());
        for (int i = 1; i < sortedCells.Length; i++)
            if (orders[sortedCells[i]] == orders[sortedCells[i - 1]]) throw new InvalidOperationException("No two cells have the same order number.");
        int[] cellNumbers = Invert(sortedCells);

        Span<int> renumbered = CollectionsMarshal.AsSpan(cells);
        foreach (ref int cell in renumbered) cell = cellNumbers[cell];
        for (int sum = 0; sum < times.Count; sum++) renumbered[starts[sum]..starts[sum + 1]].Sort();
        int[] sortedSums = SumOrder.Sort(starts, cells);
        int[] sumStarts = new int[sortedSums.Length + 1];
        int[] sumCells = new int[cells.Count];
        for (int i = 0; i < sortedSums.Length; i++)
        {
            Span<int> row = renumbered[starts[sortedSums[i]]..starts[sortedSums[i] + 1]];
            row.CopyTo(sumCells.AsSpan(sumStarts[i]));
            sumStarts[i + 1] = sumStarts[i] + row.Length;
        }
        var system = new SumSystem(
            new CellColumns(Permute(values, sortedCells), Permute(leastValues, sortedCells), Permute(isFixed, sortedCells)),
            new SumColumns(sumStarts, sumCells, Permute(times, sortedSums), Permute(widths, sortedSums), Permute(isReleased, sortedSums)));
        // The cells have been renumbered in place: nothing can be added any more.
        cells.Clear();
        return new NumberedSystem(system, cellNumbers, Invert(sortedSums));
    }

    private static bool HasPair(ReadOnlySpan<int> sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
            if (sorted[i] == sorted[i - 1]) return true;
        return false;
    }

    private static T[] Permute<T>(IReadOnlyList<T> items, int[] order) => [.. order.Select(index => items[index])];

    private static int[] Invert(int[] order)
    {
        int[] result = new int[order.Length];
        for (int i = 0; i < order.Length; i++) result[order[i]] = i;
        return result;
    }
}

/// <summary>A system, and the numbers in it of the cells and sums that were added.</summary>
/// <param name="CellNumbers">The number of each added cell.</param>
/// <param name="SumNumbers">The number of each sum, by the index that adding it returned.</param>
internal sealed record NumberedSystem(SumSystem System, int[] CellNumbers, int[] SumNumbers);
