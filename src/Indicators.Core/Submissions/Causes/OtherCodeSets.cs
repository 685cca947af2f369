using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>The equivalents of a list's codes in other code sets, such as M49 numbers and the two-letter codes of ISO 3166.</summary>
internal sealed class OtherCodeSets
{
    /// <summary>Columns of code lists that do not contain the equivalent code of another set.</summary>
    private static readonly string[] NoSets = ["replaced_by", "followed_by", "kind"];

    private readonly Dictionary<string, (string Set, string? Code)> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Set, string? Code)> anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<int> lengthsOfNumbers = [];

    public OtherCodeSets(IEnumerable<Code> codes)
    {
        foreach (Code code in codes)
            foreach ((string set, string value) in code.Attributes)
            {
                if (value.Length == 0 || NoSets.Contains(set) || IsWording(set)) continue;
                Add(exact, value, set, code.Id);
                Add(anyCase, value, set, code.Id);
                if (value.All(char.IsAsciiDigit)) lengthsOfNumbers.Add(value.Length);
            }
    }

    public bool Contains(string text) => exact.ContainsKey(text);

    /// <summary>Returns the code with this equivalent in another set, and the set; null if there is no such code or more than one.</summary>
    public (string Set, string Code)? Find(string text) =>
        Sure(exact.GetValueOrDefault(text)) ?? Sure(anyCase.GetValueOrDefault(text));

    /// <summary>Returns the same for a number whose leading zeros a spreadsheet removed, or to which it added decimals.</summary>
    public (string Set, string Code)? FindNumber(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return null;
        string[] parts = text.Split('.', ',');
        if (parts.Length > 2 || !parts[0].All(char.IsAsciiDigit) || parts[0].Length == 0 || (parts.Length == 2 && (parts[1].Length == 0 || parts[1].Any(c => c != '0')))) return null;
        foreach (int length in lengthsOfNumbers)
            if (length >= parts[0].Length && Sure(exact.GetValueOrDefault(parts[0].PadLeft(length, '0'))) is { } found) return found;
        return null;
    }

    /// <summary>Whether a column has words in a language, such as <c>in_en</c>, rather than codes.</summary>
    private static bool IsWording(string column) => column.Length > 3 && column[^3] == '_' && char.IsAsciiLetterLower(column[^2]) && char.IsAsciiLetterLower(column[^1]);

    /// <summary>Adds an equivalent of a code. A value shared by several codes, such as a region, identifies none of them.</summary>
    private static void Add(Dictionary<string, (string Set, string? Code)> values, string value, string set, string code)
    {
        if (!values.TryAdd(value, (set, code)) && values[value].Code != code) values[value] = (set, null);
    }

    private static (string, string)? Sure((string Set, string? Code) found) => found.Code is { } code ? (found.Set, code) : null;
}
