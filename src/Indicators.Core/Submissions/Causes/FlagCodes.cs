using Indicators.Definitions;

namespace Indicators.Submissions.Causes;

/// <summary>Maps letters that offices write as flags, alone or combined as in <c>bep</c>, to status codes.</summary>
internal sealed class FlagCodes(Column status)
{
    private const int MostFlags = 4;

    public string Name => status.Name;

    /// <summary>Returns the codes of the flags, sorted; null if a letter is not a flag.</summary>
    public IReadOnlyList<string>? Split(string text)
    {
        SortedSet<string> codes = new(StringComparer.Ordinal);
        int letters = 0;
        foreach (char c in text)
        {
            if (c is ' ' or ',' or ';' or '/' or '|' or '+' or '&' or '.' or '(' or ')' or '[' or ']') continue;
            if (++letters > MostFlags || CodeOf(c) is not { } code) return null;
            codes.Add(code);
        }
        return [.. codes];
    }

    private string? CodeOf(char flag)
    {
        if (!char.IsAsciiLetter(flag)) return null;
        string letter = flag.ToString();
        if (status.CodeList!.Contains(letter)) return letter;
        if (status.Spellings.Find(letter) is { } spelling) return spelling.Write.Count == 1 ? spelling.Write[0] : null;
        string capital = letter.ToUpperInvariant();
        return status.CodeList.Contains(capital) ? capital : null;
    }
}
