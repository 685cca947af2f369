using System.Globalization;
using System.Text;

namespace Indicators.Messages;

/// <summary>Formats numbers according to a language.</summary>
internal sealed class NumberWriter(string decimalMark, string groupingMark)
{
    private const int DigitsInGroup = 3;

    public void Append(StringBuilder text, long number) => AppendGrouped(text, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends a number with at most six decimals.</summary>
    public void Append(StringBuilder text, double number)
    {
        string digits = number.ToString("0.######", CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        AppendGrouped(text, point < 0 ? digits : digits[..point]);
        if (point >= 0) text.Append(decimalMark).Append(digits, point + 1, digits.Length - point - 1);
    }

    private void AppendGrouped(StringBuilder text, string digits)
    {
        for (int i = 0; i < digits.Length; i++)
        {
            int left = digits.Length - i;
            if (i > 0 && left % DigitsInGroup == 0 && char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i - 1])) text.Append(groupingMark);
            text.Append(digits[i]);
        }
    }
}
