using System.Globalization;

namespace Indicators.Reports.Data;

/// <summary>Numbers as data files carry them: invariant, the shortest text that reads back as the same number, no exponent.</summary>
internal static class NumberText
{
    /// <summary>Whole numbers below it are exact, and their text is that of an integer, which is found much faster.</summary>
    private const double LargestPlain = 1e15;

    /// <summary>Empty for NaN.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "";
        if (value == Math.Truncate(value) && Math.Abs(value) < LargestPlain) return ((long)value).ToString(CultureInfo.InvariantCulture);
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0) return text;
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
