using Indicators.Findings;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>A file in a report: a submission, or one of the workspace's own files.</summary>
/// <param name="Submission">Null for one of the workspace's own files.</param>
internal sealed record ReportedFile(
    string Path, ValidatedSubmission? Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<OmittedFindings> Omitted, IReadOnlyList<RuleCount> Rules)
{
    /// <summary>Selects all files of a report, sorted by path.</summary>
    public static IReadOnlyList<ReportedFile> Select(ValidationReport report) =>
    [
        .. report.Files.Select(file => new ReportedFile(file.Path, file, file.Findings, file.Omitted, file.Rules))
            .Concat(report.WorkspaceFindings.GroupBy(finding => finding.File, StringComparer.Ordinal)
                .Select(file => new ReportedFile(file.Key, null, [.. file], [], [])))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
