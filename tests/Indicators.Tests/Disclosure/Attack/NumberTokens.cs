using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>A number in a text, as readers see it.</summary>
/// <param name="Decimals">How many decimals are shown.</param>
/// <param name="Before">The text before it, up to 24 characters.</param>
/// <param name="After">The text behind it, up to 24 characters.</param>
internal readonly record struct NumberToken(double Value, int Decimals, string Text, string Before, string After);

/// <summary>Finds numbers in texts of reports and charts. Languages that write a decimal comma group by blanks; others group by commas.</summary>
internal static partial class NumberTokens
{
    [GeneratedRegex(@"(?<![\p{L}\d#.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d#.,-])\d+(?:\.\d+)?")]
    private static partial Regex PointForm { get; }

    [GeneratedRegex(@"(?<![\p{L}\d#.,-])\d{1,3}(?:[\u00A0\u202F]\d{3})+(?:,\d+)?|(?<![\p{L}\d#.,-])\d+(?:,\d+)?")]
    private static partial Regex CommaForm { get; }

    public static IEnumerable<NumberToken> Find(string text, bool decimalComma)
    {
        foreach (Match match in (decimalComma ? CommaForm : PointForm).Matches(text))
        {
            int end = match.Index + match.Length;
            // Part of a word, a range of ages such as 0-4, or a code.
            if (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' or '+' && end + 1 < text.Length && char.IsDigit(text[end + 1])))) continue;
            string digits = decimalComma ? match.Value.Replace("\u00A0", "").Replace("\u202F", "").Replace(',', '.') : match.Value.Replace(",", "");
            int point = digits.IndexOf('.', StringComparison.Ordinal);
            yield return new NumberToken(double.Parse(digits, CultureInfo.InvariantCulture), point < 0 ? 0 : digits.Length - point - 1, match.Value,
                text[Math.Max(0, match.Index - 24)..match.Index], text[end..Math.Min(text.Length, end + 24)]);
        }
    }
}
