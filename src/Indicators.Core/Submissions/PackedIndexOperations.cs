using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Indicators.Submissions;

/// <summary>
/// Loops over some rows of a column as <see cref="CodeIndexes"/> holds it: an index plus one, in one, two or four bytes. Each is
/// called for a few thousand rows at most, again and again: a method that is called often is compiled anew when that pays.
/// </summary>
internal static class PackedIndexOperations
{
    /// <summary>
    /// From so many rows on the vector loops are taken. They are compiled for the processor at their first call, which would take
    /// longer than a small file does.
    /// </summary>
    private const int ManyRows = 1024;

    private const int Step = 16;

    /// <summary>Adds to each number the row's index times a weight; -1 for a row without one.</summary>
    public static void AddTo<T>(Span<ulong> numbers, ReadOnlySpan<T> stored, ulong weight)
        where T : struct, IBinaryInteger<T>
    {
        stored = stored[..numbers.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] += (ulong.CreateTruncating(stored[i]) - 1) * weight;
    }

    /// <inheritdoc cref="AddTo{T}(Span{ulong}, ReadOnlySpan{T}, ulong)"/>
    public static void AddTo(Span<ulong> numbers, ReadOnlySpan<byte> stored, ulong weight)
    {
        int done = numbers.Length >= ManyRows ? AddMany(numbers, stored, weight) : 0;
        AddTo<byte>(numbers[done..], stored[done..], weight);
    }

    /// <inheritdoc cref="AddTo{T}(Span{ulong}, ReadOnlySpan{T}, ulong)"/>
    public static void AddTo(Span<ulong> numbers, ReadOnlySpan<ushort> stored, ulong weight)
    {
        int done = numbers.Length >= ManyRows ? AddMany(numbers, stored, weight) : 0;
        AddTo<ushort>(numbers[done..], stored[done..], weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AddMany(Span<ulong> numbers, ReadOnlySpan<byte> stored, ulong weight)
    {
        var weights = Vector256.Create(weight);
        int done = 0;
        for (; done <= numbers.Length - Step; done += Step)
            Add(numbers.Slice(done, Step), Vector256.WidenLower(Vector128.Create(stored.Slice(done, Step)).ToVector256()), weights);
        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AddMany(Span<ulong> numbers, ReadOnlySpan<ushort> stored, ulong weight)
    {
        var weights = Vector256.Create(weight);
        int done = 0;
        for (; done <= numbers.Length - Step; done += Step)
            Add(numbers.Slice(done, Step), Vector256.Create(stored.Slice(done, Step)), weights);
        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<ulong> numbers, Vector256<ushort> stored, Vector256<ulong> weights)
    {
        Vector256<uint> lower = Vector256.WidenLower(stored), upper = Vector256.WidenUpper(stored);
        Add(numbers[..4], Vector256.WidenLower(lower), weights);
        Add(numbers[4..8], Vector256.WidenUpper(lower), weights);
        Add(numbers[8..12], Vector256.WidenLower(upper), weights);
        Add(numbers[12..], Vector256.WidenUpper(upper), weights);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<ulong> numbers, Vector256<ulong> stored, Vector256<ulong> weights) =>
        (Vector256.Create<ulong>(numbers) + stored * weights - weights).CopyTo(numbers);

    /// <summary>Adds to each number what a table says of the row's index plus one.</summary>
    public static void AddTo<T>(Span<ulong> numbers, ReadOnlySpan<T> stored, ulong[] byStored)
        where T : struct, IBinaryInteger<T>
    {
        stored = stored[..numbers.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] += byStored[int.CreateTruncating(stored[i])];
    }

    /// <inheritdoc cref="AddTo{T}(Span{ulong}, ReadOnlySpan{T}, ulong[])"/>
    public static void AddTo(Span<ulong> numbers, ReadOnlySpan<byte> stored, ulong[] byStored)
    {
        ReadOnlySpan<ulong> table = byStored.AsSpan(0, byte.MaxValue + 1);
        stored = stored[..numbers.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] += table[stored[i]];
    }

    /// <summary>Sets in each number the bits that its row's code has.</summary>
    /// <param name="bits">By the index plus one.</param>
    public static void OrTo<T>(Span<ulong> numbers, ReadOnlySpan<T> stored, ulong[] bits)
        where T : struct, IBinaryInteger<T>
    {
        stored = stored[..numbers.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] |= bits[int.CreateTruncating(stored[i])];
    }

    public static void CopyTo<T>(Span<int> indexes, ReadOnlySpan<T> stored)
        where T : struct, IBinaryInteger<T>
    {
        stored = stored[..indexes.Length];
        for (int i = 0; i < indexes.Length; i++) indexes[i] = int.CreateTruncating(stored[i]) - 1;
    }

    /// <summary>Counts rows by the index plus one, in two tables by turns: a count that is not yet written is waited for.</summary>
    public static void Tally<T>(int[] even, int[] odd, ReadOnlySpan<T> stored)
        where T : struct, IBinaryInteger<T>
    {
        for (int i = 1; i < stored.Length; i += 2)
        {
            even[int.CreateTruncating(stored[i - 1])]++;
            odd[int.CreateTruncating(stored[i])]++;
        }
        if (stored.Length % 2 != 0) even[int.CreateTruncating(stored[^1])]++;
    }
}
