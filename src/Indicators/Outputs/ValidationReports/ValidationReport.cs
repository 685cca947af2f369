using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>Everything that a validation report tells, whatever its format.</summary>
/// <param name="Tool">The program and its version.</param>
/// <param name="Definitions">The definitions that were used.</param>
/// <param name="Files">Sorted by path.</param>
public sealed record ValidationReport(string Tool, IReadOnlyList<DefinitionFile> Definitions, IReadOnlyList<ValidatedSubmission> Files)
{
    /// <summary>Findings about files of the workspace's own, such as its accepted exceptions; sorted by <see cref="Finding.CompareByPlace"/>.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; init; } = [];

    /// <summary>The language that was asked for; English where none was.</summary>
    public MessageCatalogue Language { get; init; } = MessageCatalogue.English;

    /// <summary>
    /// The day that the report is of, for formats that must carry one; no clock is read. Without it each file carries the
    /// last day of its newest period, and a file without periods that of the newest in the report.
    /// </summary>
    public DateOnly? Date { get; init; }

    public int Accepted => Files.Count(file => file.Accepted);

    public int HeldBack => Files.Count - Accepted;

    public long Count(Severity severity) => Files.Sum(file => file.Count(severity)) + WorkspaceFindings.Count(finding => finding.Severity == severity);
}

/// <summary>What the user asked to see.</summary>
public sealed record ValidationReportOptions
{
    /// <summary>Whether cell texts are shown. They may be confidential.</summary>
    public bool ShowValues { get; init; }

    /// <summary>How many findings of one file and code are shown; the rest are counted. Null for the format's own default.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>The language of titles, messages and hints; codes and the words of machine-readable fields are the same in every language.</summary>
    public MessageCatalogue Language { get; init; } = MessageCatalogue.English;

    /// <summary>Whether the text for people has errors alone, and nothing where there are none.</summary>
    public bool OnlyErrors { get; init; }

    /// <summary>Whether the text for people has the colours of a terminal.</summary>
    public bool WithColor { get; init; }
}

/// <summary>Writes a report in one format, as UTF-8, the same bytes for the same report.</summary>
public interface IValidationReportWriter
{
    /// <summary>The name that <c>--format</c> takes.</summary>
    string Format { get; }

    void Write(ValidationReport report, ValidationReportOptions options, Stream output);
}
