using System.Collections.Concurrent;
using Indicators.Common;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>
/// Collects the findings about one file. The first findings of each code are kept and the rest only counted, so that a file with
/// errors in every row needs no more memory than one with a thousand errors.
/// </summary>
/// <param name="file">The path in all of its findings.</param>
/// <param name="limit">The maximum number of findings kept for each code.</param>
public sealed class FindingCollector(string file, int limit = FindingCollector.DefaultLimit)
{
    /// <summary>The default maximum number of findings of one code kept for a file; the rest are counted.</summary>
    public const int DefaultLimit = 1000;

    private readonly List<Finding> kept = [];
    private readonly List<RowFaultGroup> alike = [];
    private readonly Dictionary<RowFault, RowFaultGroup> alikeByCause = [];

    /// <summary>For codes that have reached the limit, the causes that are kept: parts of a file, which are read in parallel, need not keep others.</summary>
    private readonly ConcurrentDictionary<string, HashSet<RowFault>> full = new(StringComparer.Ordinal);

    private FindingCollector? whole;
    private readonly List<CodeCount> codeCounts = [];

    internal string File => file;

    internal bool HasErrors { get; private set; }

    /// <summary>
    /// Whether another finding of this code is kept. If not, it is counted by this call, and the caller need not create it.
    /// </summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="rule">The rule of the finding, by which findings that are only counted are distinguished; null if there is none.</param>
    internal bool ShouldCreate(string code, string? rule = null) => ShouldCreate(code, FindingCatalogue.Entry(code).Severity, rule);

    /// <summary>Whether another finding of this code is kept, for a rule with its own severity.</summary>
    internal bool ShouldCreate(string code, Severity severity, string? rule = null)
    {
        CodeCount codeCount = GetCodeCount(code, severity);
        if (codeCount.Kept < limit) return true;
        codeCount.Omit(rule);
        if (severity == Severity.Error) HasErrors = true;
        return false;
    }

    /// <summary>Adds a finding with the severity and level of its code in the catalogue.</summary>
    internal void Add(
        string code, Message message, int? line = null, string? column = null, Message? hint = null,
        string? key = null, string? rule = null, string? cellValue = null)
    {
        Add(FindingCatalogue.CreateFinding(code, file, message, line, column, hint) with { Key = key, Rule = rule, CellValue = cellValue });
    }

    internal void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) HasErrors = true;
        if (!ShouldCreate(finding.Code, finding.Severity, finding.Rule)) return;
        GetCodeCount(finding.Code, finding.Severity).Kept++;
        kept.Add(finding);
    }

    /// <summary>Adds a row to the finding about all rows of the file with the same fault. Rows must be added in file order.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="line">The line of the row.</param>
    /// <param name="key">Creates the key of the row; the finding contains that of its first row.</param>
    /// <param name="cell">The text of the cell, shown only on request.</param>
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

    private RowFaultGroup? RowsLike(in RowFault cause) => alikeByCause.GetValueOrDefault(cause);

    /// <summary>
    /// Whether a finding with a new cause is kept; if not, its rows are counted by this call. A part of a file keeps all findings that the
    /// whole file may still keep: which of them come first is known only when the part is added.
    /// </summary>
    private bool MayKeep(in RowFault cause, long rows = 1)
    {
        Severity severity = FindingCatalogue.Entry(cause.Code).Severity;
        if (severity == Severity.Error) HasErrors = true;
        if (!(whole ?? this).full.TryGetValue(cause.Code, out HashSet<RowFault>? kept) || kept.Contains(cause)) return true;
        GetCodeCount(cause.Code, severity).Omit(null, rows);
        return false;
    }

    private RowFaultGroup Keep(in RowFault cause, string? key)
    {
        var rows = new RowFaultGroup(cause, key, whole is null ? RowFaultGroup.MostAnswers : int.MaxValue);
        alike.Add(rows);
        alikeByCause.Add(cause, rows);
        if (whole is null && ++GetCodeCount(cause.Code, FindingCatalogue.Entry(cause.Code).Severity).Alike >= limit)
        {
            string code = cause.Code;
            full[code] = [.. alikeByCause.Keys.Where(one => one.Code == code)];
        }
        return rows;
    }

    private void AddAlike(RowFaultGroup later)
    {
        if (RowsLike(later.Cause) is not { } rows)
        {
            if (!MayKeep(later.Cause, later.Rows)) return;
            rows = Keep(later.Cause, later.Key);
        }
        rows.Add(later);
    }

    /// <summary>Creates an empty collector for a part of the same file, to be added after the preceding parts.</summary>
    internal FindingCollector ForPart() => new(file, limit) { whole = whole ?? this };

    /// <summary>Removes everything.</summary>
    internal void Clear()
    {
        kept.Clear();
        alike.Clear();
        alikeByCause.Clear();
        full.Clear();
        codeCounts.Clear();
        HasErrors = false;
    }

    /// <summary>Adds the findings about a part of the file, as if they had been added here one by one.</summary>
    internal void Add(FindingCollector part)
    {
        foreach (Finding finding in part.kept) Add(finding);
        foreach (RowFaultGroup rows in part.alike) AddAlike(rows);
        foreach (CodeCount codeCount in part.codeCounts)
            foreach (OmittedFindings omitted in codeCount.Omitted) GetCodeCount(codeCount.Code, codeCount.Severity).Omit(omitted.Rule, omitted.Count);
        HasErrors |= part.HasErrors;
    }

    /// <summary>Applies a function to several items in parallel, and collects the findings in the order of the items.</summary>
    /// <param name="work">Receives an item and the collector for its findings.</param>
    internal TResult[] Gather<TItem, TResult>(IReadOnlyList<TItem> items, RunContext context, Func<TItem, FindingCollector, TResult> work)
    {
        if (context.Jobs == 1) return [.. items.Select(item => work(item, this))];
        (TResult Result, FindingCollector Findings)[] done = context.Map(items, item =>
        {
            FindingCollector own = ForPart();
            return (work(item, own), own);
        });
        foreach ((_, FindingCollector own) in done) Add(own);
        return [.. done.Select(one => one.Result)];
    }

    internal FindingList ToList() => new([.. kept, .. alike.Select(rows => rows.ToFinding(file))], OmittedFindings.Merge(codeCounts.SelectMany(codeCount => codeCount.Omitted)));

    /// <summary>Finds the counts of a code. There are few codes, so a list is searched as fast as a table.</summary>
    private CodeCount GetCodeCount(string code, Severity severity)
    {
        foreach (CodeCount codeCount in codeCounts)
            if (codeCount.Severity == severity && codeCount.Code == code) return codeCount;
        var made = new CodeCount(code, severity);
        codeCounts.Add(made);
        return made;
    }

    private sealed class CodeCount(string code, Severity severity)
    {
        private readonly List<string?> rules = [];
        private readonly List<long> counts = [];

        public string Code => code;

        public Severity Severity => severity;

        public int Kept { get; set; }

        /// <summary>The number of findings that cover several rows.</summary>
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
