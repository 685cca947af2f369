using System.Numerics;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// Doubles as whole numbers, without any rounding: every finite double is a whole number times a power of two, so that all of a vector
/// are whole numbers over one power of two.
/// </summary>
/// <param name="Numbers">The doubles times 2 to the power of <paramref name="Shift"/>.</param>
/// <param name="Shift">0 or more; at most 1074.</param>
internal sealed record ExactScale(BigInteger[] Numbers, int Shift)
{
    /// <exception cref="ArgumentException">A value is infinite or not a number.</exception>
    public static ExactScale Scale(IReadOnlyList<double> values)
    {
        int shift = 0;
        foreach (double value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException("A value is not finite.", nameof(values));
            (long number, int exponent) = Split(value);
            if (number != 0) shift = Math.Max(shift, -exponent);
        }
        var numbers = new BigInteger[values.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            (long number, int exponent) = Split(values[i]);
            numbers[i] = number == 0 ? BigInteger.Zero : (BigInteger)number << (exponent + shift);
        }
        return new ExactScale(numbers, shift);
    }

    /// <summary>Returns an odd number, or 0, and the power of two by which it is multiplied (IEEE 754, binary64).</summary>
    private static (long Number, int Exponent) Split(double value)
    {
        const int FractionBits = 52, Bias = 1075;
        long bits = BitConverter.DoubleToInt64Bits(value);
        long fraction = bits & ((1L << FractionBits) - 1);
        int exponent = (int)((bits >> FractionBits) & 0x7ff);
        // Numbers below the normal range have the exponent of the smallest normal ones, and no hidden bit.
        long number = exponent == 0 ? fraction : fraction | (1L << FractionBits);
        if (number == 0) return (0, 0);
        int zeros = BitOperations.TrailingZeroCount(number);
        number >>= zeros;
        return (bits < 0 ? -number : number, Math.Max(exponent, 1) - Bias + zeros);
    }
}
