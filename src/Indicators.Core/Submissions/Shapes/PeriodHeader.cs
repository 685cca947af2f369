using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Shapes;

/// <summary>Recognises headers that are periods: years, quarters, half-years, months and days, alone or with another word.</summary>
internal static class PeriodHeader
{
    private const int Longest = 24;

    private static readonly string[] Parts = ["q", "t", "s", "h", "m", "trim", "sem", "semestre", "trimestre", "quarter"];

    /// <summary>The beginnings of months in English, French and Spanish.</summary>
    private static readonly string[] Months =
    [
        "jan", "ene", "feb", "fev", "mar", "apr", "avr", "abr", "may", "mai", "jun", "juin", "jul", "juil", "aug", "aou", "ago", "sep", "set", "oct", "nov", "dec", "dic",
    ];

    public static bool IsPeriod(string header)
    {
        if (header.Length is 0 or > Longest) return false;
        if (Period.TryParse(header, out _)) return true;
        string[] words = FoldedText.Fold(header).Split('_');
        if (words.Any(HasYear)) return true;
        if (words.Length == 1 && IsPart(words[0])) return true;
        return words.Any(IsMonth) && words.All(word => IsMonth(word) || word.All(char.IsAsciiDigit));
    }

    /// <summary>Whether a word has a run of exactly four digits that is a year since 1900, as in X2021 and 2024Q1.</summary>
    private static bool HasYear(string word)
    {
        for (int from = 0; from < word.Length; from++)
        {
            if (!char.IsAsciiDigit(word[from])) continue;
            int to = from;
            while (to < word.Length && char.IsAsciiDigit(word[to])) to++;
            if (to - from == 4 && word[from..(from + 2)] is "19" or "20") return true;
            from = to;
        }
        return false;
    }

    /// <summary>Whether a word is a part of a year, such as Q1 and T4, with the year given elsewhere.</summary>
    private static bool IsPart(string word) =>
        Parts.Any(part => word.Length == part.Length + 1 && word.StartsWith(part, StringComparison.Ordinal) && word[^1] is >= '1' and <= '4');

    private static bool IsMonth(string word) =>
        word.Length is >= 3 and <= 10 && word.All(char.IsLetter) && Months.Any(month => word.StartsWith(month, StringComparison.Ordinal)) && IsMonthName(word);

    /// <summary>Whether a word is the abbreviation or full name of a month, rather than a longer word that begins like one.</summary>
    private static bool IsMonthName(string word) =>
        word.Length <= 4 || word is "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
            or "janvier" or "fevrier" or "avril" or "juillet" or "septembre" or "octobre" or "novembre" or "decembre"
            or "enero" or "febrero" or "marzo" or "abril" or "mayo" or "junio" or "julio" or "agosto" or "septiembre" or "octubre" or "noviembre" or "diciembre";
}
