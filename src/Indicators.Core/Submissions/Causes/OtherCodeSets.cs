using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>The codes of other sets that a list knows its own by, such as M49 numbers and ISO 3166's two letters.</summary>
internal sealed class OtherCodeSets
{
    /// <summary>Columns of code lists that are no codes of the same thing in another set.</summary>
    private static readonly string[] NoSets = ["replaced_by", "followed_by", "kind"];

    private readonly Dictionary<string, (string Set, string? Code)> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Set, string? Code)> anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<int> lengthsOfNumbers = [];

    public OtherCodeSets(IEnumerable<Code> codes)
    {
        foreach (Code code in codes)
            foreach ((string set, string value) in code.Attributes)
            {
                if (value.Length == 0 || NoSets.Contains(set)) continue;
                Add(exact, value, set, code.Id);
                Add(anyCase, value, set, code.Id);
                if (value.All(char.IsAsciiDigit)) lengthsOfNumbers.Add(value.Length);
            }
    }

    public bool Contains(string text) => exact.ContainsKey(text);

    /// <summary>The code that is meant and the set of the text; null where it is a code of none, or of several things.</summary>
    public (string Set, string Code)? Find(string text) =>
        Sure(exact.GetValueOrDefault(text)) ?? Sure(anyCase.GetValueOrDefault(text));

    /// <summary>The same for a number that a spreadsheet has robbed of its leading zeros, or given decimals.</summary>
    public (string Set, string Code)? FindNumber(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return null;
        string[] parts = text.Split('.', ',');
        if (parts.Length > 2 || !parts[0].All(char.IsAsciiDigit) || parts[0].Length == 0 || (parts.Length == 2 && (parts[1].Length == 0 || parts[1].Any(c => c != '0')))) return null;
        foreach (int length in lengthsOfNumbers)
            if (length >= parts[0].Length && Sure(exact.GetValueOrDefault(parts[0].PadLeft(length, '0'))) is { } found) return found;
        return null;
    }

    /// <summary>A value that several codes share, such as a region, is no code of its own.</summary>
    private static void Add(Dictionary<string, (string Set, string? Code)> values, string value, string set, string code)
    {
        if (!values.TryAdd(value, (set, code)) && values[value].Code != code) values[value] = (set, null);
    }

    private static (string, string)? Sure((string Set, string? Code) found) => found.Code is { } code ? (found.Set, code) : null;
}
