using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>Names of months as spreadsheets write them, in the languages of the shipped definitions. The program contains no culture data.</summary>
/// <remarks>Source: Unicode CLDR, names of months.</remarks>
internal static class MonthNames
{
    private static readonly string[][] Languages =
    [
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ];

    /// <summary>Returns the months, from 1, whose names begin with the text; empty if it is not a month.</summary>
    public static IReadOnlySet<int> Find(string text)
    {
        SortedSet<int> months = [];
        string plain = Spellings.Plain(text).TrimEnd('.');
        if (plain.Length < 3) return months;
        foreach (string[] names in Languages)
            for (int month = 0; month < names.Length; month++)
                if (names[month].StartsWith(plain, StringComparison.Ordinal)) months.Add(month + 1);
        return months;
    }
}
