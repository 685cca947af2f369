using System.Collections.Concurrent;
using Indicators.Common;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>
/// Gathers the findings about one file. Of each code the first are kept and the rest are counted, so that a file that is
/// wrong in every row needs no more memory than one that is wrong in a thousand.
/// </summary>
/// <param name="file">The path that every finding carries.</param>
/// <param name="limit">How many findings of one code are kept.</param>
public sealed class FindingCollector(string file, int limit = FindingCollector.DefaultLimit)
{
    /// <summary>How many findings of one code are kept per file unless asked otherwise; the rest are counted.</summary>
    public const int DefaultLimit = 1000;

    private readonly List<Finding> kept = [];
    private readonly List<RowsAlike> alike = [];
    private readonly Dictionary<RowFault, RowsAlike> alikeByCause = [];

    /// <summary>By the codes of which no more are kept, the causes that are: the parts of a file, which are read at once, need not keep others.</summary>
    private readonly ConcurrentDictionary<string, HashSet<RowFault>> full = new(StringComparer.Ordinal);

    private FindingCollector? whole;
    private readonly List<Tally> tallies = [];

    internal string File => file;

    internal bool HasErrors { get; private set; }

    /// <summary>
    /// Whether a finding of this code is still kept. If not, it is counted now, and the caller need not compose it.
    /// </summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="rule">The rule that gives it, so that those which are only counted are still told apart by it; null for none.</param>
    internal bool Wants(string code, string? rule = null) => Wants(code, FindingCatalogue.Entry(code).Severity, rule);

    /// <summary>The same for a code to which a rule gives a severity of its own.</summary>
    internal bool Wants(string code, Severity severity, string? rule = null)
    {
        Tally tally = TallyOf(code, severity);
        if (tally.Kept < limit) return true;
        tally.Omit(rule);
        if (severity == Severity.Error) HasErrors = true;
        return false;
    }

    /// <summary>Adds a finding with the severity and level that the catalogue gives its code.</summary>
    internal void Add(
        string code, Message message, int? line = null, string? column = null, Message? hint = null,
        string? key = null, string? rule = null, string? cellValue = null)
    {
        Add(FindingCatalogue.New(code, file, message, line, column, hint) with { Key = key, Rule = rule, CellValue = cellValue });
    }

    /// <param name="finding">About this file.</param>
    internal void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) HasErrors = true;
        if (!Wants(finding.Code, finding.Severity, finding.Rule)) return;
        TallyOf(finding.Code, finding.Severity).Kept++;
        kept.Add(finding);
    }

    /// <summary>Adds a row to the finding about all rows of the file that are wrong alike. Rows come in the order of the file.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="key">Makes the row's key, which the finding tells of its first row.</param>
    /// <param name="cell">The cell, for those who ask to see it.</param>
    internal void AddRow(in RowFault fault, int line, Func<string?>? key = null, string? cell = null)
    {
        RowFault cause = fault.Cause;
        if (RowsLike(cause) is not { } rows)
        {
            if (!MayKeep(cause)) return;
            rows = Keep(cause, key?.Invoke());
        }
        rows.Add(line, fault.Answer, cell);
    }

    private RowsAlike? RowsLike(in RowFault cause) => alikeByCause.GetValueOrDefault(cause);

    /// <summary>
    /// Whether a finding of a new cause is kept; if not, its rows are counted now. A part of a file keeps those that the whole may
    /// still keep: which are the first is known when it is added.
    /// </summary>
    private bool MayKeep(in RowFault cause, long rows = 1)
    {
        Severity severity = FindingCatalogue.Entry(cause.Code).Severity;
        if (severity == Severity.Error) HasErrors = true;
        if (!(whole ?? this).full.TryGetValue(cause.Code, out HashSet<RowFault>? kept) || kept.Contains(cause)) return true;
        TallyOf(cause.Code, severity).Omit(null, rows);
        return false;
    }

    private RowsAlike Keep(in RowFault cause, string? key)
    {
        var rows = new RowsAlike(cause, key, whole is null ? RowsAlike.MostAnswers : int.MaxValue);
        alike.Add(rows);
        alikeByCause.Add(cause, rows);
        if (whole is null && ++TallyOf(cause.Code, FindingCatalogue.Entry(cause.Code).Severity).Alike >= limit)
        {
            string code = cause.Code;
            full[code] = [.. alikeByCause.Keys.Where(one => one.Code == code)];
        }
        return rows;
    }

    private void AddAlike(RowsAlike later)
    {
        if (RowsLike(later.Cause) is not { } rows)
        {
            if (!MayKeep(later.Cause, later.Rows)) return;
            rows = Keep(later.Cause, later.Key);
        }
        rows.Add(later);
    }

    /// <summary>An empty one about a part of the same file, to be added when those before it have been.</summary>
    internal FindingCollector ForPart() => new(file, limit) { whole = whole ?? this };

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        kept.Clear();
        alike.Clear();
        alikeByCause.Clear();
        full.Clear();
        tallies.Clear();
        HasErrors = false;
    }

    /// <summary>Adds what was gathered about a part of the file: as if it had been added here, one by one.</summary>
    internal void Add(FindingCollector part)
    {
        foreach (Finding finding in part.kept) Add(finding);
        foreach (RowsAlike rows in part.alike) AddAlike(rows);
        foreach (Tally tally in part.tallies)
            foreach (OmittedFindings omitted in tally.Omitted) TallyOf(tally.Code, tally.Severity).Omit(omitted.Rule, omitted.Count);
        HasErrors |= part.HasErrors;
    }

    /// <summary>Does the same to several things, several at once, and gathers the findings in the order of the things.</summary>
    /// <param name="work">Is given where to put findings.</param>
    internal TResult[] Gather<TItem, TResult>(IReadOnlyList<TItem> items, RunContext context, Func<TItem, FindingCollector, TResult> work)
    {
        if (context.Jobs == 1) return [.. items.Select(item => work(item, this))];
        (TResult Result, FindingCollector Own)[] done = context.Map(items, item =>
        {
            FindingCollector own = ForPart();
            return (work(item, own), own);
        });
        foreach ((_, FindingCollector own) in done) Add(own);
        return [.. done.Select(one => one.Result)];
    }

    internal FindingList ToList() => new([.. kept, .. alike.Select(rows => rows.ToFinding(file))], OmittedFindings.Merge(tallies.SelectMany(tally => tally.Omitted)));

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

        /// <summary>Of those that tell of several rows.</summary>
        public int Alike { get; set; }

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
