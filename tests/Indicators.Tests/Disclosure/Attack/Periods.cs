using System.Globalization;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>SDMX time periods as texts: <c>2025</c>, <c>2025-S1</c>, <c>2025-Q4</c>, <c>2025-12</c> or <c>2025-M12</c>.</summary>
internal static class Periods
{
    /// <summary>Returns the last day, as <c>2025-12-31</c>.</summary>
    public static string LastDay(string period)
    {
        (int year, _, int lastMonth) = Months(period);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{lastMonth:00}-{DateTime.DaysInMonth(year, lastMonth):00}");
    }

    /// <summary>Returns the ways in which shorter periods make up this one: halves, quarters, months.</summary>
    public static IEnumerable<string[]> Parts(string period)
    {
        (int year, int first, int last) = Months(period);
        int months = last - first + 1;
        if (months == 12) yield return Split(year, first, last, 6);
        if (months > 3) yield return Split(year, first, last, 3);
        if (months > 1) yield return Split(year, first, last, 1);
    }

    /// <summary>Returns the period before, of the same length.</summary>
    public static string Previous(string period)
    {
        (int year, int first, int last) = Months(period);
        int months = last - first + 1;
        return first == 1 ? Name(year - 1, 13 - months, 12, period) : Name(year, first - months, first - 1, period);
    }

    private static string[] Split(int year, int first, int last, int months) =>
        [.. Enumerable.Range(0, (last - first + 1) / months).Select(i => Name(year, first + i * months, first + i * months + months - 1, ""))];

    private static string Name(int year, int first, int last, string like) => (last - first + 1) switch
    {
        12 => year.ToString("0000", CultureInfo.InvariantCulture),
        6 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-S{(first + 5) / 6}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{(first + 2) / 3}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{(like.Contains('M', StringComparison.Ordinal) ? "M" : "")}{first:00}"),
    };

    private static (int Year, int First, int Last) Months(string period)
    {
        int year = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (period.Length == 4) return (year, 1, 12);
        string rest = period[5..];
        int number = int.Parse(rest.TrimStart('Q', 'S', 'M'), CultureInfo.InvariantCulture);
        return rest[0] switch
        {
            'Q' => (year, number * 3 - 2, number * 3),
            'S' => (year, number * 6 - 5, number * 6),
            _ => (year, number, number),
        };
    }
}
