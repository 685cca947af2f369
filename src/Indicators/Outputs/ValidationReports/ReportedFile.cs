using Indicators.Findings;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>A file that a report tells of: a submission, or a file of the workspace's own.</summary>
/// <param name="Submission">Null for a file of the workspace's own.</param>
internal sealed record ReportedFile(
    string Path, ValidatedSubmission? Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<OmittedFindings> Omitted, IReadOnlyList<RuleCount> Rules)
{
    /// <summary>All of a report, sorted by path.</summary>
    public static IReadOnlyList<ReportedFile> Select(ValidationReport report) =>
    [
        .. report.Files.Select(file => new ReportedFile(file.Path, file, file.Findings, file.Omitted, file.Rules))
            .Concat(report.WorkspaceFindings.GroupBy(finding => finding.File, StringComparer.Ordinal)
                .Select(file => new ReportedFile(file.Key, null, [.. file], [], [])))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
