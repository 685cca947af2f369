using System.Globalization;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>How periods are written that stand in other usual ways, such as 2022Q1, T1 2022, 1/2022 and 202201. The text itself is never told.</summary>
internal static class PeriodHint
{
    private const int LongestText = 24;

    /// <summary>What to write, or null where it is not clear which period is meant.</summary>
    /// <param name="frequencies">Those that the structure is filed at: no other is meant.</param>
    public static string? For(string text, IReadOnlyList<Frequency> frequencies)
    {
        if (text.Length > LongestText) return null;
        string trimmed = text.Trim();
        if (trimmed.Length < text.Length && Period.TryParse(trimmed, out Period period) && frequencies.Contains(period.Frequency))
            return "Write it without blanks around it.";
        return FrequencyOf(Parts(trimmed), frequencies) switch
        {
            Frequency.HalfYearly => "Write half-years as 2024-S1: the year, a hyphen, S and 1 or 2.",
            Frequency.Quarterly => "Write quarters as 2024-Q1: the year, a hyphen, Q and 1 to 4.",
            Frequency.Monthly => "Write months as 2024-05: the year, a hyphen and two digits.",
            _ => null,
        };
    }

    /// <summary>The runs of digits and of letters; what else stands between them tells nothing.</summary>
    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        for (int from = 0; from < text.Length;)
        {
            int to = from;
            while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
            if (to == from)
                while (to < text.Length && char.IsAsciiLetter(text[to])) to++;
            if (to > from) parts.Add(text[from..to].ToUpperInvariant());
            else if (!"-/._ ".Contains(text[to++], StringComparison.Ordinal)) return [];
            from = to;
        }
        return parts;
    }

    private static Frequency? FrequencyOf(List<string> parts, IReadOnlyList<Frequency> frequencies)
    {
        if (parts is [{ Length: 6 } joined]) parts = [joined[..4], joined[4..]];
        string[] letters = [.. parts.Where(part => char.IsAsciiLetter(part[0]))], digits = [.. parts.Where(part => char.IsAsciiDigit(part[0]))];
        if (letters.Length > 1 || digits.Length != 2) return null;
        string number = IsYear(digits[0]) ? digits[1] : digits[0];
        if (number.Length > 2 || !IsYear(number == digits[0] ? digits[1] : digits[0])) return null;
        Frequency[] meant = [.. frequencies.Where(frequency => frequency != Frequency.Annual && IsMeant(frequency, letters.FirstOrDefault(), number))];
        return meant.Length == 1 ? meant[0] : null;
    }

    private static bool IsYear(string digits) =>
        digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= Period.EarliestYear and <= Period.LatestYear;

    /// <param name="letter">The word or letter beside the figures; null where there is none.</param>
    /// <param name="number">The number within the year.</param>
    private static bool IsMeant(Frequency frequency, string? letter, string number)
    {
        // Only months are written with a leading zero.
        if (letter is null && number[0] == '0' && frequency != Frequency.Monthly) return false;
        int within = int.Parse(number, CultureInfo.InvariantCulture);
        return within >= 1 && within <= (int)frequency && (letter is null || frequency switch
        {
            Frequency.HalfYearly => letter is "S" or "H" or "SEM" or "SEMESTRE" or "SEMESTER",
            Frequency.Quarterly => letter is "Q" or "T" or "QUARTER" or "TRIM" or "TRIMESTRE",
            _ => letter is "M" or "MONTH" or "MOIS" or "MES",
        });
    }
}
