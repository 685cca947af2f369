using System.Globalization;
using System.Text;
using Indicators.Definitions;

namespace Indicators.Submissions.Cells;

/// <summary>
/// Parses decimal numbers in UTF-8: digits, an optional minus sign, a decimal mark and, if declared, a grouping mark between groups of
/// three. Exponents, plus signs and spaces are not accepted. The result is the double nearest to the written number.
/// </summary>
internal sealed class NumberParser
{
    /// <summary>The number of digits up to which a double represents every whole number exactly.</summary>
    private const int ExactDigits = 15;

    /// <summary>The maximum length of a figure, in bytes.</summary>
    public const int LongestNumber = 64;

    private readonly char decimalMark;
    private readonly char? groupingMark;
    private readonly bool refusesThousands;

    /// <param name="refusesThousands">Whether to reject a text whose decimal mark may also separate thousands, as in <c>55.000</c>.</param>
    public NumberParser(char decimalMark = '.', char? groupingMark = null, bool refusesThousands = false)
    {
        this.decimalMark = decimalMark;
        this.groupingMark = groupingMark;
        this.refusesThousands = refusesThousands;
    }

    /// <summary>
    /// Creates the parser for a measure. Counts have no decimals and shares no
    /// thousands; for an amount, either is possible until its mark is declared.
    /// </summary>
    public static NumberParser For(Column measure) => new(measure.DecimalMark, measure.GroupingMark, measure.Type switch
    {
        MeasureType.Count => true,
        MeasureType.Amount => !measure.DeclaresDecimalMark && measure.GroupingMark is null,
        _ => false,
    });

    public bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if ((uint)(text.Length - 1) < Utf8CodeIndex.PackedLength)
            return EightDigits.TryParse(Utf8CodeIndex.Pack(text), text.Length, out value) || TryParseGeneral(text, out value);
        if ((uint)(text.Length - 1) < ExactDigits)
        {
            long whole = 0;
            foreach (byte digit in text)
            {
                uint number = (uint)(digit - '0');
                if (number > 9) return TryParseGeneral(text, out value);
                whole = whole * 10 + number;
            }
            value = whole;
            return true;
        }
        return TryParseGeneral(text, out value);
    }

    private bool TryParseGeneral(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        if (text.IsEmpty || text.Length > LongestNumber) return false;
        Span<char> characters = stackalloc char[LongestNumber];
        if (!Encoding.UTF8.TryGetChars(text, characters, out int length)) return false;
        Span<char> plain = stackalloc char[LongestNumber];
        if (!TryNormalise(characters[..length], plain, out int written)) return false;
        value = double.Parse(plain[..written], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (value == 0) value = 0; // "-0" is not a negative figure
        return true;
    }

    /// <summary>Rewrites the number with a decimal point and without grouping.</summary>
    private bool TryNormalise(ReadOnlySpan<char> text, Span<char> plain, out int written)
    {
        written = 0;
        if (text[0] == '-')
        {
            plain[written++] = '-';
            text = text[1..];
        }
        int point = text.IndexOf(decimalMark);
        if (refusesThousands && point >= 0 && ThousandsMark.MayBeOne(text)) return false;
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        if (whole.IsEmpty && point < 0) return false;
        if (!TryCopyGroups(whole, plain, ref written)) return false;
        if (point < 0) return true;
        ReadOnlySpan<char> fraction = text[(point + 1)..];
        if (fraction.IsEmpty) return false;
        plain[written++] = '.';
        return TryCopyDigits(fraction, plain, ref written);
    }

    private bool TryCopyGroups(ReadOnlySpan<char> whole, Span<char> plain, ref int written)
    {
        if (groupingMark is not { } mark || whole.IndexOf(mark) < 0) return TryCopyDigits(whole, plain, ref written);
        bool first = true;
        while (true)
        {
            int end = whole.IndexOf(mark);
            ReadOnlySpan<char> group = end < 0 ? whole : whole[..end];
            if (first ? group.Length is 0 or > 3 : group.Length != 3) return false;
            if (!TryCopyDigits(group, plain, ref written)) return false;
            if (end < 0) return true;
            whole = whole[(end + 1)..];
            first = false;
        }
    }

    private static bool TryCopyDigits(ReadOnlySpan<char> digits, Span<char> plain, ref int written)
    {
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            plain[written++] = digit;
        }
        return true;
    }
}
