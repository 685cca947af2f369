using System.Numerics;

namespace Indicators.Disclosure.Suppression;

/// <summary>Logarithms in whole numbers, the same on every machine; those of floating-point libraries differ in the last digit.</summary>
internal static class WholeLogarithm
{
    /// <summary>The number of units in which a doubling is measured.</summary>
    public const int Unit = 1 << FractionBits;

    private const int FractionBits = 10;

    /// <summary>Returns 1024 times the binary logarithm of a positive number, rounded down.</summary>
    /// <remarks>
    /// Bit by bit: the fraction's next digit tells whether the square of the mantissa reaches 2. Digits below the tenth are cut off,
    /// and so is what a square has beyond 63 binary places, which the ten digits do not reach.
    /// </remarks>
    public static long Compute(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        int whole = BitOperations.Log2((ulong)number);
        ulong mantissa = (ulong)number << (63 - whole);
        long result = whole;
        for (int digit = 0; digit < FractionBits; digit++)
        {
            UInt128 square = (UInt128)mantissa * mantissa;
            bool reachesTwo = square >> 127 != 0;
            mantissa = (ulong)(square >> (reachesTwo ? 64 : 63));
            result = (result << 1) | (reachesTwo ? 1L : 0);
        }
        return result;
    }
}
