using System.Numerics;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// Proves bounds of a sum of cells from any vector of multipliers of the equations, exactly. A poor vector gives a wide bound, never a
/// false one.
/// </summary>
/// <remarks>
/// If A x = b and l &lt;= x &lt;= u, then for any d, c x = d b + (c - A'd) x &gt;= d b + sum of min(r l, r u) with r = c - A'd
/// (A. Neumaier and O. Shcherbina, "Safe bounds in linear and mixed-integer linear programming", Mathematical Programming 99, 2004,
/// 283-296). They direct the rounding of doubles; here all is computed in whole numbers over a power of two. Counts are whole, so a
/// lower bound is then rounded up.
/// <para>
/// What is proven holds of every table of whole numbers: what an attacker who is as clever as can be derives lies <b>within</b> these
/// bounds. So they show that a cell is known too well, not that it is protected; see <see cref="ProvenBounds"/> for the latter.
/// </para>
/// </remarks>
internal static class ExactBound
{
    /// <summary>Returns a number that the sum of the target's cells is never below.</summary>
    /// <param name="dual">Multipliers of the equations, best those of minimising the sum.</param>
    public static long FindLow(CellLimits limits, ReadOnlySpan<int> target, SparseVector<double> dual)
    {
        long low = 0;
        foreach (int cell in target) low += limits.LowerOf(cell);
        return FindMinimum(limits, target, 1, dual) is { } bound && bound > low ? ToLong(bound) : low;
    }

    /// <summary>Returns a number that the sum of the target's cells never exceeds, or null if none can be told.</summary>
    /// <param name="dual">Multipliers of the equations, best those of minimising the negative of the sum.</param>
    public static long? FindHigh(CellLimits limits, ReadOnlySpan<int> target, SparseVector<double> dual)
    {
        long? high = 0;
        foreach (int cell in target) high += limits.UpperOf(cell);
        return FindMinimum(limits, target, -1, dual) is { } bound && (high is null || -bound < high) ? -ToLong(bound) : high;
    }

    /// <summary>Returns the smallest whole number that is not below the bound of <paramref name="sign"/> times the sum; null if there is no bound.</summary>
    private static BigInteger? FindMinimum(CellLimits limits, ReadOnlySpan<int> target, int sign, SparseVector<double> dual)
    {
        Block block = limits.Block;
        var scale = ExactScale.Scale(dual.Values);
        BigInteger one = BigInteger.One << scale.Shift;
        var reduced = new BigInteger[block.Count];
        foreach (int cell in target) reduced[cell] += sign * one;
        BigInteger bound = BigInteger.Zero;
        for (int i = 0; i < dual.Indexes.Length; i++)
        {
            bound += scale.Numbers[i] * block.RightHandSides[dual.Indexes[i]];
            foreach (int cell in block.MembersOf(dual.Indexes[i])) reduced[cell] -= scale.Numbers[i];
        }
        for (int cell = 0; cell < reduced.Length; cell++)
        {
            if (reduced[cell].IsZero) continue;
            if (reduced[cell].Sign > 0) bound += reduced[cell] * limits.LowerOf(cell);
            else if (limits.UpperOf(cell) is { } upper) bound += reduced[cell] * upper;
            else return null;
        }
        // A shift to the right rounds down, of negative numbers too.
        return -(-bound >> scale.Shift);
    }

    /// <summary>A bound may exceed all numbers if the equations contradict each other; then any number will do.</summary>
    private static long ToLong(BigInteger bound) => (long)BigInteger.Clamp(bound, -long.MaxValue, long.MaxValue);
}
