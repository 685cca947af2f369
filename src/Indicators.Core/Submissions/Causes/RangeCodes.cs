using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>
/// The codes of a list that are ranges of two numbers, such as age groups.
/// Spreadsheets read <c>5-11</c> as 11 May, 5 November or May 2011.
/// </summary>
internal sealed class RangeCodes
{
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    private readonly Dictionary<(int, int), string> codes = [];

    public RangeCodes(CodeList list)
    {
        foreach (Code code in list.Codes)
            if (Numbers(code.Id) is { } pair) codes.TryAdd(pair, code.Id);
    }

    /// <summary>Returns the code that a text writes with other separators, spaces or zeros, such as <c>05 – 11</c>; null if there is none.</summary>
    public string? WrittenOtherwise(string text) => codes.Count > 0 && Numbers(text) is { } pair ? codes.GetValueOrDefault(pair) : null;

    /// <summary>Returns the codes from which a spreadsheet may have made the date; empty if the text is not a date.</summary>
    public IReadOnlyList<string> BehindDate(string text)
    {
        if (codes.Count == 0) return [];
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach ((int first, int second) in Pairs(text))
        {
            if (codes.TryGetValue((first, second), out string? code)) found.Add(code);
            if (codes.TryGetValue((second, first), out code)) found.Add(code);
        }
        return [.. found];
    }

    /// <summary>
    /// Whether a spreadsheet may have made the text from a range of numbers,
    /// even one that is not in the list; false if the list has no ranges.
    /// </summary>
    public bool IsDateOfRange(string text) => codes.Count > 0 && Pairs(text).Any();

    private static (int, int)? Numbers(string text)
    {
        string[] parts = Spellings.Plain(text).Split(['-', '/', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Number(parts[0]) is < 100 and int first && Number(parts[1]) is < 100 and int second ? (first, second) : null;
    }

    /// <summary>
    /// Returns the pairs of numbers from which a spreadsheet may have made
    /// a date, composed of its day, month and last two digits of the year.
    /// </summary>
    private static IEnumerable<(int, int)> Pairs(string text)
    {
        if (text.Length == 5 && Number(text) is { } serial)
            return serial is > 36_000 and < 56_000 ? PairsOf(SpreadsheetEpoch.AddDays(serial)) : [];
        string date = text.Split('T', ' ') is [var first, var time] && time.Contains(':', StringComparison.Ordinal) ? first : text;
        string[] parts = date.Split(['-', '/', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3) return [];
        string[] words = [.. parts.Where(part => Number(part) is null)];
        int[] numbers = [.. parts.Select(Number).OfType<int>()];
        if (words is [var word]) return MonthNames.Find(word).SelectMany(month => numbers.Select(number => (month, number % 100)));
        if (words.Length > 0 || parts.Length != 3) return [];
        (int year, int left, int right) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[0], numbers[1]);
        List<(int, int)> pairs = [(left, right)];
        // A range that is not a valid day of the year becomes the first day of a month.
        if (left == 1) pairs.Add((right, year % 100));
        if (right == 1) pairs.Add((left, year % 100));
        return pairs;
    }

    private static IEnumerable<(int, int)> PairsOf(DateOnly day)
    {
        yield return (day.Month, day.Day);
        if (day.Day == 1) yield return (day.Month, day.Year % 100);
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
