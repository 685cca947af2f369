using System.Globalization;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Parsing;

/// <summary>
/// Suggests how to write periods given in other common forms, such as
/// 2022Q1, T1 2022, 1/2022 and 202201. The text itself is never shown.
/// </summary>
internal static class PeriodHint
{
    private const int LongestText = 24;

    /// <summary>Returns what to write; null if it is unclear which period is meant.</summary>
    /// <param name="frequencies">The frequencies at which the structure is filed: no others can be meant.</param>
    public static Message? For(string text, IReadOnlyList<Frequency> frequencies)
    {
        if (CellText.IsSpreadsheetError(text)) return CellMessages.PeriodFormulaError;
        string trimmed = CellText.Visible(text);
        if (TimeRange.IsOne(trimmed)) return CellMessages.PeriodRange(Kinds(frequencies));
        if (text.Length > LongestText) return null;
        if (trimmed.Length < text.Length && IsFiled(trimmed, frequencies))
            return CellText.Invisible(text) is { } invisible ? CellMessages.PeriodInvisible(invisible) : CellMessages.PeriodBlanks;
        if (CellText.WithPlainDigits(trimmed) is var plain && plain != trimmed && IsFiled(plain, frequencies)) return CellMessages.PeriodDigits;
        if (IsYearOtherwise(trimmed) && frequencies.Contains(Frequency.Annual)) return CellMessages.YearsForm;
        return FrequencyOf(Parts(text.Trim()), frequencies) switch
        {
            Frequency.HalfYearly => CellMessages.HalfYearsForm,
            Frequency.Quarterly => CellMessages.QuartersForm,
            Frequency.Monthly => CellMessages.MonthsForm,
            _ => null,
        };
    }

    private static bool IsFiled(string text, IReadOnlyList<Frequency> frequencies) =>
        Period.TryParse(text, out Period period) && frequencies.Contains(period.Frequency);

    /// <summary>
    /// Whether the text is a year with decimals added by a program, or marked as a year: <c>2024.0</c>, <c>2024-A1</c>, <c>2024-A</c>.
    /// </summary>
    private static bool IsYearOtherwise(string text) =>
        text.Length > 4 && text[..4].All(char.IsAsciiDigit) && IsYear(text[..4]) && (text[4..] is "-A1" or "-A" or "A" or "A1" || (text.Length > 5 && text[4] == '.' && text[5..].All(c => c == '0')));

    private static Message[] Kinds(IReadOnlyList<Frequency> frequencies) => [.. frequencies.Select(frequency => frequency switch
    {
        Frequency.Annual => CellMessages.AYear,
        Frequency.HalfYearly => CellMessages.AHalfYear,
        Frequency.Quarterly => CellMessages.AQuarter,
        _ => CellMessages.AMonth,
    })];

    /// <summary>Returns the runs of digits and of letters, without the separators between them; empty if the text has other characters.</summary>
    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        for (int from = 0; from < text.Length;)
        {
            int to = from;
            while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
            if (to == from)
                while (to < text.Length && char.IsLetter(text[to])) to++;
            if (to > from) parts.Add(text[from..to].ToUpperInvariant());
            else if (!"-/._ ".Contains(text[to++], StringComparison.Ordinal)) return [];
            from = to;
        }
        return parts;
    }

    private static Frequency? FrequencyOf(List<string> parts, IReadOnlyList<Frequency> frequencies)
    {
        if (parts is [{ Length: 6 } joined]) parts = [joined[..4], joined[4..]];
        string[] letters = [.. parts.Where(part => char.IsLetter(part[0]))], digits = [.. parts.Where(part => char.IsAsciiDigit(part[0]))];
        if (letters is [var name] && digits is [var beside] && frequencies.Contains(Frequency.Monthly) && MonthNames.Find(name).Count > 0 && (beside.Length == 2 || IsYear(beside)))
            return Frequency.Monthly;
        if (letters.Length > 1 || digits.Length != 2) return null;
        string number = IsYear(digits[0]) ? digits[1] : digits[0];
        if (number.Length > 2 || !IsYear(number == digits[0] ? digits[1] : digits[0])) return null;
        Frequency[] meant = [.. frequencies.Where(frequency => frequency != Frequency.Annual && IsMeant(frequency, letters.FirstOrDefault(), number))];
        return meant.Length == 1 ? meant[0] : null;
    }

    private static bool IsYear(string digits) =>
        digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= Period.EarliestYear and <= Period.LatestYear;

    /// <param name="letter">The word or letter next to the numbers; null if there is none.</param>
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
