namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>The entries of a vector that are not 0.</summary>
/// <param name="Indexes">Ascending, without repetition.</param>
/// <param name="Values">As many, all finite.</param>
internal sealed record SparseVector<T>(int[] Indexes, T[] Values)
    where T : struct
{
    public static SparseVector<T> Empty { get; } = new([], []);

    /// <summary>Returns all entries of the vector.</summary>
    public T[] ToArray(int length)
    {
        var all = new T[length];
        for (int i = 0; i < Indexes.Length; i++) all[Indexes[i]] = Values[i];
        return all;
    }
}
