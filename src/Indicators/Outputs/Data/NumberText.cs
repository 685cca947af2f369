using System.Globalization;

namespace Indicators.Outputs.Data;

/// <summary>
/// Formats numbers for data files: in the invariant culture, with the shortest text that reads back as the same number, without an
/// exponent.
/// </summary>
public static class NumberText
{
    /// <summary>Whole numbers below this limit are exact and can be formatted as integers, which is much faster.</summary>
    private const double LargestPlain = 1e15;

    /// <summary>Buffer size for all numbers whose text is short without an exponent.</summary>
    public const int MostShort = 32;

    /// <summary>Formats a number; the text is empty for NaN.</summary>
    public static string Format(double value) => Format(value, stackalloc char[MostShort]).ToString();

    /// <summary>Formats a number; the text is empty for NaN.</summary>
    /// <param name="room">The buffer for the text, unless the text is very long; at least <see cref="MostShort"/> characters.</param>
    public static ReadOnlySpan<char> Format(double value, Span<char> room)
    {
        if (double.IsNaN(value)) return "";
        bool isWhole = value == Math.Truncate(value) && Math.Abs(value) < LargestPlain;
        int length;
        if (isWhole ? ((long)value).TryFormat(room, out length, default, CultureInfo.InvariantCulture) : value.TryFormat(room, out length, "R", CultureInfo.InvariantCulture))
            return room[..length].Contains('E') ? WithoutExponent(room[..length].ToString()) : room[..length];
        throw new ArgumentException("There is not room enough for a number.", nameof(room));
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
