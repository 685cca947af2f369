using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Which sum is of a series, place and period. Sums are numbered in the order in which they were added.</summary>
public sealed class SumIndex
{
    private readonly NumberedKeys keys = new();

    internal SumIndex()
    {
    }

    public int Count => keys.Count;

    /// <summary>The number of a sum, or -1 where there is none.</summary>
    public int Find(SumKey key) => keys.Find(key.Packed);

    /// <summary>The number of the series that a sum is of.</summary>
    public int SeriesOf(int sum) => SumKey.SeriesOf(keys.Keys[sum]);

    /// <summary>The number of the place that a sum is of.</summary>
    public int PlaceOf(int sum) => SumKey.PlaceOf(keys.Keys[sum]);

    /// <exception cref="ArgumentException">There is such a sum.</exception>
    internal int Add(SumKey key)
    {
        int sum = keys.Count;
        return keys.NumberOf(key.Packed) == sum ? sum : throw new ArgumentException("A sum is added once.", nameof(key));
    }
}
