using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Indicators.Submissions;

/// <summary>
/// Loops over rows of a column as <see cref="CodeIndexes"/> stores it: the index plus one, in one, two or four bytes. Each method is
/// called repeatedly for a few thousand rows at most, since a method that is called often is optimised by tiered compilation.
/// </summary>
internal static class PackedIndexOperations
{
    /// <summary>
    /// The number of rows from which vectorised loops are used. They are compiled for the processor at their first call, which would
    /// take longer than processing a small file.
    /// </summary>
    private const int ManyRows = 1024;

    private const int Step = 16;

    /// <summary>Adds the index of each row, multiplied by a weight, to its number; the index is -1 for a row without a code.</summary>
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

    /// <summary>Adds the table entry for the index plus one of each row to its number.</summary>
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

    /// <summary>Sets the bits of each row's code in its number.</summary>
    /// <param name="bits">The bits by index plus one.</param>
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

    /// <summary>
    /// Counts rows by index plus one, alternating between two tables:
    /// incrementing the same count twice in a row would stall the processor.
    /// </summary>
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
