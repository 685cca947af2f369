using Indicators.Lists;

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
    /// <param name="code">The finding's code.</param>
    /// <param name="rule">The rule that gives it, so that those which are only counted are still told apart by it; null for none.</param>
    public bool Wants(string code, string? rule = null) => Wants(code, FindingCatalogue.Entry(code).Severity, rule);

    /// <summary>The same for a code to which a rule gives a severity of its own.</summary>
    public bool Wants(string code, Severity severity, string? rule = null)
    {
        Tally tally = TallyOf(code, severity);
        if (tally.Kept < limit) return true;
        tally.Omit(rule);
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
        if (!Wants(finding.Code, finding.Severity, finding.Rule)) return;
        TallyOf(finding.Code, finding.Severity).Kept++;
        kept.Add(finding);
    }

    /// <summary>An empty one about a part of the same file, to be added when those before it have been.</summary>
    internal FindingCollector ForPart() => new(file, limit);

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        kept.Clear();
        tallies.Clear();
        HasErrors = false;
    }

    /// <summary>Adds what was gathered about a part of the file: as if it had been added here, one by one.</summary>
    internal void Add(FindingCollector part)
    {
        foreach (Finding finding in part.kept) Add(finding);
        foreach (Tally tally in part.tallies)
            foreach (OmittedFindings omitted in tally.Omitted) TallyOf(tally.Code, tally.Severity).Omit(omitted.Rule, omitted.Count);
        HasErrors |= part.HasErrors;
    }

    /// <summary>Does the same to several things, several at once, and gathers the findings in the order of the things.</summary>
    /// <param name="work">Is given where to put findings.</param>
    internal TResult[] Gather<TItem, TResult>(IReadOnlyList<TItem> items, int jobs, Func<TItem, FindingCollector, TResult> work)
    {
        if (jobs == 1) return [.. items.Select(item => work(item, this))];
        (TResult Result, FindingCollector Own)[] done = InParallel.Do(items, jobs, CancellationToken.None, item =>
        {
            FindingCollector own = ForPart();
            return (work(item, own), own);
        });
        foreach ((_, FindingCollector own) in done) Add(own);
        return [.. done.Select(one => one.Result)];
    }

    public FindingList ToList() => new(kept, OmittedFindings.Merge(tallies.SelectMany(tally => tally.Omitted)));

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
        private readonly List<string?> rules = [];
        private readonly List<long> counts = [];

        public string Code => code;

        public Severity Severity => severity;

        public int Kept { get; set; }

        public IReadOnlyList<OmittedFindings> Omitted => rules.Select((rule, i) => new OmittedFindings(code, severity, counts[i]) { Rule = rule });

        public void Omit(string? rule, long count = 1)
        {
            int index = rules.IndexOf(rule);
            if (index >= 0)
            {
                counts[index] += count;
                return;
            }
            rules.Add(rule);
            counts.Add(count);
        }
    }
}
