using System.Globalization;

namespace Indicators.Text;

/// <summary>Formats numbers as data: with a decimal point, without groups and exponent, whatever the language. For readers, see <see cref="NumberStyle"/>.</summary>
public static class DataNumber
{
    /// <summary>Buffer size for all numbers whose text is short without an exponent.</summary>
    public const int MostShort = 32;

    /// <summary>Whole numbers below this limit are exact and can be formatted as integers, which is much faster.</summary>
    private const double LargestPlain = 1e15;

    /// <summary>The limit of numbers that can be rounded; with six decimals they are integers of 64 bits.</summary>
    private const double LargestRounded = 1e12;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Formats a whole number.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a number with the shortest text that reads back as the same number; the text is empty for NaN.</summary>
    /// <remarks>Infinite numbers, which no figure is, are <c>Infinity</c> and <c>-Infinity</c>.</remarks>
    public static string Format(double value) => Format(value, stackalloc char[MostShort]).ToString();

    /// <inheritdoc cref="Format(double)"/>
    /// <param name="room">The buffer for the text, unless the text is very long; at least <see cref="MostShort"/> characters.</param>
    public static ReadOnlySpan<char> Format(double value, Span<char> room)
    {
        if (double.IsNaN(value)) return "";
        bool isWhole = value == Math.Truncate(value) && Math.Abs(value) < LargestPlain;
        int length;
        if (isWhole ? ((long)value).TryFormat(room, out length, default, CultureInfo.InvariantCulture) : value.TryFormat(room, out length, "R", CultureInfo.InvariantCulture))
            return room[..length].Contains('E') ? WithoutExponent(room[..length].ToString()) : room[..length];
        throw new ArgumentException("The buffer is too small for the number.", nameof(room));
    }

    /// <summary>Formats a number rounded to some decimals, without zeros at the end; halves are rounded away from zero. Much faster than the exact number.</summary>
    /// <param name="value">A number between -10^12 and 10^12, such as a coordinate of a drawing.</param>
    /// <param name="decimals">From 0 to 6.</param>
    /// <param name="room">The buffer for the text; at least <see cref="MostShort"/> characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number or too large, or there are too many decimals.</exception>
    public static ReadOnlySpan<char> Format(double value, int decimals, Span<char> room)
    {
        if (!(Math.Abs(value) < LargestRounded)) throw new ArgumentOutOfRangeException(nameof(value), value, "The value must be a number between -10^12 and 10^12.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)decimals, (uint)Powers.Length, nameof(decimals));
        long power = Powers[decimals];
        long scaled = (long)Math.Round(value * power, MidpointRounding.AwayFromZero);
        int length = 0;
        if (scaled < 0) room[length++] = '-';
        (long whole, long fraction) = Math.DivRem(Math.Abs(scaled), power);
        length += WriteDigits(whole, 1, room[length..]);
        if (fraction == 0) return room[..length];
        room[length++] = '.';
        for (; fraction % 10 == 0; decimals--) fraction /= 10;
        return room[..(length + WriteDigits(fraction, decimals, room[length..]))];
    }

    private static int WriteDigits(long value, int least, Span<char> target)
    {
        int count = least;
        for (long rest = value / Powers[least - 1] / 10; rest > 0; rest /= 10) count++;
        for (int position = count - 1; position >= 0; position--, value /= 10) target[position] = (char)('0' + value % 10);
        return count;
    }

    private static string WithoutExponent(string text)
    {
        int mark = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        bool negative = text[0] == '-';
        string mantissa = text[(negative ? 1 : 0)..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        int whole = (point < 0 ? mantissa.Length : point) + exponent;
        string plain = whole <= 0 ? "0." + new string('0', -whole) + digits
            : whole >= digits.Length ? digits.PadRight(whole, '0')
            : digits[..whole] + "." + digits[whole..];
        return negative ? "-" + plain : plain;
    }
}
