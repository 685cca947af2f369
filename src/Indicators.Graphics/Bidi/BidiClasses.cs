using System.Globalization;

namespace Indicators.Graphics.Bidi;

/// <summary>
/// The bidirectional type of a character, from its general category, its script's range and the exceptions that Unicode lists
/// (DerivedBidiClass.txt). Exact for Latin, Greek, Cyrillic, Hebrew, Arabic and all common punctuation and symbols.
/// </summary>
internal static class BidiClasses
{
    private const string EuropeanSeparators = "+-\u207A\u207B\u208A\u208B\u2212\uFB29\uFE62\uFE63\uFF0B\uFF0D";
    private const string CommonSeparators = ",./:\u00A0\u060C\u202F\u2044\uFE50\uFE52\uFE55\uFF0C\uFF0E\uFF0F\uFF1A";
    private const string Terminators = "#%\u00B0\u00B1\u058F\u0609\u060A\u066A\u2030\u2031\u2032\u2033\u2034\u212E\u2213\uFE5F\uFE6A\uFF03\uFF05";

    /// <summary>Whether a text needs the algorithm: without such a character, a text from left to right stays in its order.</summary>
    public static bool CanReorder(string text)
    {
        foreach (char letter in text)
        {
            if (letter < '\u0590') continue;
            if (letter <= '\u08FF' || letter is (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) return true;
            if (letter is (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') || char.IsHighSurrogate(letter)) return true;
        }

        return false;
    }

    public static BidiClass Find(int codePoint)
    {
        if (codePoint < 0x80 && char.IsAsciiLetter((char)codePoint)) return BidiClass.L;
        if (codePoint is (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF) return BidiClass.ON;
        if (FindControl(codePoint) is { } control) return control;
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        if (category == UnicodeCategory.SpaceSeparator) return codePoint is 0xA0 or 0x202F ? BidiClass.CS : BidiClass.WS;
        if (codePoint <= char.MaxValue && FindListed((char)codePoint) is { } listed) return listed;
        if (IsArabicNumber(codePoint)) return BidiClass.AN;
        if (IsEuropeanNumber(codePoint)) return BidiClass.EN;
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return BidiClass.NSM;
        if (category == UnicodeCategory.Format) return codePoint is 0x70F ? BidiClass.AL : BidiClass.BN;
        if (category == UnicodeCategory.Control) return BidiClass.BN;
        if (category == UnicodeCategory.CurrencySymbol && codePoint != 0x60B) return BidiClass.ET;
        if (IsArabic(codePoint)) return IsArabicNeutral(codePoint) ? BidiClass.ON : BidiClass.AL;
        if (IsHebrewLike(codePoint)) return codePoint is 0xFB29 || category == UnicodeCategory.MathSymbol ? BidiClass.ON : BidiClass.R;
        return IsLetterLike(codePoint, category) ? BidiClass.L : BidiClass.ON;
    }

    private static BidiClass? FindControl(int codePoint) => codePoint switch
    {
        0x0A or 0x0D or 0x1C or 0x1D or 0x1E or 0x85 or 0x2029 => BidiClass.B,
        0x09 or 0x0B or 0x1F => BidiClass.S,
        0x0C or 0x2028 => BidiClass.WS,
        0x200E => BidiClass.L,
        0x200F => BidiClass.R,
        0x061C => BidiClass.AL,
        0x202A => BidiClass.LRE,
        0x202B => BidiClass.RLE,
        0x202C => BidiClass.PDF,
        0x202D => BidiClass.LRO,
        0x202E => BidiClass.RLO,
        0x2066 => BidiClass.LRI,
        0x2067 => BidiClass.RLI,
        0x2068 => BidiClass.FSI,
        0x2069 => BidiClass.PDI,
        _ => null,
    };

    private static BidiClass? FindListed(char letter) =>
        EuropeanSeparators.Contains(letter) ? BidiClass.ES
        : CommonSeparators.Contains(letter) ? BidiClass.CS
        : Terminators.Contains(letter) ? BidiClass.ET
        : null;

    private static bool IsArabicNumber(int codePoint) => codePoint
        is (>= 0x600 and <= 0x605) or (>= 0x660 and <= 0x669) or 0x66B or 0x66C or 0x6DD or 0x890 or 0x891 or 0x8E2
        or (>= 0x10D30 and <= 0x10D39) or (>= 0x10E60 and <= 0x10E7E);

    private static bool IsEuropeanNumber(int codePoint) => codePoint
        is (>= '0' and <= '9') or 0xB2 or 0xB3 or 0xB9 or (>= 0x6F0 and <= 0x6F9) or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089)
        or (>= 0x2488 and <= 0x249B) or (>= 0xFF10 and <= 0xFF19) or (>= 0x1D7CE and <= 0x1D7FF) or (>= 0x1F100 and <= 0x1F10A);

    private static bool IsArabic(int codePoint) => codePoint
        is (>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10D00 and <= 0x10D3F) or (>= 0x10F30 and <= 0x10F6F) or (>= 0x1EC70 and <= 0x1ECBF) or (>= 0x1ED00 and <= 0x1ED4F) or (>= 0x1EE00 and <= 0x1EEFF);

    private static bool IsArabicNeutral(int codePoint) => codePoint
        is 0x606 or 0x607 or 0x60E or 0x60F or 0x6DE or 0x6E9 or (>= 0xFD3E and <= 0xFD4F) or 0xFDCF or (>= 0xFDFD and <= 0xFDFF) or 0x1EEF0 or 0x1EEF1;

    private static bool IsHebrewLike(int codePoint) => codePoint
        is (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F and not (>= 0x7F6 and <= 0x7F9)) or (>= 0xFB1D and <= 0xFB4F)
        or (>= 0x10800 and <= 0x10FFF and not 0x1091F) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsLetterLike(int codePoint, UnicodeCategory category)
    {
        // Fractions, circled numbers and letters that modify others are neutral; punctuation of the scripts of South Asia and Africa is not.
        if (codePoint is (>= 0xBC and <= 0xBE) or 0x2B9 or 0x2BA or (>= 0x2C2 and <= 0x2CF) or (>= 0x2150 and <= 0x215F) or 0x2189 or (>= 0x2460 and <= 0x2487))
            return false;
        if (codePoint is 0x482 or (>= 0x55A and <= 0x589) or (>= 0x900 and <= 0x13FF)) return true;
        return category switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
            _ => false,
        };
    }
}
