using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>
/// The evaluation of one rule on one submission: the data, and the outcomes of the items. A failed item is counted by
/// <see cref="CountFailure"/>; a finding is created and reported only if that returns true.
/// </summary>
internal sealed class RuleEvaluation
{
    /// <summary>The number of parts per job: more than one, so that jobs end at about the same time.</summary>
    private const int PartsOfJob = 4;

    private readonly Rule rule;
    private readonly FindingCollector findings;
    private readonly FindingEntry entry;
    private readonly FindingEntry missingEntry;
    private long pass, fail, undecided, noHistory;
    private int? file;

    public RuleEvaluation(Rule rule, RuleInput subject, FindingCollector findings, ComparisonContext comparisonContext)
    {
        this.rule = rule;
        this.findings = findings;
        Subject = subject;
        ComparisonContext = comparisonContext;
        Where = new RowFilter(subject.Submission, subject.Areas, rule.Header.Where);
        entry = FindingCatalogue.Entry(RuleKinds.Find(rule).FindingCode);
        missingEntry = FindingCatalogue.Entry(FindingCodes.MissingOperand);
    }

    /// <summary>The context of the run, which sets how many parts of the submission are evaluated in parallel.</summary>
    public RunContext Context { get; init; } = RunContext.Default;

    public RuleInput Subject { get; }

    public Submission Submission => Subject.Submission;

    public CodeList Areas => Subject.Areas;

    /// <summary>Other submissions and reference series; only the submission itself if <see cref="Rule.Compares"/> of the rule is false.</summary>
    public ComparisonContext ComparisonContext { get; }

    /// <summary>The submission's number in <see cref="ComparisonContext"/>.</summary>
    public int FileNumber => file ??= ComparisonContext.NumberOf(Subject);

    /// <summary>The rows to which the rule applies.</summary>
    public RowFilter Where { get; }

    /// <summary>Returns the cells to which the rule applies, in this submission and others of its structure.</summary>
    /// <param name="by">The dimensions by which they are grouped; null to keep every row separate.</param>
    public CellView Cells(IReadOnlyList<string>? by) => ComparisonContext.Cells(Submission.Structure.Id, rule.Header.Where, by)!;

    public RuleCount Count => new(rule.Id, pass, fail, undecided) { NoHistory = noHistory, Code = entry.Code, Severity = rule.Header.Severity, Level = rule.Header.Level };

    /// <summary>
    /// Evaluates runs of rows, keeping consecutive runs together: in several
    /// parts in parallel if there are several jobs, with the same outcome.
    /// </summary>
    /// <param name="runs">The first row of each run and the row after its last.</param>
    /// <param name="evaluate">Evaluates some of the runs, counting their outcomes in the given evaluation.</param>
    public void EvaluateInParts(IEnumerable<(int From, int To)> runs, Action<IReadOnlyList<(int From, int To)>, RuleEvaluation> evaluate)
    {
        if (Context.Jobs == 1)
        {
            evaluate([.. runs], this);
            return;
        }
        List<(int From, int To)>[] parts = [.. RowRuns.Split(runs, Submission.RowCount / (Context.Jobs * PartsOfJob))];
        RuleEvaluation[] judged = Context.Map(parts, part =>
        {
            var own = new RuleEvaluation(rule, Subject, findings.ForPart(), ComparisonContext);
            evaluate(part, own);
            return own;
        });
        foreach (RuleEvaluation part in judged) Add(part);
    }

    private void Add(RuleEvaluation part)
    {
        pass += part.pass;
        fail += part.fail;
        undecided += part.undecided;
        noHistory += part.noHistory;
        findings.Add(part.findings);
    }

    public void CountPass(long items = 1) => pass += items;

    /// <summary>Counts a failure, and returns whether to report a finding about it.</summary>
    public bool CountFailure()
    {
        fail++;
        return findings.ShouldCreate(entry.Code, rule.Header.Severity ?? entry.Severity, rule.Id);
    }

    /// <summary>Counts a missing operand as undecided, as failed or not at all, as the rule specifies.</summary>
    public void CountMissing(int row, Column? column = null)
    {
        switch (rule.Header.WhenMissing)
        {
            case WhenMissing.Undecided:
                undecided++;
                break;
            case WhenMissing.Fail:
                fail++;
                if (findings.ShouldCreate(missingEntry.Code, rule.Header.Severity ?? missingEntry.Severity, rule.Id))
                    Report(missingEntry, row, column, EvaluationMessages.RuleUndecided(rule.Id), null, null, KeyText.Format(Submission, Areas, row));
                break;
        }
    }

    /// <summary>
    /// Counts an item as undecided, whatever the rule specifies: no operand is missing,
    /// but there is nothing to decide, such as the percentage change from zero.
    /// </summary>
    public void CountUndecided() => undecided++;

    /// <summary>
    /// Counts items without an earlier period, another area or a reference to compare with as undecided, whatever the rule specifies.
    /// </summary>
    public void CountWithoutHistory(long items = 1)
    {
        undecided += items;
        noHistory += items;
    }

    /// <summary>Adds a finding about a failure.</summary>
    /// <param name="row">The row at which the finding is placed.</param>
    /// <param name="column">The column; null for the row as a whole.</param>
    /// <param name="message">What is wrong, without any figure.</param>
    /// <param name="hint">What to do, without any figure.</param>
    /// <param name="figures">The figures compared, shown only on request.</param>
    public void Report(int row, Column? column, Message message, Message? hint = null, Message? figures = null) =>
        Report(entry, row, column, message, hint, figures, KeyText.Format(Submission, Areas, row));

    /// <summary>Adds a finding about a sum of cells that is too large, too small or otherwise wrong.</summary>
    /// <inheritdoc cref="Report(int, Column?, Message, Message?, Message?)" path="/param"/>
    public void ReportSum(CellView cells, ulong group, Period period, int row, Message message, Message hint, Message figures) =>
        Report(entry, row, Submission.Structure.Measure, message, hint, figures, cells.KeyOf(Areas, group, period));

    /// <summary>Returns the line of another row, with its file if that is not the file of the finding.</summary>
    public Message LineOf(int other, int row) =>
        Subject.RowPositions?.LineFrom(other, row, atStart: true) ?? EvaluationMessages.LineAtStart(Submission.Lines[other]);

    private void Report(FindingEntry one, int row, Column? column, Message message, Message? hint, Message? figures, string? key) =>
        findings.Add(FindingCatalogue.CreateFinding(
            one.Code, Subject.RowPositions?.PathOf(row) ?? findings.File, rule.Header.Message is { } own ? EvaluationMessages.OwnMessage(own: own, message: message) : message,
            Submission.Lines[row], column is null ? null : Subject.RowPositions?.HeaderOf(row, column) ?? Submission.HeaderOf(column), hint) with
        {
            Severity = rule.Header.Severity ?? one.Severity,
            Level = rule.Header.Level ?? one.Level,
            Key = key,
            Rule = rule.Id,
            Figures = figures,
        });
}
