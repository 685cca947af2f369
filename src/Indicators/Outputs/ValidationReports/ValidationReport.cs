using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>The content of a validation report, independent of its format.</summary>
/// <param name="Tool">The name and version of the program.</param>
/// <param name="Definitions">The definitions that were used.</param>
/// <param name="Files">Sorted by path.</param>
public sealed record ValidationReport(string Tool, IReadOnlyList<DefinitionFile> Definitions, IReadOnlyList<ValidatedSubmission> Files)
{
    /// <summary>Findings about the workspace's own files, such as its accepted exceptions, sorted by <see cref="Finding.CompareByLocation"/>.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; init; } = [];

    /// <summary>The requested language; English by default.</summary>
    public MessageCatalogue Language { get; init; } = MessageCatalogue.English;

    /// <summary>
    /// The date of the report, for formats that require one; no clock is read. If null, each file has the last day of its newest period,
    /// and a file without periods that of the newest period in the report.
    /// </summary>
    public DateOnly? Date { get; init; }

    public int Accepted => Files.Count(file => file.IsAccepted);

    public int HeldBack => Files.Count - Accepted;

    public long Count(Severity severity) => Files.Sum(file => file.Count(severity)) + WorkspaceFindings.Count(finding => finding.Severity == severity);
}

/// <summary>Options for what a report shows.</summary>
public sealed record ValidationReportOptions
{
    /// <summary>Whether cell values are shown. They may be confidential.</summary>
    public bool ShowValues { get; init; }

    /// <summary>The maximum number of findings that are shown for one file and code; the others are counted. Null for the format's default.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>The language of titles, messages and hints; codes and machine-readable fields are the same in every language.</summary>
    public MessageCatalogue Language { get; init; } = MessageCatalogue.English;

    /// <summary>Whether the text for people contains only errors, and is empty if there are none.</summary>
    public bool OnlyErrors { get; init; }

    /// <summary>Whether the text for people has terminal colours.</summary>
    public bool WithColor { get; init; }
}

/// <summary>Writes a report in one format, in UTF-8; the same report gives the same bytes.</summary>
public interface IValidationReportWriter
{
    /// <summary>The value of <c>--format</c>.</summary>
    string Format { get; }

    void Write(ValidationReport report, ValidationReportOptions options, Stream output);
}
