using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>
/// One problem, or one thing worth knowing, about a definition or a submission: placed, coded, with a remedy.
/// </summary>
/// <remarks>
/// <see cref="Problem"/>, <see cref="Advice"/> and <see cref="Key"/> never carry the text of a measure cell: it may be
/// confidential. Such text goes to <see cref="CellValue"/> and <see cref="Figures"/>, which are shown only when the user asks for them.
/// </remarks>
public sealed record Finding
{
    /// <summary>A code of <see cref="FindingCatalogue"/>, stable for ever.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it holds the file back.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The ESS validation level, 0 (file and structure) to 5 (other sources).</summary>
    public required int Level { get; init; }

    /// <summary>The file as the user named it, with forward slashes; empty for a finding about no file.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, the header being 1; null where the finding has no place in the file.</summary>
    public int? Line { get; init; }

    /// <summary>The header's name of the column.</summary>
    public string? Column { get; init; }

    /// <summary>The row's key as <c>name=code</c> pairs in the structure's order, separated by semicolons.</summary>
    public string? Key { get; init; }

    /// <summary>The rule of the structure that failed; null for checks that every file meets.</summary>
    public string? Rule { get; init; }

    /// <summary>How many rows it tells of: <see cref="Line"/> and <see cref="Key"/> are those of the first, the problem names more.</summary>
    public long Rows { get; init; } = 1;

    /// <summary>Whether the check failed or could not be decided.</summary>
    public Outcome Outcome { get; init; } = Outcome.Fail;

    /// <summary>What is wrong, in no language yet.</summary>
    public required Message Problem { get; init; }

    /// <summary>What to do, in no language yet.</summary>
    public Message? Advice { get; init; }

    /// <summary><see cref="Problem"/> in English.</summary>
    public string Message => Problem.ToString();

    /// <summary><see cref="Advice"/> in English.</summary>
    public string? Hint => Advice?.ToString();

    /// <summary>The text of the cell, shown only on request.</summary>
    public string? CellValue { get; init; }

    /// <summary>The accepted exception that made it information; null for most.</summary>
    public SeverityChange? Change { get; init; }

    /// <summary>The figures that a rule compared, such as a residual, shown only on request like the text of the cell.</summary>
    public Message? Figures { get; init; }

    /// <summary>The order of every report: file, line, column, code, then what remains, so that it never depends on the run.</summary>
    public static int CompareByPlace(Finding left, Finding right)
    {
        int order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = (left.Line ?? 0).CompareTo(right.Line ?? 0);
        if (order == 0) order = string.CompareOrdinal(left.Column, right.Column);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0) order = string.CompareOrdinal(left.Key, right.Key);
        return order == 0 ? string.CompareOrdinal(left.Message, right.Message) : order;
    }
}
