using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>Collects the findings about the definitions.</summary>
internal sealed class DefinitionFindings
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, HashSet<int>> errorLines = new(StringComparer.Ordinal);

    public bool HasErrors => errorLines.Count > 0;

    public bool HasErrorsIn(SourceFile file) => errorLines.ContainsKey(file.DisplayPath);

    /// <summary>Whether there are errors on the lines of a part of a file; errors elsewhere in the file do not count.</summary>
    public bool HasErrorsWithin(SourceFile file, int firstLine, int lastLine) =>
        errorLines.TryGetValue(file.DisplayPath, out HashSet<int>? lines) && lines.Any(line => line >= firstLine && line <= lastLine);

    /// <summary>Whether there are errors on lines of a file that belong to none of the given entries.</summary>
    public bool HasErrorsOutside(SourceFile file, IReadOnlyList<YamlEntry> entries) =>
        errorLines.TryGetValue(file.DisplayPath, out HashSet<int>? lines)
        && lines.Any(line => entries.All(entry => line < entry.Key.Line || line > entry.Value.LastLine));

    /// <summary>Removes all findings.</summary>
    public void Clear()
    {
        findings.Clear();
        errorLines.Clear();
    }

    public void Add(string code, SourceFile file, int? line, Message message, Message? hint = null, string? column = null)
    {
        Finding finding = FindingCatalogue.CreateFinding(code, file.DisplayPath, message, line, column, hint);
        if (finding.Severity == Severity.Error)
        {
            if (!errorLines.TryGetValue(file.DisplayPath, out HashSet<int>? lines)) errorLines.Add(file.DisplayPath, lines = []);
            lines.Add(line ?? 1);
        }
        findings.Add(finding);
    }

    /// <summary>Reports an undeclared name, with the nearest declared one.</summary>
    /// <param name="kind">What it should refer to, such as <c>structure</c>.</param>
    public void AddUnknown(SourceFile file, int line, Message kind, string name, IEnumerable<string> declared, string? column = null) =>
        Add(FindingCodes.DefinitionUnknownReference, file, line, DefinitionMessages.NotDeclared(name: name, what: kind), NearestWord.Hint(name, declared), column);

    public IReadOnlyList<Finding> Sorted()
    {
        // A code list used by several structures may be reported through each of them.
        Finding[] distinct = [.. findings.Distinct()];
        Array.Sort(distinct, Finding.CompareByLocation);
        return distinct;
    }
}
