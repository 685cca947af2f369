using System.Globalization;

namespace Indicators.Submissions.PersonalData;

/// <summary>Parses dates in any common form. The forms are not distinguished, since a date of birth may have any of them.</summary>
internal static class DayShape
{
    private const int FirstYear = 1900, LastYear = 2100;

    /// <summary>Returns the year and the day of the month, or null. In <c>03/05/1990</c> the first number is taken for the day.</summary>
    public static (int Year, int Day)? Parse(string text)
    {
        ReadOnlySpan<char> day = text.AsSpan().Trim();
        int time = day.IndexOf('T');
        if (time < 0 && day.IndexOf(':') > 0) time = day.IndexOf(' ');
        if (time > 0) day = day[..time];
        if (day.Length is < 6 or > 20) return null;
        if (day.Length == 8 && Number(day) is { } compact) return Checked(compact / 10000, compact / 100 % 100, compact % 100);

        Span<Range> ranges = stackalloc Range[5];
        if (day.SplitAny(ranges, "-/. ", StringSplitOptions.RemoveEmptyEntries) != 3) return null;
        ReadOnlySpan<char> first = day[ranges[0]], middle = day[ranges[1]], last = day[ranges[2]];
        int? month = Number(middle) ?? (middle.Length >= 3 && char.IsLetter(middle[0]) ? 1 : null);
        if (month is not { } m || Number(first) is not { } f || Number(last) is not { } l) return null;
        if (first.Length == 4) return Checked(f, m, l);
        if (first.Length > 2 || last.Length is not (2 or 4)) return null;
        int year = last.Length == 4 ? l : l < 30 ? 2000 + l : 1900 + l;
        return Checked(year, m, f) ?? Checked(year, f, m);
    }

    private static (int Year, int Day)? Checked(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (year, day) : null;

    /// <summary>Returns the number written in digits of any script, or null.</summary>
    private static int? Number(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 8) return null;
        int number = 0;
        foreach (char c in text)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit < 0) return null;
            number = number * 10 + digit;
        }
        return number;
    }
}
