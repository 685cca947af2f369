using System.Globalization;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Validation.Exceptions;

/// <summary>
/// The exceptions that a workspace accepts. They reduce the findings that they match to information, with the reason; exceptions that
/// have expired, or that match nothing, give findings themselves.
/// </summary>
public sealed class AcceptedExceptions
{
    private readonly string file;
    private readonly IReadOnlyList<AcceptedException> exceptions;
    private readonly IReadOnlyDictionary<string, Structure> structures;

    /// <param name="file">The path to show in findings about the exceptions.</param>
    /// <param name="exceptions">The exceptions, in the order of declaration: the first that matches applies.</param>
    /// <param name="structures">The programme's structures, by id.</param>
    internal AcceptedExceptions(string file, IReadOnlyList<AcceptedException> exceptions, IReadOnlyDictionary<string, Structure> structures)
    {
        this.file = file;
        this.exceptions = exceptions;
        this.structures = structures;
    }

    /// <summary>No exceptions.</summary>
    public static AcceptedExceptions None { get; } = new("", [], new Dictionary<string, Structure>());

    /// <summary>Returns the findings about a file, with excepted findings reduced to information.</summary>
    internal FindingList Apply(FindingList findings, string path, string? structure, IReadOnlyList<SubmissionIdentity> filings)
    {
        if (exceptions.Count == 0) return findings;
        ExceptionScope scope = ScopeOf(path, structure, filings);
        AcceptedException[] valid = [.. exceptions.Where(exception => exception.IsForPath(path) && !exception.HasExpired(scope))];
        if (valid.Length == 0) return findings;
        return new FindingList(findings.Findings.Select(Judge), OmittedFindings.Merge(findings.Omitted.Select(JudgeOmitted)));

        Finding Judge(Finding finding) => valid.FirstOrDefault(exception => exception.Matches(finding, scope)) is { } exception
            ? finding with
            {
                Severity = Severity.Information,
                Change = new SeverityChange(finding.Severity, exception.Explanation, SourceOf(exception)),
            }
            : finding;

        OmittedFindings JudgeOmitted(OmittedFindings omitted) =>
            valid.FirstOrDefault(exception => exception.MatchesAll(omitted, scope)) is { } exception
                ? omitted with { Severity = Severity.Information, ExceptedBy = SourceOf(exception) }
                : omitted;
    }

    /// <summary>Returns findings about the exceptions themselves: those that have expired but still match, and those that match nothing.</summary>
    /// <param name="files">The files that were validated with these exceptions.</param>
    /// <param name="isComplete">Whether they are all files of the workspace: only then can an exception that names no file be known to match nothing.</param>
    public IReadOnlyList<Finding> Review(IReadOnlyList<ValidatedSubmission> files, bool isComplete)
    {
        if (exceptions.Count == 0) return [];
        HashSet<string> used =
        [
            .. files.SelectMany(submission => submission.Findings).Select(finding => finding.Change?.Source).OfType<string>(),
            .. files.SelectMany(submission => submission.Omitted).Select(omitted => omitted.ExceptedBy).OfType<string>(),
        ];
        (ValidatedSubmission Submission, ExceptionScope Scope)[] scopes =
            [.. files.Select(submission => (submission, ScopeOf(submission.Path, submission.Structure, submission.Filings)))];
        List<Finding> findings = [];
        foreach (AcceptedException exception in exceptions)
        {
            (ValidatedSubmission Submission, ExceptionScope Scope)[] later = [.. scopes.Where(file => exception.HasExpired(file.Scope))];
            Finding[] standing = [.. later.SelectMany(file => file.Submission.Findings.Where(finding => exception.Matches(finding, file.Scope)))];
            long counted = later.Sum(file => file.Submission.Omitted.Where(omitted => exception.MatchesAll(omitted, file.Scope)).Sum(omitted => omitted.Count));
            if (standing.Length + counted > 0) findings.Add(Expired(exception, standing, counted));
            else if (!used.Contains(SourceOf(exception)) && !MayMatchCounted(exception) && (isComplete || (exception.File is not null && files.Any(submission => exception.IsForPath(submission.Path)))))
                findings.Add(FindingCatalogue.CreateFinding(FindingCodes.ExceptionNeverMatched, file, WorkspaceMessages.ExceptionMatchesNothing, exception.Line, advice: WorkspaceMessages.CorrectException));
        }
        findings.Sort(Finding.CompareByLocation);
        return findings;

        bool MayMatchCounted(AcceptedException exception) => scopes.Any(file => file.Submission.Omitted.Any(omitted => exception.MayMatch(omitted, file.Scope)));
    }

    /// <param name="standing">The findings that the exception would match.</param>
    /// <param name="counted">The number of further findings that were only counted.</param>
    private Finding Expired(AcceptedException exception, Finding[] standing, long counted)
    {
        long all = standing.Length + counted;
        string day = exception.LastDay!.Value.ToString("O", CultureInfo.InvariantCulture);
        Message message = standing switch
        {
            [] => WorkspaceMessages.ExceptionEnded(day: day, findings: all),
            [{ Line: { } line } first, ..] => WorkspaceMessages.ExceptionEndedAt(day: day, findings: all, place: WorkspaceMessages.FileLine(file: first.File, line: line)),
            [{ } first, ..] => WorkspaceMessages.ExceptionEndedAt(day: day, findings: all, place: CommonMessages.Verbatim(first.File)),
        };
        return FindingCatalogue.CreateFinding(FindingCodes.ExceptionExpired, file, message, exception.Line, advice: WorkspaceMessages.ProlongException);
    }

    private ExceptionScope ScopeOf(string path, string? structure, IReadOnlyList<SubmissionIdentity> filings) =>
        new(path, structure is null ? null : structures.GetValueOrDefault(structure), filings);

    private string SourceOf(AcceptedException exception) => string.Create(CultureInfo.InvariantCulture, $"{file}:{exception.Line}");
}
