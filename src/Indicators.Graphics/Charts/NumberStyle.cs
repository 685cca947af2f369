using System.Globalization;

namespace Indicators.Graphics.Charts;

/// <param name="Factor">The value of one unit of the short form, such as 1,000,000.</param>
/// <param name="Suffix">The suffix, with its space if the language has one, such as " M".</param>
public sealed record ShortForm(double Factor, string Suffix);

/// <summary>The number format of the reader's language.</summary>
public sealed record NumberStyle
{
    /// <summary>Below this limit, a decimal holds all significant digits of a double.</summary>
    private const double GreatestExact = 1e15;

    public required string DecimalMark { get; init; }

    /// <summary>The mark between groups of three digits, such as U+202F; empty for none.</summary>
    public required string GroupingMark { get; init; }

    /// <summary>The number of decimals of values; axes use as many as their steps need, up to this number.</summary>
    public int Decimals { get; init; }

    public string Minus { get; init; } = "\u2212";

    /// <summary>A suffix of every number, such as "\u202F%"; empty if the subtitle gives the unit.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Short forms for axes with large numbers; empty to write numbers in full.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    public string Format(double value) => Format(value, Decimals) + Suffix;

    /// <summary>Formats the value with one decimal in the largest short form that it reaches; in full if it reaches none.</summary>
    internal string FormatShort(double value)
    {
        ShortForm? form = ShortForms.Where(each => each.Factor <= Math.Abs(value)).MaxBy(each => each.Factor);
        return form is null ? Format(value) : Format(value / form.Factor, 1) + form.Suffix + Suffix;
    }

    /// <summary>Formats the value without the suffix. Halves are rounded away from zero; a value that rounds to zero has no minus sign.</summary>
    internal string Format(double value, int decimals)
    {
        // A double is formatted with halves rounded to even; a decimal keeps the number as written.
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        string digits = Math.Abs(value) < GreatestExact
            ? Math.Round((decimal)Math.Abs(value), decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture)
            : Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        for (int at = whole.Length - 3; at > 0 && GroupingMark.Length > 0; at -= 3)
            whole = whole.Insert(at, GroupingMark);
        string fraction = point < 0 ? "" : DecimalMark + digits[(point + 1)..];
        bool negative = value < 0 && digits.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
        return (negative ? Minus : "") + whole + fraction;
    }
}
