using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>
/// One rule over one submission: what it sees, and how each item came out. An item that fails is counted by
/// <see cref="Fails"/>; only where that asks for a finding is one composed and reported.
/// </summary>
internal sealed class RuleEvaluation
{
    /// <summary>More than one, so that jobs end at about the same time.</summary>
    private const int PartsOfJob = 4;

    private readonly Rule rule;
    private readonly FindingCollector findings;
    private readonly FindingEntry entry;
    private readonly FindingEntry missingEntry;
    private long pass, fail, undecided, noHistory;
    private int? file;

    public RuleEvaluation(Rule rule, RuleInput subject, FindingCollector findings, ComparisonContext surroundings)
    {
        this.rule = rule;
        this.findings = findings;
        Subject = subject;
        Surroundings = surroundings;
        Where = new RowFilter(subject.Submission, subject.Areas, rule.Header.Where);
        entry = FindingCatalogue.Entry(RuleKinds.Find(rule).FindingCode);
        missingEntry = FindingCatalogue.Entry(FindingCodes.MissingOperand);
    }

    /// <summary>How many parts of the submission may be judged at once.</summary>
    public RunContext Context { get; init; } = RunContext.Default;

    public RuleInput Subject { get; }

    public Submission Submission => Subject.Submission;

    public CodeList Areas => Subject.Areas;

    /// <summary>Other submissions and reference series; of a rule that does not <see cref="Rule.Compares"/> the submission itself only.</summary>
    public ComparisonContext Surroundings { get; }

    /// <summary>The submission's number in <see cref="Surroundings"/>.</summary>
    public int File => file ??= Surroundings.NumberOf(Subject);

    /// <summary>The rows that the rule is about.</summary>
    public RowFilter Where { get; }

    /// <summary>The cells that the rule is about, of this submission and others of its structure.</summary>
    /// <param name="by">The dimensions in which they are kept apart; null for every row by itself.</param>
    public CellView Cells(IReadOnlyList<string>? by) => Surroundings.Cells(Submission.Structure.Id, rule.Header.Where, by)!;

    public RuleCount Count => new(rule.Id, pass, fail, undecided) { NoHistory = noHistory, Code = entry.Code, Severity = rule.Header.Severity, Level = rule.Header.Level };

    /// <summary>Judges runs of rows, neighbouring ones together; several parts at once where that pays, with the same outcome.</summary>
    /// <param name="runs">The first row of each and the one behind its last.</param>
    /// <param name="judge">Takes some of the runs, and the evaluation that they count in.</param>
    public void InParts(IEnumerable<(int From, int To)> runs, Action<IReadOnlyList<(int From, int To)>, RuleEvaluation> judge)
    {
        if (Context.Jobs == 1)
        {
            judge([.. runs], this);
            return;
        }
        List<(int From, int To)>[] parts = [.. RowRuns.Split(runs, Submission.RowCount / (Context.Jobs * PartsOfJob))];
        RuleEvaluation[] judged = Context.Map(parts, part =>
        {
            var own = new RuleEvaluation(rule, Subject, findings.ForPart(), Surroundings);
            judge(part, own);
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

    public void Passes(long items = 1) => pass += items;

    /// <summary>Counts a failure, and says whether a finding about it is wanted.</summary>
    public bool Fails()
    {
        fail++;
        return findings.Wants(entry.Code, rule.Header.Severity ?? entry.Severity, rule.Id);
    }

    /// <summary>An operand is missing: undecided, failed or not counted, as the rule says.</summary>
    public void Misses(int row, Column? column = null)
    {
        switch (rule.Header.WhenMissing)
        {
            case WhenMissing.Undecided:
                undecided++;
                break;
            case WhenMissing.Fail:
                fail++;
                if (findings.Wants(missingEntry.Code, rule.Header.Severity ?? missingEntry.Severity, rule.Id))
                    Report(missingEntry, row, column, EvaluationMessages.RuleUndecided(rule.Id), null, null, KeyText.Format(Submission, Areas, row));
                break;
        }
    }

    /// <summary>No operand is missing, and yet there is nothing to decide, such as the change from zero in per cent: undecided, whatever the rule says.</summary>
    public void CannotDecide() => undecided++;

    /// <summary>There is no earlier period, other area or reference to compare with: always counted, whatever the rule says.</summary>
    public void LacksHistory(long items = 1)
    {
        undecided += items;
        noHistory += items;
    }

    /// <summary>Adds a finding about a failure.</summary>
    /// <param name="row">The row that it stands at.</param>
    /// <param name="column">Null for the row as a whole.</param>
    /// <param name="message">What is wrong, without any figure.</param>
    /// <param name="hint">What to do, without any figure.</param>
    /// <param name="figures">The figures compared, for those who ask to see them.</param>
    public void Report(int row, Column? column, Message message, Message? hint = null, Message? figures = null) =>
        Report(entry, row, column, message, hint, figures, KeyText.Format(Submission, Areas, row));

    /// <summary>Adds a finding about a sum of cells that is too large, too small or otherwise wrong.</summary>
    /// <inheritdoc cref="Report(int, Column?, Message, Message?, Message?)" path="/param"/>
    public void ReportSum(CellView cells, ulong group, Period period, int row, Message message, Message hint, Message figures) =>
        Report(entry, row, Submission.Structure.Measure, message, hint, figures, cells.KeyOf(Areas, group, period));

    /// <summary>The line of another row, with its file where that is another than the one the finding is about.</summary>
    public Message LineOf(int other, int row) =>
        Subject.Places?.LineFrom(other, row, atStart: true) ?? EvaluationMessages.LineAtStart(Submission.Lines[other]);

    private void Report(FindingEntry one, int row, Column? column, Message message, Message? hint, Message? figures, string? key) =>
        findings.Add(FindingCatalogue.New(
            one.Code, Subject.Places?.PathOf(row) ?? findings.File, rule.Header.Message is { } own ? EvaluationMessages.OwnMessage(own: own, message: message) : message,
            Submission.Lines[row], column is null ? null : Subject.Places?.HeaderOf(row, column) ?? Submission.HeaderOf(column), hint) with
        {
            Severity = rule.Header.Severity ?? one.Severity,
            Level = rule.Header.Level ?? one.Level,
            Key = key,
            Rule = rule.Id,
            Figures = figures,
        });
}
