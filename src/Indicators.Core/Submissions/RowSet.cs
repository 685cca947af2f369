using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions;

/// <summary>
/// A set of rows, ascending. It takes one bit per row up to the last one, so that it stays small even if it contains nearly all rows.
/// </summary>
[CollectionBuilder(typeof(RowSet), nameof(Create))]
internal sealed class RowSet : IReadOnlyCollection<int>
{
    private const int Bits = 64;

    private ulong[] words = [];

    public int Count { get; private set; }

    public static RowSet Create(ReadOnlySpan<int> rows)
    {
        var set = new RowSet();
        foreach (int row in rows) set.Add(row);
        return set;
    }

    public bool Contains(int row) => row / Bits < words.Length && (words[row / Bits] >> row & 1) != 0;

    public void Add(int row)
    {
        int word = row / Bits;
        if (word >= words.Length) Array.Resize(ref words, Math.Max(word + 1, words.Length * 2));
        ulong bit = 1UL << row;
        if ((words[word] & bit) == 0) Count++;
        words[word] |= bit;
    }

    /// <summary>Adds the rows of a part of a file.</summary>
    /// <param name="first">The row of the whole file at which the part begins.</param>
    public void Add(RowSet rows, int first)
    {
        foreach (int row in rows) Add(row + first);
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (int word = 0; word < words.Length; word++)
            for (ulong rest = words[word]; rest != 0; rest &= rest - 1) yield return word * Bits + BitOperations.TrailingZeroCount(rest);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
