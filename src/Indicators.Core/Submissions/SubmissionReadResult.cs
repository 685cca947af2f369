using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>What reading a file gave: its columns, or nothing where it is no table of a structure, and what was found on the way.</summary>
internal sealed class SubmissionReadResult
{
    public required SubmissionSource Source { get; init; }

    /// <summary>Null when a finding says why the file cannot be taken as a table.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The id of the structure that was declared or detected.</summary>
    public string? Structure { get; init; }

    /// <summary>The IANA name of the encoding that was declared or detected.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale that was declared for its figures; null where none was.</summary>
    public string? Locale { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>The number of data rows, readable or not; null when reading did not come that far.</summary>
    public int? Rows { get; init; }

    public required FindingList Findings { get; init; }
}
