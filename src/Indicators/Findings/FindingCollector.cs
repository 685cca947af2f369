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
    private readonly List<Tally> tallies = [];

    public string File => file;

    public bool HasErrors { get; private set; }

    /// <summary>
    /// Whether a finding of this code is still kept. If not, it is counted now, and the caller need not compose it.
    /// </summary>
    public bool Wants(string code) => Wants(code, FindingCatalogue.Entry(code).Severity);

    /// <summary>The same for a code to which a rule gives a severity of its own.</summary>
    public bool Wants(string code, Severity severity)
    {
        Tally tally = TallyOf(code, severity);
        if (tally.Kept < limit) return true;
        tally.Omitted++;
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
        TallyOf(finding.Code, finding.Severity).Kept++;
        kept.Add(finding);
    }

    public FindingList ToList() => new(kept, OmittedFindings.Merge(
        tallies.Where(tally => tally.Omitted > 0).Select(tally => new OmittedFindings(tally.Code, tally.Severity, tally.Omitted))));

    /// <summary>There are few codes: a list is searched as fast as a table.</summary>
    private Tally TallyOf(string code, Severity severity)
    {
        foreach (Tally tally in tallies)
            if (tally.Severity == severity && tally.Code == code) return tally;
        var made = new Tally(code, severity);
        tallies.Add(made);
        return made;
    }

    private sealed class Tally(string code, Severity severity)
    {
        public string Code => code;

        public Severity Severity => severity;

        public int Kept { get; set; }

        public long Omitted { get; set; }
    }
}
