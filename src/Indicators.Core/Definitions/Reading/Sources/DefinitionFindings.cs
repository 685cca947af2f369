using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>Gathers what is wrong with the definitions.</summary>
internal sealed class DefinitionFindings
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, HashSet<int>> errorLines = new(StringComparer.Ordinal);

    public bool HasErrors => errorLines.Count > 0;

    public bool HasErrorsIn(SourceFile file) => errorLines.ContainsKey(file.ShownAs);

    /// <summary>Whether something is wrong on the lines of a part of a file; what is wrong elsewhere in it says nothing of that part.</summary>
    public bool HasErrorsWithin(SourceFile file, int firstLine, int lastLine) =>
        errorLines.TryGetValue(file.ShownAs, out HashSet<int>? lines) && lines.Any(line => line >= firstLine && line <= lastLine);

    /// <summary>Whether something is wrong on a line of a file that belongs to none of some entries.</summary>
    public bool HasErrorsBeside(SourceFile file, IReadOnlyList<YamlEntry> entries) =>
        errorLines.TryGetValue(file.ShownAs, out HashSet<int>? lines)
        && lines.Any(line => entries.All(entry => line < entry.Key.Line || line > entry.Value.LastLine));

    /// <summary>Forgets what was found.</summary>
    public void Clear()
    {
        findings.Clear();
        errorLines.Clear();
    }

    public void Add(string code, SourceFile file, int? line, Message message, Message? hint = null, string? column = null)
    {
        Finding finding = FindingCatalogue.New(code, file.ShownAs, message, line, column, hint);
        if (finding.Severity == Severity.Error)
        {
            if (!errorLines.TryGetValue(file.ShownAs, out HashSet<int>? lines)) errorLines.Add(file.ShownAs, lines = []);
            lines.Add(line ?? 1);
        }
        findings.Add(finding);
    }

    /// <summary>A name that nothing declares, with the nearest one that is declared.</summary>
    /// <param name="what">What it should name, such as <c>structure</c>.</param>
    public void AddUnknown(SourceFile file, int line, Message what, string name, IEnumerable<string> declared, string? column = null) =>
        Add(FindingCodes.DefinitionUnknownReference, file, line, DefinitionMessages.NotDeclared(name: name, what: what), NearestWord.Hint(name, declared), column);

    public IReadOnlyList<Finding> Sorted()
    {
        // A code list that several structures use may be found at fault through each of them.
        Finding[] distinct = [.. findings.Distinct()];
        Array.Sort(distinct, Finding.CompareByPlace);
        return distinct;
    }
}
