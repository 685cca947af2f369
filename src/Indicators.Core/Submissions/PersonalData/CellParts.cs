namespace Indicators.Submissions.PersonalData;

/// <summary>Parts of a cell that may identify a person, alone or among other words: at most one of each kind.</summary>
/// <param name="Name">Words that look like a full name.</param>
/// <param name="Day">The year of a date, and its day of the month.</param>
/// <param name="Number">Letters and digits, as in passport and case numbers.</param>
internal readonly record struct CellParts(string? Name, (int Year, int Day)? Day, string? Number)
{
    private const int LongestLooked = 200;

    /// <summary>Codes of provinces and places are shorter.</summary>
    private const int ShortestNumber = 7;

    private static readonly char[] Separators = [',', ';', '|', ':', '(', ')', '\n', '\r', '\t'];

    /// <param name="labels">Names of codes, which look like names of persons but are not.</param>
    public static CellParts Split(string text, IReadOnlySet<string> labels)
    {
        CellParts found = default;
        if (text.Length > LongestLooked) text = text[..LongestLooked];
        foreach (string segment in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = segment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < words.Length;) i += Take(words.AsSpan(i), labels, ref found);
        }
        return found;
    }

    /// <summary>Adds the next part to those found, and returns its number of words.</summary>
    private static int Take(ReadOnlySpan<string> words, IReadOnlySet<string> labels, ref CellParts found)
    {
        foreach (int length in (ReadOnlySpan<int>)[3, 1])
        {
            if (words.Length < length || DayShape.Parse(string.Join(' ', words[..length])) is not { } day) continue;
            found = found with { Day = found.Day ?? day };
            return length;
        }
        if (words[0].Length >= ShortestNumber && CellShape.Find(words[0]).HasFlag(CellShapes.MixedNumber))
        {
            found = found with { Number = found.Number ?? words[0] };
            return 1;
        }
        int run = char.IsLower(words[0][0]) ? 0 : Run(words);
        string name = string.Join(' ', words[..run]);
        if (!CellShape.Find(name).HasFlag(CellShapes.FullName) || labels.Contains(name)) return Math.Max(1, run);
        found = found with { Name = found.Name ?? name };
        return run;
    }

    /// <summary>
    /// Returns the number of leading words that may be a name: capitalised,
    /// of a script without capitals, or as short as de, van and bin.
    /// </summary>
    private static int Run(ReadOnlySpan<string> words)
    {
        int run = 0;
        while (run < words.Length && char.IsLetter(words[run][0]) && !words[run].Any(char.IsDigit) && (!char.IsLower(words[run][0]) || words[run].Length <= 3)) run++;
        return run;
    }
}
