using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>
/// A problem or a piece of information about a definition or a submission, with its location, code and remedy.
/// </summary>
/// <remarks>
/// <see cref="Problem"/>, <see cref="Advice"/> and <see cref="Key"/> never contain the text of a measure cell, which may be
/// confidential. Such text is in <see cref="CellValue"/> and <see cref="Figures"/>, which are shown only if the user requests them.
/// </remarks>
public sealed record Finding
{
    /// <summary>A code of <see cref="FindingCatalogue"/>; codes never change.</summary>
    public required string Code { get; init; }

    /// <summary>The severity, which determines whether the file is held back.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The ESS validation level, 0 (file and structure) to 5 (other sources).</summary>
    public required int Level { get; init; }

    /// <summary>The file as the user named it, with forward slashes; empty if the finding is not about a file.</summary>
    public required string File { get; init; }

    /// <summary>The line in the file, from 1; null if the finding has no location in the file.</summary>
    public int? Line { get; init; }

    /// <summary>The column, as named in the header.</summary>
    public string? Column { get; init; }

    /// <summary>The row's key as <c>name=code</c> pairs in the structure's order, separated by semicolons.</summary>
    public string? Key { get; init; }

    /// <summary>The rule of the structure that failed; null for checks that apply to every file.</summary>
    public string? Rule { get; init; }

    /// <summary>
    /// The number of rows that it covers: <see cref="Line"/> and
    /// <see cref="Key"/> are those of the first row, and the problem lists more.
    /// </summary>
    public long Rows { get; init; } = 1;

    /// <summary>Whether the check failed or could not be decided.</summary>
    public Outcome Outcome { get; init; } = Outcome.Fail;

    /// <summary>What is wrong, not yet in any language.</summary>
    public required Message Problem { get; init; }

    /// <summary>What to do, not yet in any language.</summary>
    public Message? Advice { get; init; }

    /// <summary><see cref="Problem"/> in English.</summary>
    public string Message => Problem.ToString();

    /// <summary><see cref="Advice"/> in English.</summary>
    public string? Hint => Advice?.ToString();

    /// <summary>The text of the cell, shown only on request.</summary>
    public string? CellValue { get; init; }

    /// <summary>The accepted exception that reduced its severity to information; null for most findings.</summary>
    public SeverityChange? Change { get; init; }

    /// <summary>The figures that a rule compared, such as a residual; like the text of the cell, shown only on request.</summary>
    public Message? Figures { get; init; }

    /// <summary>
    /// Compares findings in the order of all reports: by file, line, column and code, then by all remaining properties, so that the order is reproducible.
    /// </summary>
    public static int CompareByLocation(Finding left, Finding right)
    {
        int order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = (left.Line ?? 0).CompareTo(right.Line ?? 0);
        if (order == 0) order = string.CompareOrdinal(left.Column, right.Column);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0) order = string.CompareOrdinal(left.Key, right.Key);
        return order == 0 ? string.CompareOrdinal(left.Message, right.Message) : order;
    }
}
