using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>
/// Says which code was probably meant by a text that is none. It names codes of our own lists only, never the text itself.
/// </summary>
internal sealed class UnknownCodeHint
{
    private static readonly HashSet<string> TotalWords = new(["T", "_T", "TOT", "TOTAL", "ALL", "W", "WORLD"], StringComparer.OrdinalIgnoreCase);

    private readonly Column column;
    private readonly CodeList list;
    private readonly Dictionary<string, string> otherCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string CodeSet, string? Code)> otherSets = new(StringComparer.Ordinal);

    public UnknownCodeHint(Column column)
    {
        this.column = column;
        list = column.CodeList!;
        foreach (Code code in list.Codes.Where(code => !column.Excluded.Contains(code.Id)))
        {
            otherCase.TryAdd(code.Id, code.Id);
            foreach (string language in code.Name.Languages) names.TryAdd(code.Name[language], code.Id);
            foreach ((string set, string value) in code.Attributes)
            {
                if (set == "replaced_by" || value.Length == 0) continue;
                // A value that several codes share, such as a region, is no code of its own.
                if (!otherSets.TryAdd(value, (set, code.Id)) && otherSets[value].Code != code.Id) otherSets[value] = (set, null);
            }
        }
    }

    /// <summary>The text itself where it is a code of another set, so that only known codes are ever kept; else null.</summary>
    public string? OtherSetCode(string text) => otherSets.ContainsKey(text) ? text : null;

    public string? For(string text)
    {
        string trimmed = text.Trim();
        if (list.Contains(trimmed)) return $"Remove the blanks around the code: {trimmed}.";
        if (otherCase.TryGetValue(trimmed, out string? cased)) return $"Codes are exact: write {cased}.";
        if (otherSets.TryGetValue(trimmed, out (string Set, string? Code) other) && other.Code is { } code)
            return $"It is a code of another set ({other.Set.ToUpperInvariant()}): the code here is {code}.";
        if (names.TryGetValue(trimmed, out string? named)) return $"Write the code, not the name: {named}.";
        if (TotalWords.Contains(trimmed)) return TotalHint();
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return "The cell holds a line end: look for a quote that is not closed.";
        return Nearest(trimmed) is { } nearest ? $"Is it {nearest}?" : $"See the code list {list.Id}.";
    }

    private string TotalHint() => column.Totals.Count > 0
        ? $"It looks like a total: the code for it is {column.Totals.Order(StringComparer.Ordinal).First()}."
        : "It looks like a total: leave total rows out, or they would be added to the rows they sum.";

    /// <summary>The only code that one slip of the hand away from the text, or null.</summary>
    private string? Nearest(string text)
    {
        if (text.Length is < 3 or > 40) return null;
        string? nearest = null;
        foreach (Code code in list.Codes)
        {
            if (column.Excluded.Contains(code.Id) || !IsOneSlip(text, code.Id)) continue;
            if (nearest is not null) return null;
            nearest = code.Id;
        }
        return nearest;
    }

    /// <summary>Whether one letter left out, added, changed, or two neighbours swapped make one text of the other.</summary>
    private static bool IsOneSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        int start = left.AsSpan().CommonPrefixLength(right);
        ReadOnlySpan<char> a = left.AsSpan(start);
        ReadOnlySpan<char> b = right.AsSpan(start);
        if (a.IsEmpty || b.IsEmpty) return true;
        if (a.Length == b.Length)
            return a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        return a.Length > b.Length ? a[1..].SequenceEqual(b) : a.SequenceEqual(b[1..]);
    }
}
