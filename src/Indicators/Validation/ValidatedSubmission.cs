using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>What a submission is of: structure, area and period together are its identity.</summary>
public readonly record struct SubmissionIdentity(string Structure, string Area, Period Period);

/// <summary>How often a rule passed, failed or could not be decided.</summary>
public sealed record RuleCount(string Rule, long Pass, long Fail, long Undecided);

/// <summary>A file after every check. Only an accepted one goes further; a held-back one keeps nothing but its findings.</summary>
public sealed class ValidatedSubmission
{
    public required string Path { get; init; }

    /// <summary>Null when the file could not be read as a table of any structure.</summary>
    public required Submission? Submission { get; init; }

    /// <summary>No finding is an error.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Rows that repeat an earlier one exactly, by row index, sorted: counted once, so they are skipped.</summary>
    public required IReadOnlyList<int> Repeats { get; init; }

    /// <summary>Sorted.</summary>
    public required IReadOnlyList<SubmissionIdentity> Identities { get; init; }

    /// <summary>Sorted by <see cref="Finding.CompareByPlace"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RuleCount> Rules { get; init; }
}
