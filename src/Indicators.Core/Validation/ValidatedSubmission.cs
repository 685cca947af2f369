using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>What a submission is of: structure, area and period together are its identity.</summary>
public sealed record SubmissionIdentity(string Structure, string Area, Period Period);

/// <summary>How often a rule passed, failed or could not be decided.</summary>
/// <param name="Undecided">An operand was missing, or there was nothing to compare with.</param>
public sealed record RuleCount(string Rule, long Pass, long Fail, long Undecided)
{
    /// <summary>How many of the undecided lacked an earlier period, another area or a reference to compare with.</summary>
    public long NoHistory { get; init; }

    /// <summary>The code of the finding that a failure gives; of a check that every file meets its own name.</summary>
    public string Code { get; init; } = Rule;

    /// <summary>The severity of a failure; null where the code's entry says it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The ESS level of a failure; null where the code's entry says it.</summary>
    public int? Level { get; init; }
}

/// <summary>A file after every check. Only an accepted one goes further; a held-back one keeps nothing but its findings.</summary>
public sealed class ValidatedSubmission
{
    /// <summary>The file's path as findings name it.</summary>
    public required string Path { get; init; }

    /// <summary>Null when the file could not be read as a table of any structure, is held back, or its rows have been let go.</summary>
    internal Submission? Submission { get; init; }

    /// <summary>No finding is an error.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Rows that repeat an earlier one exactly, by row index, sorted: counted once, so they are skipped.</summary>
    internal IReadOnlyList<int> Repeats { get; init; } = [];

    /// <summary>How many rows repeat an earlier one exactly.</summary>
    public int RepeatedRows => Repeats.Count;

    /// <summary>What the rows say that they are of, whether or not the file has a say over it. Sorted.</summary>
    public IReadOnlyList<SubmissionIdentity> Filings { get; init; } = [];

    /// <summary>
    /// Sorted. Rows of an area that the file is not named after claim nothing, unless the file is accepted with them: they
    /// must not hold back that area's own file.
    /// </summary>
    public required IReadOnlyList<SubmissionIdentity> Identities { get; init; }

    /// <summary>For each of <see cref="Identities"/> the line of its first row.</summary>
    internal IReadOnlyList<int> IdentityLines { get; init; } = [];

    /// <summary>Sorted by <see cref="Finding.CompareByPlace"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings that were counted and not kept, sorted by code.</summary>
    public IReadOnlyList<OmittedFindings> Omitted { get; init; } = [];

    /// <summary>How often each check and rule passed, failed or could not be decided.</summary>
    public required IReadOnlyList<RuleCount> Rules { get; init; }

    /// <summary>The structure's id, as far as one was chosen.</summary>
    public string? Structure { get; init; }

    /// <summary>The IANA name of the encoding that was declared or detected.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale that was declared for its figures; null where none was.</summary>
    public string? Locale { get; init; }

    /// <summary>What separates its fields; null where it was not read as a table.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The number of data rows; null when reading did not come that far.</summary>
    public int? Rows { get; init; }

    /// <summary>The number of findings of a severity, kept or counted.</summary>
    public long Count(Severity severity) => new FindingList(Findings, Omitted).Count(severity);

    /// <summary>The same judgement without the rows, which memory need not hold any longer.</summary>
    internal ValidatedSubmission WithoutRows() => Copy(null, Accepted, new FindingList(Findings, Omitted), Rules);

    /// <summary>The same judgement with other findings, none of which is a new error.</summary>
    internal ValidatedSubmission WithFindings(FindingList findings) => Copy(null, Accepted, findings, Rules);

    /// <summary>The judgement with other findings, any error of which holds the file back, and more rules.</summary>
    internal ValidatedSubmission AddFindings(FindingList findings, IReadOnlyList<RuleCount> rules)
    {
        bool accepted = Accepted && findings.Count(Severity.Error) == 0;
        return Copy(accepted ? Submission : null, accepted, findings, [.. Rules, .. rules]);
    }

    /// <summary>The judgement with more findings, any error of which holds the file back.</summary>
    internal ValidatedSubmission WithMore(FindingList more) => AddFindings(new FindingList(Findings, Omitted).Append(more), []);

    private ValidatedSubmission Copy(Submission? submission, bool accepted, FindingList findings, IReadOnlyList<RuleCount> rules) => new()
    {
        Path = Path,
        Submission = submission,
        Accepted = accepted,
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
