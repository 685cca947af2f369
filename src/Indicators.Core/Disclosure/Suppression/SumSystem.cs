namespace Indicators.Disclosure.Suppression;

/// <summary>
/// All published sums over one set of base cells, whatever table prints them: n base cells and m distinct sums, each a set of
/// base cells. Immutable; created by <see cref="SumSystemBuilder"/>, which numbers cells and sums in a stated order.
/// </summary>
/// <remarks>
/// Cells are numbered in the order that the caller gave; sums in the order of their first cells, then of their sizes, then of their
/// further cells. No two sums have the same cells. Both lists are kept in compressed rows: the cells of sum k are
/// <c>cells[starts[k]..starts[k + 1]]</c>, ascending.
/// </remarks>
internal sealed class SumSystem
{
    private readonly int[] sumStarts, sumCells, cellStarts, cellSums;
    private readonly long[] values, leastValues, sumValues, widths;
    private readonly bool[] isFixed, isReleased;
    private readonly int[] times;

    internal SumSystem(CellColumns cells, SumColumns sums)
    {
        (values, leastValues, isFixed) = cells;
        (sumStarts, sumCells, times, widths, isReleased) = sums;
        (cellStarts, cellSums) = CompressedRows.Transpose(sumStarts, sumCells, values.Length);
        sumValues = new long[SumCount];
        for (int sum = 0; sum < sumValues.Length; sum++)
            foreach (int cell in CellsOf(sum)) sumValues[sum] = checked(sumValues[sum] + values[cell]);
    }

    /// <summary>The number of base cells.</summary>
    public int CellCount => values.Length;

    /// <summary>The number of distinct sums.</summary>
    public int SumCount => times.Length;

    /// <summary>Returns the true value of a base cell.</summary>
    public long ValueOf(int cell) => values[cell];

    /// <summary>Returns the least value of a base cell that an attacker must reckon with: 0, or 1 if the cell is known not to be empty.</summary>
    public long LeastValueOf(int cell) => leastValues[cell];

    /// <summary>Returns whether the value of a base cell is publicly known.</summary>
    public bool IsFixed(int cell) => isFixed[cell];

    /// <summary>Returns the sums that include a base cell, ascending.</summary>
    public ReadOnlySpan<int> SumsOf(int cell) => cellSums.AsSpan(cellStarts[cell], cellStarts[cell + 1] - cellStarts[cell]);

    /// <summary>Returns the base cells of a sum, ascending.</summary>
    public ReadOnlySpan<int> CellsOf(int sum) => sumCells.AsSpan(sumStarts[sum], sumStarts[sum + 1] - sumStarts[sum]);

    /// <summary>Returns the true value of a sum.</summary>
    public long SumValueOf(int sum) => sumValues[sum];

    /// <summary>Returns how often a sum is printed.</summary>
    public int TimesOf(int sum) => times[sum];

    /// <summary>Returns by how much another possible value of a primary sum must at least differ from the true one; 0 if the sum is not primary.</summary>
    public long WidthOf(int sum) => widths[sum];

    /// <summary>Returns whether a sum needs protection in its own right.</summary>
    public bool IsPrimary(int sum) => widths[sum] > 0;

    /// <summary>Returns whether a sum stays published whatever happens, because an earlier release printed it.</summary>
    public bool IsReleased(int sum) => isReleased[sum];

    /// <summary>Returns the system with smaller widths for some primary sums; a sum with the width 0 counts as released.</summary>
    public SumSystem WithWidths(IReadOnlyDictionary<int, long> smaller)
    {
        long[] other = [.. widths];
        bool[] released = [.. isReleased];
        foreach ((int sum, long width) in smaller) (other[sum], released[sum]) = (width, released[sum] || width == 0);
        return new SumSystem(new CellColumns(values, leastValues, isFixed), new SumColumns(sumStarts, sumCells, times, other, released));
    }
}

/// <summary>The columns of the base cells.</summary>
internal readonly record struct CellColumns(long[] Values, long[] LeastValues, bool[] IsFixed);

/// <summary>The columns of the sums, and their cells in compressed rows.</summary>
internal readonly record struct SumColumns(int[] Starts, int[] Cells, int[] Times, long[] Widths, bool[] IsReleased);
