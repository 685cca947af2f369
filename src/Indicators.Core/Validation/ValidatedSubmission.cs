using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>The identity of a submission: structure, area and period.</summary>
public readonly record struct SubmissionIdentity(string Structure, string Area, Period Period);

/// <summary>How often a rule passed, failed or could not be decided.</summary>
/// <param name="Rule">The name of the rule or check.</param>
/// <param name="Undecided">How often an operand was missing, or there was nothing to compare with.</param>
public sealed record RuleCount(string Rule, long Pass, long Fail, long Undecided)
{
    /// <summary>The number of undecided cases without an earlier period, another area or a reference to compare with.</summary>
    public long NoHistory { get; init; }

    /// <summary>The code of the finding for a failure; for a check that applies to every file, the name of the check.</summary>
    public string Code { get; init; } = Rule;

    /// <summary>The severity of a failure; null if the entry of the code determines it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The ESS level of a failure; null if the entry of the code determines it.</summary>
    public int? Level { get; init; }
}

/// <summary>A file after validation. Only accepted files are processed further; of a held-back file, only the findings are kept.</summary>
public sealed class ValidatedSubmission
{
    /// <summary>The file's path as shown in findings.</summary>
    public required string Path { get; init; }

    /// <summary>The rows; null if the file could not be read as a table of any structure, is held back, or its rows have been released.</summary>
    internal Submission? Submission { get; init; }

    /// <summary>Whether the file is accepted, that is, no finding is an error.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The indexes of rows that repeat an earlier row exactly, sorted. They are skipped, so that each row counts once.</summary>
    internal RowSet Repeats { get; init; } = [];

    /// <summary>The number of rows that repeat an earlier row exactly.</summary>
    public int RepeatedRows => Repeats.Count;

    /// <summary>The identities of the rows, whether or not the file may report for their areas. Sorted.</summary>
    public IReadOnlyList<SubmissionIdentity> Filings { get; init; } = [];

    /// <summary>
    /// The identities that the file reports, sorted. Rows of an area that the file is not named after are not included unless the file is
    /// accepted with them: they must not hold back that area's own file.
    /// </summary>
    public required IReadOnlyList<SubmissionIdentity> Identities { get; init; }

    /// <summary>The line of the first row of each of <see cref="Identities"/>.</summary>
    internal IReadOnlyList<int> IdentityLines { get; init; } = [];

    /// <summary>The findings kept, sorted by <see cref="Finding.CompareByLocation"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings that were counted but not kept, sorted by code.</summary>
    public IReadOnlyList<OmittedFindings> Omitted { get; init; } = [];

    /// <summary>How often each check and rule passed, failed or could not be decided.</summary>
    public required IReadOnlyList<RuleCount> Rules { get; init; }

    /// <summary>The structure's id; null if the structure was not determined.</summary>
    public string? Structure { get; init; }

    /// <summary>The IANA name of the declared or detected encoding.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale declared for its figures; null if none was declared.</summary>
    public string? Locale { get; init; }

    /// <summary>The field separator; null if the file was not read as a table.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The number of data rows; null if reading failed before the rows.</summary>
    public int? Rows { get; init; }

    /// <summary>Returns the number of findings of a severity, whether kept or only counted.</summary>
    public long Count(Severity severity) => new FindingList(Findings, Omitted).Count(severity);

    /// <summary>Returns the same result without the rows, to release memory.</summary>
    internal ValidatedSubmission WithoutRows() => Copy(null, IsAccepted, new FindingList(Findings, Omitted), Rules);

    /// <summary>Returns the same result with other findings, none of which is a new error.</summary>
    internal ValidatedSubmission WithFindings(FindingList findings) => Copy(null, IsAccepted, findings, Rules);

    /// <summary>Returns the result with other findings, any error of which holds the file back, and with more rules.</summary>
    internal ValidatedSubmission AddFindings(FindingList findings, IReadOnlyList<RuleCount> rules)
    {
        bool accepted = IsAccepted && findings.Count(Severity.Error) == 0;
        return Copy(accepted ? Submission : null, accepted, findings, [.. Rules, .. rules]);
    }

    /// <summary>Returns the result with more findings, any error of which holds the file back.</summary>
    internal ValidatedSubmission AppendFindings(FindingList more) => AddFindings(new FindingList(Findings, Omitted).Append(more), []);

    private ValidatedSubmission Copy(Submission? submission, bool accepted, FindingList findings, IReadOnlyList<RuleCount> rules) => new()
    {
        Path = Path,
        Submission = submission,
        IsAccepted = accepted,
        Repeats = Repeats,
        Filings = Filings,
        Identities = Identities,
        IdentityLines = IdentityLines,
        Findings = findings.Findings,
        Omitted = findings.Omitted,
        Rules = rules,
        Structure = Structure,
        Encoding = Encoding,
        Locale = Locale,
        Delimiter = Delimiter,
        Rows = Rows,
    };
}
