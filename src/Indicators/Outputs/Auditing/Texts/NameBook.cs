using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Reports.Words;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>
/// Finds the names of areas, items, periods and indicators in texts of one language, the longest first. The names are those that the folder
/// publishes; periods and the world are written as the program's own messages write them.
/// </summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, List<(string Name, List<NamedThing> Things)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameSpan[]> known = new(StringComparer.Ordinal);

    /// <param name="periods">The periods of the figures.</param>
    public NameBook(PublishedDerivation derivation, IEnumerable<Period> periods, ReportWords words)
    {
        string language = words.Language;
        foreach (PublishedName name in derivation.Names)
            if (name.Language == language) Add(name.Name, new NamedThing(NameKind.Code, name.List, name.Code, default));
        foreach (DerivedIndicator indicator in derivation.Indicators.Values)
            if (indicator.Titles.TryGetValue(language, out string? title)) Add(title, new NamedThing(NameKind.Indicator, "", indicator.Id, default));
        foreach (string world in (string[])[words["place.world"], words["place.world.of"], words["place.world.whole"]]) Add(world, new NamedThing(NameKind.World, "", "", default));
        foreach (Period period in periods)
            foreach (string name in (string[])[words.Format(period), words.InFull(period), words.During(period), words.AtTheEndOf(period)])
                Add(name, new NamedThing(NameKind.Period, "", "", period));
        foreach (List<(string Name, List<NamedThing>)> names in byFirstWord.Values)
            names.Sort((first, second) => second.Name.Length != first.Name.Length ? second.Name.Length.CompareTo(first.Name.Length) : string.CompareOrdinal(first.Name, second.Name));
    }

    /// <summary>Returns the names in a text, in their order; none overlaps another.</summary>
    public IReadOnlyList<NameSpan> Find(string text) => known.GetOrAdd(text, FindAll);

    /// <summary>Returns what a name that is cut short can stand for.</summary>
    public IEnumerable<NamedThing> FindCut(string beginning)
    {
        string text = Normalise(beginning).TrimStart();
        return text.Length == 0 ? [] : byFirstWord.Values.SelectMany(names => names).Where(entry => entry.Name.StartsWith(text, StringComparison.Ordinal)).SelectMany(entry => entry.Things);
    }

    private NameSpan[] FindAll(string raw)
    {
        string text = Normalise(raw);
        var found = new List<NameSpan>();
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfWord(text, at);
            if (end == at)
            {
                at++;
                continue;
            }
            if (byFirstWord.TryGetValue(text[at..end], out List<(string Name, List<NamedThing> Things)>? names))
            {
                foreach ((string name, List<NamedThing> things) in names)
                {
                    if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0 || (at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length]) && char.IsLetterOrDigit(name[^1]))) continue;
                    found.Add(new NameSpan(at, at + name.Length, things));
                    end = at + name.Length;
                    break;
                }
            }
            at = end;
        }
        return [.. found];
    }

    private void Add(string raw, NamedThing thing)
    {
        string name = Normalise(raw).Trim();
        int end = EndOfWord(name, 0);
        if (end == 0) return;
        if (!byFirstWord.TryGetValue(name[..end], out List<(string Name, List<NamedThing> Things)>? names)) byFirstWord[name[..end]] = names = [];
        List<NamedThing>? things = names.Find(entry => entry.Name == name).Things;
        if (things is null) names.Add((name, things = []));
        if (!things.Contains(thing)) things.Add(thing);
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    /// <summary>Writes blanks and apostrophes alike, and small letters; every place stays.</summary>
    private static string Normalise(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (int at = 0; at < letters.Length; at++)
            letters[at] = char.IsWhiteSpace(source[at]) ? ' ' : source[at] == '\u2019' ? '\'' : char.ToLowerInvariant(source[at]);
    });
}
