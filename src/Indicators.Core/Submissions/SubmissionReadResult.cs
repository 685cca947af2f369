using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>The result of reading a file: its columns, unless it is not a table of a structure, and the findings.</summary>
internal sealed class SubmissionReadResult
{
    public required SubmissionSource Source { get; init; }

    /// <summary>The rows that were read; null if a finding says why the file is not a table.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The id of the structure that was declared or detected.</summary>
    public string? Structure { get; init; }

    /// <summary>The IANA name of the encoding that was declared or detected.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale declared for its figures; null if none was declared.</summary>
    public string? Locale { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>The number of data rows, whether or not they can be read; null if reading did not get that far.</summary>
    public int? Rows { get; init; }

    public required FindingList Findings { get; init; }
}
