using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Reference;
using Indicators.Validation.Cells;
using Indicators.Validation.Checks;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Validators;

/// <summary>Validates submissions by running every check over their columns. A submission with any error is held back as a whole.</summary>
internal sealed class Validator
{
    /// <summary>With fewer rows, a check takes less time than starting a second thread.</summary>
    private const int ManyRows = 50_000;

    private readonly CodeList areas;
    private readonly int findingLimit;
    private readonly AcceptedExceptions exceptions;
    private readonly RunContext context;

    /// <param name="areas">The programme's areas.</param>
    /// <param name="findingLimit">The maximum number of findings of one code kept for a file; the rest are counted.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts; null for none.</param>
    /// <param name="context">Sets how many checks of one file run in parallel, which does not affect the results.</param>
    public Validator(CodeList areas, int findingLimit = FindingCollector.DefaultLimit, AcceptedExceptions? exceptions = null, RunContext? context = null)
    {
        this.context = context ?? RunContext.Default;
        this.areas = areas;
        this.findingLimit = findingLimit;
        this.exceptions = exceptions ?? AcceptedExceptions.None;
    }

    public Validator(Programme programme, int findingLimit = FindingCollector.DefaultLimit, AcceptedExceptions? exceptions = null, RunContext? context = null)
        : this(programme.Areas, findingLimit, exceptions, context)
    {
    }

    /// <summary>Validates a file without comparing it with others.</summary>
    /// <remarks>Thread-safe. <see cref="SubmissionBatch"/> performs the validation that concerns several submissions.</remarks>
    public ValidatedSubmission Validate(SubmissionReadResult read)
    {
        FileValidation validated = ValidateAlone(read);
        var whole = ReturnValidation.Create(validated);
        return new CrossSubmissionValidator([whole], [], ReferenceData.Empty, areas, exceptions, findingLimit).Compare(whole)[0];
    }

    /// <summary>Validates several files, parts of one return together, and compares them with each other.</summary>
    /// <returns>The submissions, sorted by path.</returns>
    public IReadOnlyList<ValidatedSubmission> ValidateTogether(IEnumerable<SubmissionReadResult> files)
    {
        IReadOnlyList<ReturnValidation> returns = ReturnValidation.Join([.. files.Select(ValidateAlone)], _ => true, file => file, areas);
        var comparison = new CrossSubmissionValidator(returns, [], ReferenceData.Empty, areas, exceptions, findingLimit);
        return [.. returns.SelectMany(comparison.Compare).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Performs the validation that does not depend on other submissions; a <see cref="CrossSubmissionValidator"/> performs the rest.</summary>
    internal FileValidation ValidateAlone(SubmissionReadResult read)
    {
        FindingList findings = read.Findings;
        if (read.Submission is not { } submission)
        {
            ValidatedSubmission unread = CreateResult(read, findings, [], [], FiledReturns.None);
            return new FileValidation(read.Source, unread, unread, null);
        }
        var ofChecks = new FindingCollector(read.Source.Path, findingLimit);
        var facts = new CheckContext(submission, read.Source, areas);
        RunContext ofFile = submission.RowCount < ManyRows ? context with { Jobs = 1 } : context;
        RuleCount[] checks = [.. ofChecks.Gather(FileChecks.All, ofFile, (check, own) => check.Run(facts, new CheckFindings(facts, check, own)))];
        RowMemory.ReleaseGarbage(submission.RowCount);
        var subject = new RuleInput(submission, areas, facts.Repeats, facts.Contradicted);
        var ofRules = new FindingCollector(read.Source.Path, findingLimit);
        IReadOnlyList<RuleCount> rules = StructureRules.Evaluate(
            subject, ofRules, new ComparisonContext([(subject, true)], ReferenceData.Empty, areas), compares: false, ofFile);

        var filed = FiledReturns.Find(submission, subject.Identities, areas, facts.ForeignAreas);
        findings = findings.Append(ofChecks.ToList());
        return new FileValidation(
            read.Source,
            CreateResult(read, findings, checks, facts.Repeats, filed),
            CreateResult(read, findings.Append(ofRules.ToList()), [.. checks, .. rules], facts.Repeats, filed),
            subject);
    }

    private ValidatedSubmission CreateResult(
        SubmissionReadResult read, FindingList findings, IReadOnlyList<RuleCount> rules, RowSet repeats, FiledReturns filed)
    {
        findings = exceptions.Apply(findings, read.Source.Path, read.Structure, filed.All);
        bool accepted = read.Submission is not null && findings.Count(Severity.Error) == 0;
        // If an exception accepts rows of another area, they count and must not be counted twice.
        FiledReturns reported = accepted ? filed : filed.OfOwnAreas;
        return new ValidatedSubmission
        {
            Path = read.Source.Path,
            Submission = accepted ? read.Submission : null,
            IsAccepted = accepted,
            Repeats = repeats,
            Filings = filed.All,
            Identities = reported.All,
            IdentityLines = reported.Lines,
            Findings = findings.Findings,
            Omitted = findings.Omitted,
            Rules = rules,
            Structure = read.Structure,
            Encoding = read.Encoding,
            Locale = read.Locale,
            Delimiter = read.Delimiter,
            Rows = read.Rows,
        };
    }
}
