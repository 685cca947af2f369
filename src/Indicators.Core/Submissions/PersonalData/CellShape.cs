using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Submissions.PersonalData;

/// <summary>What a cell may be, judging by its form.</summary>
[Flags]
internal enum CellShapes
{
    None = 0,
    Email = 1,

    /// <summary>Seven to fifteen digits, with the separators used in telephone numbers.</summary>
    PhoneNumber = 2,

    /// <summary>A telephone number in international form.</summary>
    InternationalPhone = 4,

    /// <summary>Letters and digits together, as in passport and case numbers.</summary>
    MixedNumber = 8,

    /// <summary>Six or more digits and nothing else.</summary>
    LongNumber = 16,

    /// <summary>Words consisting only of letters.</summary>
    Words = 32,

    /// <summary>Two or more words, capitalised if the script has capitals.</summary>
    FullName = 64,
}

/// <summary>Determines the shapes of a cell. Pure; stores nothing of the cell.</summary>
internal static class CellShape
{
    private const int LongestLooked = 80;

    public static CellShapes Find(string text)
    {
        if (text.Length is 0 or > LongestLooked) return CellShapes.None;
        CellShapes shapes = IsEmail(text) ? CellShapes.Email : CellShapes.None;
        return shapes | PhoneShapes(text) | NumberShapes(text) | WordShapes(text);
    }

    private static bool IsEmail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || text.IndexOf('@', at + 1) >= 0 || text.Any(char.IsWhiteSpace)) return false;
        int dot = text.LastIndexOf('.');
        return dot > at + 1 && text.Length - dot > 2 && text.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9');
    }

    private static CellShapes PhoneShapes(string text)
    {
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i])) digits++;
            else if (!(text[i] == '+' && i == 0) && !" -./()".Contains(text[i], StringComparison.Ordinal)) return CellShapes.None;
        }
        if (digits is < 7 or > 15) return CellShapes.None;
        return text[0] == '+' || (digits >= 10 && text.StartsWith("00", StringComparison.Ordinal))
            ? CellShapes.PhoneNumber | CellShapes.InternationalPhone
            : CellShapes.PhoneNumber;
    }

    private static CellShapes NumberShapes(string text)
    {
        int digits = 0, letters = 0;
        foreach (char c in text)
        {
            if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (c is not ('-' or '/' or '.' or '_')) return CellShapes.None;
        }
        if (letters == 0) return digits == text.Length && digits >= 6 ? CellShapes.LongNumber : CellShapes.None;
        return digits >= 4 && text.Length >= 6 && !Period.TryParse(text, out _) ? CellShapes.MixedNumber : CellShapes.None;
    }

    private static CellShapes WordShapes(string text)
    {
        int words = 0, capitalised = 0, uncased = 0;
        bool allFit = true;
        foreach (Range range in text.AsSpan().SplitAny(" ,-'\u2019."))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            foreach (char c in word)
                if (!char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) return CellShapes.None;
            words++;
            if (char.IsUpper(word[0])) capitalised++;
            else if (!char.IsLower(word[0])) uncased++;
            else allFit &= word.Length <= 3; // de, van, bin
        }
        if (words is 0 or > 6) return CellShapes.None;
        bool isFull = allFit && (capitalised >= 2 || (uncased == words && words is >= 2 and <= 4));
        return isFull ? CellShapes.Words | CellShapes.FullName : CellShapes.Words;
    }
}
