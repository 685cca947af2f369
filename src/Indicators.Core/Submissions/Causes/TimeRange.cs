using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>SDMX time ranges: a first day and a duration, such as <c>2025-01-01/P3M</c>.</summary>
/// <remarks>Source: SDMX 2.1 and 3.0, TimeRangeType.</remarks>
internal static class TimeRange
{
    public const int Longest = 40;

    /// <summary>Parses a time range that is exactly one period; returns false for any other text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        int slash = text.IndexOf('/');
        if (slash < 0 || !TryDay(text[..slash], out DateOnly day) || day.Day != 1 || Months(text[(slash + 1)..]) is not { } months) return false;
        string? written = (months, day.Month) switch
        {
            (12, 1) => $"{day.Year:D4}",
            (6, 1 or 7) => $"{day.Year:D4}-S{1 + day.Month / 7}",
            (3, 1 or 4 or 7 or 10) => $"{day.Year:D4}-Q{(day.Month + 2) / 3}",
            (1, _) => $"{day.Year:D4}-{day.Month:D2}",
            _ => null,
        };
        return written is not null && Period.TryParse(written, out period);
    }

    /// <summary>Whether the text is a time range, even if it is not exactly one period.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && TryDay(text[..slash], out _) && (text[(slash + 1)..] is ['P', ..] || TryDay(text[(slash + 1)..], out _));
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        int time = text.IndexOf('T');
        if (time > 0 && text[(time + 1)..].TrimEnd('Z').ContainsAnyExcept("0:.")) // a range may only begin at midnight
        {
            day = default;
            return false;
        }
        return DateOnly.TryParseExact(time > 0 ? text[..time] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static int? Months(ReadOnlySpan<char> duration) => duration switch
    {
        "P1Y" or "P12M" => 12,
        "P6M" => 6,
        "P3M" => 3,
        "P1M" => 1,
        _ => null,
    };
}
