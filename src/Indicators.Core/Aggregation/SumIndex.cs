using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Which sum is of a series, place, period and item. The sums of the items of one series, place and period are a row: neighbours,
/// found together, in the order of the items' numbers.
/// </summary>
internal sealed class SumIndex
{
    private readonly HashKeyIndex keys = new();
    private readonly List<(int First, int[] Items)> rows = [];

    internal SumIndex()
    {
    }

    /// <summary>The number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>The number of a row, or -1 where there is none.</summary>
    public int Find(SumKey key) => keys.Find(key.Packed);

    /// <summary>The sum of an item in a row, or -1 where there is none.</summary>
    public int SumOf(int row, int item)
    {
        (int first, int[] items) = rows[row];
        // Where a row has all items, each has the place of its number.
        int place = (uint)item < (uint)items.Length && items[item] == item ? item : Array.BinarySearch(items, item);
        return place < 0 ? -1 : first + place;
    }

    /// <summary>The first sum of a row and the items of it and its neighbours, ascending.</summary>
    public (int First, IReadOnlyList<int> Items) this[int row] => rows[row];

    /// <summary>The number of the series that a row is of.</summary>
    public int SeriesOf(int row) => SumKey.SeriesOf(keys.Keys[row]);

    /// <summary>The number of the place that a row is of.</summary>
    public int PlaceOf(int row) => SumKey.PlaceOf(keys.Keys[row]);

    /// <exception cref="ArgumentException">There is such a row.</exception>
    internal void Add(SumKey key, int first, int[] items)
    {
        if (keys.NumberOf(key.Packed) != rows.Count) throw new ArgumentException("A row of sums is added once.", nameof(key));
        rows.Add((first, items));
    }
}
