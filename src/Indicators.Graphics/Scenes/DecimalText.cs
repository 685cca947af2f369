namespace Indicators.Graphics.Scenes;

/// <summary>Formats numbers for drawings: with a decimal point, no exponent and no more digits than needed, independent of culture.</summary>
internal static class DecimalText
{
    /// <summary>More characters than any number here needs.</summary>
    public const int Longest = 24;

    private const double Largest = 1e12;
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <param name="decimals">0 to 6; halves round away from zero.</param>
    /// <returns>The number of characters written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number, or is too large for a drawing.</exception>
    public static int Format(double value, int decimals, Span<char> target)
    {
        if (!(Math.Abs(value) < Largest)) throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing needs numbers of a drawing's size.");
        long power = Powers[decimals];
        long scaled = (long)Math.Round(value * power, MidpointRounding.AwayFromZero);
        int length = 0;
        if (scaled < 0) target[length++] = '-';
        (long whole, long fraction) = Math.DivRem(Math.Abs(scaled), power);
        length += Digits(whole, 1, target[length..]);
        if (fraction == 0) return length;
        target[length++] = '.';
        for (; fraction % 10 == 0; decimals--) fraction /= 10;
        return length + Digits(fraction, decimals, target[length..]);
    }

    private static int Digits(long value, int least, Span<char> target)
    {
        int count = least;
        for (long rest = value / Powers[least - 1] / 10; rest > 0; rest /= 10) count++;
        for (int position = count - 1; position >= 0; position--, value /= 10) target[position] = (char)('0' + value % 10);
        return count;
    }
}
