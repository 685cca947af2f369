using System.Collections;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions;

/// <summary>
/// The index of each row's code in a code list, or -1 if the row has none.
/// Takes one byte per row, or two or four once an index requires it.
/// </summary>
[CollectionBuilder(typeof(CodeIndexes), nameof(Create))]
internal sealed class CodeIndexes : IReadOnlyList<int>
{
    /// <summary>The number of rows counted per call, since a method that is called often is optimised by tiered compilation.</summary>
    private const int TallyBatch = 4096;

    // These store the index plus one, so that new rows have no code.
    private byte[]? narrow = [];
    private ushort[]? middle;
    private int[]? wide;

    public int Count { get; private set; }

    /// <summary>The largest index plus one; 0 if no row has a code. Overwritten indexes count too.</summary>
    public int Limit { get; private set; }

    public int this[int row]
    {
        get
        {
            if (narrow is { } bytes) return bytes[row] - 1;
            return middle is { } shorts ? shorts[row] - 1 : wide![row] - 1;
        }
    }

    public static CodeIndexes Create(ReadOnlySpan<int> indexes)
    {
        var column = new CodeIndexes();
        column.Resize(indexes.Length);
        for (int row = 0; row < indexes.Length; row++) column.Set(row, indexes[row]);
        return column;
    }

    /// <summary>Copies the indexes of consecutive rows.</summary>
    public void CopyTo(int first, Span<int> indexes)
    {
        if (narrow is not null) PackedIndexOperations.CopyTo<byte>(indexes, narrow.AsSpan(first, indexes.Length));
        else if (middle is not null) PackedIndexOperations.CopyTo<ushort>(indexes, middle.AsSpan(first, indexes.Length));
        else PackedIndexOperations.CopyTo<int>(indexes, wide.AsSpan(first, indexes.Length));
    }

    /// <summary>Adds the indexes of consecutive rows, multiplied by a weight, to numbers.</summary>
    /// <returns>Whether every row has a code; the numbers of rows without one are meaningless.</returns>
    internal bool AddTo(Span<ulong> numbers, int first, ulong weight)
    {
        if (narrow is not null) PackedIndexOperations.AddTo(numbers, narrow.AsSpan(first, numbers.Length), weight);
        else if (middle is not null) PackedIndexOperations.AddTo(numbers, middle.AsSpan(first, numbers.Length), weight);
        else PackedIndexOperations.AddTo<int>(numbers, wide.AsSpan(first, numbers.Length), weight);
        return CountWithout(first, numbers.Length) == 0;
    }

    /// <summary>Adds the entries of a table for the codes of consecutive rows to numbers.</summary>
    /// <param name="byStored">The entries by index plus one; at least 256 elements.</param>
    /// <returns>Whether every row has a code.</returns>
    internal bool AddTo(Span<ulong> numbers, int first, ulong[] byStored)
    {
        if (narrow is not null) PackedIndexOperations.AddTo(numbers, narrow.AsSpan(first, numbers.Length), byStored);
        else if (middle is not null) PackedIndexOperations.AddTo<ushort>(numbers, middle.AsSpan(first, numbers.Length), byStored);
        else PackedIndexOperations.AddTo<int>(numbers, wide.AsSpan(first, numbers.Length), byStored);
        return CountWithout(first, numbers.Length) == 0;
    }

    /// <summary>Sets the bits of the codes of consecutive rows in numbers.</summary>
    /// <param name="bits">The bits by index plus one; the first element is for rows without a code.</param>
    internal void OrTo(Span<ulong> numbers, int first, ulong[] bits)
    {
        if (narrow is not null) PackedIndexOperations.OrTo<byte>(numbers, narrow.AsSpan(first, numbers.Length), bits);
        else if (middle is not null) PackedIndexOperations.OrTo<ushort>(numbers, middle.AsSpan(first, numbers.Length), bits);
        else PackedIndexOperations.OrTo<int>(numbers, wide.AsSpan(first, numbers.Length), bits);
    }

    /// <summary>Looks up the codes of consecutive rows in a table.</summary>
    /// <param name="byStored">The values by index plus one; the first of at least 256 elements is for rows without a code.</param>
    internal void LookUp(int first, Span<byte> values, byte[] byStored)
    {
        if (narrow is not null)
        {
            ReadOnlySpan<byte> table = byStored.AsSpan(0, byte.MaxValue + 1), stored = narrow.AsSpan(first, values.Length);
            for (int i = 0; i < values.Length; i++) values[i] = table[stored[i]];
        }
        else if (middle is not null)
        {
            ReadOnlySpan<ushort> stored = middle.AsSpan(first, values.Length);
            for (int i = 0; i < values.Length; i++) values[i] = byStored[stored[i]];
        }
        else
            for (int i = 0; i < values.Length; i++) values[i] = byStored[this[first + i] + 1];
    }

    /// <summary>Whether each row takes one byte.</summary>
    internal bool IsNarrow => narrow is not null;

    /// <summary>Returns the indexes of consecutive rows, each plus one. Valid only if each row takes one byte.</summary>
    internal ReadOnlySpan<byte> Narrow(int first, int rows) => narrow.AsSpan(first, rows);

    /// <summary>Returns the number of rows without a code.</summary>
    public int CountWithout() => CountWithout(0, Count);

    private int CountWithout(int first, int rows)
    {
        if (narrow is not null) return narrow.AsSpan(first, rows).Count((byte)0);
        return middle is not null ? middle.AsSpan(first, rows).Count((ushort)0) : wide.AsSpan(first, rows).Count(0);
    }

    /// <summary>Returns the first row after the given one that has another index; the number of rows if there is none.</summary>
    internal int EndOfRun(int first)
    {
        // In an unsorted file, a run is usually a single row.
        if (first + 1 < Count && this[first + 1] != this[first]) return first + 1;
        return narrow is not null ? EndOfRun(narrow.AsSpan(0, Count), first)
            : middle is not null ? EndOfRun(middle.AsSpan(0, Count), first)
            : EndOfRun(wide.AsSpan(0, Count), first);
    }

    private static int EndOfRun<T>(ReadOnlySpan<T> stored, int first) where T : struct, IEquatable<T> =>
        stored[first..].IndexOfAnyExcept(stored[first]) is >= 0 and int length ? first + length : stored.Length;

    /// <summary>Returns the number of rows without a code, followed by the number of rows with each index below <see cref="Limit"/>.</summary>
    public int[] CountIndexes()
    {
        int[] counts = new int[Limit + 1], more = new int[Limit + 1];
        for (int first = 0; first < Count; first += TallyBatch) CountIndexes(counts, more, first, Math.Min(TallyBatch, Count - first));
        for (int i = 0; i < counts.Length; i++) counts[i] += more[i];
        return counts;
    }

    private void CountIndexes(int[] counts, int[] more, int first, int rows)
    {
        if (narrow is not null) PackedIndexOperations.Tally<byte>(counts, more, narrow.AsSpan(first, rows));
        else if (middle is not null) PackedIndexOperations.Tally<ushort>(counts, more, middle.AsSpan(first, rows));
        else PackedIndexOperations.Tally<int>(counts, more, wide.AsSpan(first, rows));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int row, int index)
    {
        if (index >= Limit) Reach(index);
        if (narrow is { } bytes) bytes[row] = (byte)(index + 1);
        else if (middle is { } shorts) shorts[row] = (ushort)(index + 1);
        else wide![row] = index + 1;
    }

    /// <summary>Copies the first indexes of another column, starting at a row.</summary>
    internal void Set(int row, CodeIndexes from, int count)
    {
        if (from.Limit > Limit) Reach(from.Limit - 1);
        if (narrow is not null && from.narrow is not null) from.narrow.AsSpan(0, count).CopyTo(narrow.AsSpan(row));
        else if (middle is not null && from.middle is not null) from.middle.AsSpan(0, count).CopyTo(middle.AsSpan(row));
        else if (middle is not null && from.narrow is { } bytes)
            for (int i = 0; i < count; i++) middle[row + i] = bytes[i];
        else
            for (int i = 0; i < count; i++) Set(row + i, from[i]);
    }

    internal void Resize(int rows)
    {
        Count = rows;
        if (narrow is not null) Array.Resize(ref narrow, rows);
        else if (middle is not null) Array.Resize(ref middle, rows);
        else Array.Resize(ref wide, rows);
    }

    /// <summary>Replaces every index by another one.</summary>
    /// <param name="indexes">The new index of each old one.</param>
    /// <param name="rows">The number of rows to renumber, from the first.</param>
    internal void Renumber(int[] indexes, int rows)
    {
        int limit = indexes.Max() + 1;
        if (narrow is not null && limit < byte.MaxValue)
        {
            byte[] stored = [0, .. indexes.Select(index => (byte)(index + 1))];
            foreach (ref byte one in narrow.AsSpan(0, rows)) one = stored[one];
            Limit = Math.Max(Limit, limit);
            return;
        }
        for (int row = 0; row < rows; row++)
            if (this[row] is >= 0 and int index) Set(row, indexes[index]);
    }

    private void Reach(int index)
    {
        Limit = index + 1;
        if (narrow is not null && Limit > byte.MaxValue)
        {
            middle = new ushort[Count];
            for (int row = 0; row < Count; row++) middle[row] = narrow[row];
            narrow = null;
        }
        if (middle is not null && Limit > ushort.MaxValue)
        {
            wide = new int[Count];
            for (int row = 0; row < Count; row++) wide[row] = middle[row];
            middle = null;
        }
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (int row = 0; row < Count; row++) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
