using System.Globalization;
using System.Text;

namespace Indicators.Text;

/// <summary>A short form of large numbers, such as millions.</summary>
/// <param name="Factor">The value of one unit of the short form, such as 1,000,000.</param>
/// <param name="Suffix">The suffix, with its space if the language has one, such as " M".</param>
public sealed record ShortForm(double Factor, string Suffix);

/// <summary>Formats numbers for readers, in the number format of their language. For numbers as data, see <see cref="DataNumber"/>.</summary>
public sealed record NumberStyle
{
    private const int DigitsInGroup = 3;

    /// <summary>Below this limit, a conversion to a decimal keeps 15 digits, which is what a person writes; from it on, it would lose whole digits.</summary>
    private const double GreatestConverted = 1e15;

    /// <summary>From this limit on, a number has no place in a decimal, and no decimals either.</summary>
    private const double GreatestDecimal = 7.9e28;

    /// <summary>A decimal point, a hyphen as minus, and no groups: for texts that are data and in no language.</summary>
    public static NumberStyle Invariant { get; } = new() { DecimalMark = ".", GroupingMark = "", Minus = "-" };

    /// <summary>The mark before the decimals.</summary>
    public required string DecimalMark { get; init; }

    /// <summary>The mark between groups of three digits, such as U+202F; empty for none.</summary>
    public required string GroupingMark { get; init; }

    /// <summary>The number of decimals of values; axes use as many as their steps need, up to this number.</summary>
    public int Decimals { get; init; }

    /// <summary>The sign of negative numbers.</summary>
    public string Minus { get; init; } = "\u2212";

    /// <summary>A suffix of every number, such as "\u202F%"; empty if the subtitle gives the unit.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Short forms for axes with large numbers; empty to write numbers in full.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    /// <summary>Formats the value with the decimals and the suffix of the style.</summary>
    public string Format(double value) => Format(value, Decimals) + Suffix;

    /// <summary>Formats the value with one decimal in the largest short form that it reaches; in full if it reaches none.</summary>
    public string FormatShort(double value)
    {
        ShortForm? form = ShortForms.Where(each => each.Factor <= Math.Abs(value)).MaxBy(each => each.Factor);
        return form is null ? Format(value) : Format(value / form.Factor, 1) + form.Suffix + Suffix;
    }

    /// <summary>Formats the value without the suffix. Halves are rounded away from zero; a value that rounds to zero has no minus sign.</summary>
    /// <param name="decimals">From 0 to 28.</param>
    public string Format(double value, int decimals) => Format(value, decimals, decimals);

    /// <summary>Like <see cref="Format(double, int)"/>, without zeros at the end beyond the least number of decimals.</summary>
    /// <param name="leastDecimals">From 0 to <paramref name="mostDecimals"/>.</param>
    /// <param name="mostDecimals">At most 28.</param>
    public string Format(double value, int leastDecimals, int mostDecimals)
    {
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        // A double is formatted with halves rounded to even; a decimal keeps the number as written.
        string format = "F" + mostDecimals.ToString(CultureInfo.InvariantCulture);
        double size = Math.Abs(value);
        string padded = size < GreatestDecimal
            ? Math.Round(ToDecimal(size), mostDecimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture)
            : DataNumber.Format(size) + (mostDecimals == 0 ? "" : "." + new string('0', mostDecimals));
        int length = padded.Length;
        for (int decimals = mostDecimals; decimals > leastDecimals && padded[length - 1] == '0'; decimals--) length--;
        ReadOnlySpan<char> digits = padded.AsSpan(0, length).TrimEnd('.');
        return Write(digits, value < 0 && digits.IndexOfAnyInRange('1', '9') >= 0);
    }

    private static decimal ToDecimal(double size) =>
        size < GreatestConverted ? (decimal)size : decimal.Parse(DataNumber.Format(size), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>Formats a whole number without decimals and suffix.</summary>
    public string FormatWhole(long value) => Write(value.ToString(CultureInfo.InvariantCulture).AsSpan().TrimStart('-'), value < 0);

    /// <param name="digits">Digits with at most one point.</param>
    private string Write(ReadOnlySpan<char> digits, bool isNegative)
    {
        int point = digits.IndexOf('.');
        int whole = point < 0 ? digits.Length : point;
        var text = new StringBuilder(isNegative ? Minus : "");
        for (int at = 0; at < whole; at++)
        {
            if (at > 0 && (whole - at) % DigitsInGroup == 0) text.Append(GroupingMark);
            text.Append(digits[at]);
        }
        if (point >= 0) text.Append(DecimalMark).Append(digits[(point + 1)..]);
        return text.ToString();
    }
}
