using Indicators.Findings;

namespace Indicators.Definitions.Reading;

/// <summary>Gathers what is wrong with the definitions.</summary>
internal sealed class DefinitionFindings
{
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> filesWithErrors = new(StringComparer.Ordinal);

    public bool HasErrors => filesWithErrors.Count > 0;

    public bool HasErrorsIn(SourceFile file) => filesWithErrors.Contains(file.ShownAs);

    public void Add(string code, SourceFile file, int? line, string message, string? hint = null, string? column = null)
    {
        Finding finding = FindingCatalogue.New(code, file.ShownAs, message, line, column, hint);
        if (finding.Severity == Severity.Error) filesWithErrors.Add(file.ShownAs);
        findings.Add(finding);
    }

    /// <summary>A name that nothing declares, with the nearest one that is declared.</summary>
    /// <param name="what">What it should name, such as <c>structure</c>.</param>
    public void AddUnknown(SourceFile file, int line, string what, string name, IEnumerable<string> declared, string? column = null) =>
        Add("definition-unknown-reference", file, line, $"'{name}' is no declared {what}.", NearestWord.Hint(name, declared), column);

    public IReadOnlyList<Finding> Sorted()
    {
        // A code list that several structures use may be found at fault through each of them.
        Finding[] distinct = [.. findings.Distinct()];
        Array.Sort(distinct, Finding.CompareByPlace);
        return distinct;
    }
}
