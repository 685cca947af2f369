using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Checks;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Rules;

namespace Indicators.Validation;

/// <summary>Judges what was read: every check, over columns. A submission with any error is held back whole.</summary>
public sealed class Validator
{
    private static readonly ICheck[] Checks =
    [
        new AboveMaximum(), new BelowMinimum(), new DuplicateKey(), new NotWhole(), new ReporterMismatch(), new ValueWithMissingStatus(),
    ];

    /// <summary>In fewer rows each check takes less time than a second thread.</summary>
    private const int ManyRows = 50_000;

    private readonly CodeList areas;
    private readonly int findingLimit;
    private readonly AcceptedExceptions exceptions;
    private readonly int jobs;

    /// <param name="areas">The programme's areas.</param>
    /// <param name="findingLimit">How many findings of one code are kept per file; the rest are counted.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts; none unless given.</param>
    /// <param name="jobs">How many checks of one file are made at once; it makes no difference to the outcome.</param>
    public Validator(CodeList areas, int findingLimit = FindingCollector.DefaultLimit, AcceptedExceptions? exceptions = null, int jobs = 1)
    {
        this.jobs = jobs;
        this.areas = areas;
        this.findingLimit = findingLimit;
        this.exceptions = exceptions ?? AcceptedExceptions.None;
    }

    public Validator(Programme programme, int findingLimit = FindingCollector.DefaultLimit, AcceptedExceptions? exceptions = null, int jobs = 1)
        : this(programme.Areas, findingLimit, exceptions, jobs)
    {
    }

    /// <summary>The names of the checks that every file meets, in counts and findings.</summary>
    internal static IEnumerable<string> CheckNames => Checks.Select(check => check.Name);

    /// <summary>Judges a file with nothing to compare it with but itself.</summary>
    /// <remarks>May run on many submissions at once. What concerns several of them is <see cref="SubmissionBatch"/>'s.</remarks>
    public ValidatedSubmission Validate(ReadSubmission read)
    {
        JudgedAlone judged = ValidateAlone(read);
        return new SubmissionComparison([judged], [], ReferenceData.Empty, areas, exceptions, findingLimit).Compare(judged);
    }

    /// <summary>Judges what does not depend on other submissions; a <see cref="SubmissionComparison"/> judges the rest.</summary>
    internal JudgedAlone ValidateAlone(ReadSubmission read)
    {
        FindingList findings = read.Findings;
        List<RuleCount> rules = [];
        List<int> repeats = [];
        RuleSubject? subject = null;
        IReadOnlyList<IdentityLine> filed = [];
        HashSet<string> foreignAreas = [];
        if (read.Submission is { } submission)
        {
            var collector = new FindingCollector(read.Source.Path, findingLimit);
            var context = new CheckContext(submission, read.Source, areas);
            int jobsOfFile = submission.RowCount < ManyRows ? 1 : jobs;
            rules.AddRange(collector.Gather(Checks, jobsOfFile, (check, own) => check.Run(context, new CheckFindings(context, check, own))));
            repeats = context.Repeats;
            subject = new RuleSubject(submission, areas, repeats, context.Contradicted);
            rules.AddRange(SubmissionComparison.Evaluate(
                subject, collector, new Surroundings([new ComparedSubmission(subject, true)], ReferenceData.Empty, areas), compares: false, jobsOfFile));
            filed = IdentitiesOf(submission, subject.Identities);
            foreignAreas = [.. context.ForeignAreas.Select(area => areas[area].Id)];
            findings = findings.With(collector.ToList());
        }
        SubmissionIdentity[] filings = [.. filed.Select(pair => pair.Identity)];
        findings = exceptions.Apply(findings, read.Source.Path, read.Structure, filings);
        bool accepted = read.Submission is not null && findings.Count(Severity.Error) == 0;
        // Where an exception accepts rows of another area they count, and must not count twice.
        IdentityLine[] identities = [.. filed.Where(pair => accepted || !foreignAreas.Contains(pair.Identity.Area))];
        return new JudgedAlone(new ValidatedSubmission
        {
            Path = read.Source.Path,
            Submission = accepted ? read.Submission : null,
            Accepted = accepted,
            Repeats = repeats,
            Filings = filings,
            Identities = [.. identities.Select(pair => pair.Identity)],
            IdentityLines = [.. identities.Select(pair => pair.Line)],
            Findings = findings.Findings,
            Omitted = findings.Omitted,
            Rules = rules,
            Structure = read.Structure,
            Encoding = read.Encoding,
            Locale = read.Locale,
            Delimiter = read.Delimiter,
            Rows = read.Rows,
        }, subject);
    }

    private List<IdentityLine> IdentitiesOf(Submission submission, FiledIdentities identities)
    {
        List<IdentityLine> filed = [];
        foreach ((int area, Period period, int row) in identities.All)
            filed.Add(new IdentityLine(new SubmissionIdentity(submission.Structure.Id, areas[area].Id, period), submission.Lines[row]));
        filed.Sort((left, right) =>
        {
            int order = string.CompareOrdinal(left.Identity.Area, right.Identity.Area);
            return order == 0 ? left.Identity.Period.CompareTo(right.Identity.Period) : order;
        });
        return filed;
    }

    /// <param name="Line">That of its first row.</param>
    private sealed record IdentityLine(SubmissionIdentity Identity, int Line);
}
