using Indicators.Common.Keys;
using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>
/// Finds the sum of a series, reference area, period and item. The sums of one series, reference area and period form a row: they
/// have consecutive numbers in the order of the items' numbers and are found together.
/// </summary>
internal sealed class SumIndex
{
    private readonly HashKeyTable keys = new();
    private readonly List<(SumKey Key, int First, int[] Items)> rows = [];

    internal SumIndex()
    {
    }

    /// <summary>The number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>Returns the number of a row, or -1 if there is none.</summary>
    public int Find(SumKey key) => keys.Find(key.Packed);

    /// <summary>Returns the sum of an item in a row, or -1 if there is none.</summary>
    public int SumOf(int row, int item)
    {
        (_, int first, int[] items) = rows[row];
        // In a row with all items, the index of an item is its number.
        int index = (uint)item < (uint)items.Length && items[item] == item ? item : Array.BinarySearch(items, item);
        return index < 0 ? -1 : first + index;
    }

    /// <summary>The first sum of a row, and the items of the row, ascending.</summary>
    public (int First, IReadOnlyList<int> Items) this[int row] => (rows[row].First, rows[row].Items);

    /// <summary>Returns the number of the series of a row.</summary>
    public int GetSeries(int row) => SumKey.GetSeries(rows[row].Key.Packed);

    /// <summary>Returns the number of the reference area of a row.</summary>
    public int GetReferenceArea(int row) => SumKey.GetReferenceArea(rows[row].Key.Packed);

    /// <summary>Returns the period of a row.</summary>
    public Period GetPeriod(int row) => rows[row].Key.Period;

    /// <exception cref="ArgumentException">The row already exists.</exception>
    internal void Add(SumKey key, int first, int[] items)
    {
        if (keys.NumberOf(key.Packed) != rows.Count) throw new ArgumentException("A row of sums is added once.", nameof(key));
        rows.Add((key, first, items));
    }
}
