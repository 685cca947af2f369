using System.Globalization;

namespace Indicators.Graphics.Charts;

/// <param name="Factor">What one unit of the short form stands for, such as 1,000,000.</param>
/// <param name="Suffix">With its space where the language has one, such as " M".</param>
public sealed record ShortForm(double Factor, string Suffix);

/// <summary>How the reader's language writes numbers.</summary>
public sealed record NumberStyle
{
    /// <summary>Below this a decimal holds all digits that a double is sure of.</summary>
    private const double GreatestExact = 1e15;

    public required string DecimalMark { get; init; }

    /// <summary>Between groups of three digits, such as U+202F; empty for none.</summary>
    public required string GroupingMark { get; init; }

    /// <summary>Of values; axes take as many as their steps need, and no more than this.</summary>
    public int Decimals { get; init; }

    public string Minus { get; init; } = "\u2212";

    /// <summary>Behind every number, such as "\u202F%"; empty where the subtitle gives the unit.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>For axes of great numbers; empty writes them out.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    public string Format(double value) => Format(value, Decimals) + Suffix;

    /// <summary>With one decimal in the greatest short form that the value reaches; in full where it reaches none.</summary>
    internal string FormatShort(double value)
    {
        ShortForm? form = ShortForms.Where(each => each.Factor <= Math.Abs(value)).MaxBy(each => each.Factor);
        return form is null ? Format(value) : Format(value / form.Factor, 1) + form.Suffix + Suffix;
    }

    /// <summary>Without the suffix. Rounds half away from zero; a value that rounds to zero has no minus.</summary>
    internal string Format(double value, int decimals)
    {
        // A double's own formatting rounds halves to the even digit; a decimal holds what the number was written as.
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
