namespace Indicators.Findings;

/// <summary>
/// Gathers the findings about one file. Of each code the first are kept and the rest are counted, so that a file that is
/// wrong in every row needs no more memory than one that is wrong in a thousand.
/// </summary>
/// <param name="file">The path that every finding carries.</param>
/// <param name="limit">How many findings of one code are kept.</param>
public sealed class FindingCollector(string file, int limit = FindingCollector.DefaultLimit)
{
    public const int DefaultLimit = 1000;

    private readonly List<Finding> kept = [];
    private readonly Dictionary<(string Code, Severity Severity), (int Kept, long Omitted)> counts = [];

    public string File => file;

    public bool HasErrors { get; private set; }

    /// <summary>
    /// Whether a finding of this code is still kept. If not, it is counted now, and the caller need not compose it.
    /// </summary>
    public bool Wants(string code) => Wants(code, FindingCatalogue.Entry(code).Severity);

    /// <summary>The same for a code to which a rule gives a severity of its own.</summary>
    public bool Wants(string code, Severity severity)
    {
        (int keptOfCode, long omitted) = counts.GetValueOrDefault((code, severity));
        if (keptOfCode < limit) return true;
        counts[(code, severity)] = (keptOfCode, omitted + 1);
        if (severity == Severity.Error) HasErrors = true;
        return false;
    }

    /// <summary>Adds a finding with the severity and level that the catalogue gives its code.</summary>
    public void Add(
        string code, string message, int? line = null, string? column = null, string? hint = null,
        string? key = null, string? rule = null, string? cellValue = null)
    {
        Add(FindingCatalogue.New(code, file, message, line, column, hint) with { Key = key, Rule = rule, CellValue = cellValue });
    }

    /// <param name="finding">About this file.</param>
    public void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) HasErrors = true;
        if (!Wants(finding.Code, finding.Severity)) return;
        (int keptOfCode, long omitted) = counts.GetValueOrDefault((finding.Code, finding.Severity));
        counts[(finding.Code, finding.Severity)] = (keptOfCode + 1, omitted);
        kept.Add(finding);
    }

    public FindingList ToList() => new(
        kept,
        [.. counts.Where(pair => pair.Value.Omitted > 0)
            .Select(pair => new OmittedFindings(pair.Key.Code, pair.Key.Severity, pair.Value.Omitted))
            .OrderBy(omitted => omitted.Code, StringComparer.Ordinal).ThenBy(omitted => omitted.Severity)]);
}
