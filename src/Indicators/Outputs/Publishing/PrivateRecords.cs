using System.Text;
using Indicators.Findings;
using Indicators.Outputs.ValidationReports;
using Indicators.Reports;
using Indicators.Submissions.Workspaces;
using Indicators.Validation;

namespace Indicators.Outputs.Publishing;

/// <summary>What a run keeps in <c>.indicators/</c>: the account of every row, and what to send back to each office.</summary>
internal sealed class PrivateRecords(Workspace workspace, PipelineOutcome outcome, string tool)
{
    public string FeedbackFolder { get; } = Path.Combine(workspace.Private, "feedback");

    public void Write()
    {
        AtomicFile.Write(Path.Combine(workspace.Private, RunManifest.FileName), PrivateManifest.ToJson(tool, outcome.Submissions));
        Publishing.FeedbackFolder.Write(FeedbackFolder, Feedback());
    }

    private IEnumerable<(string, string)> Feedback()
    {
        var everything = new ValidationReportOptions { MaxFindings = int.MaxValue };
        foreach (ValidatedSubmission submission in outcome.Submissions.Where(submission => submission.Findings.Count > 0))
        {
            using var text = new MemoryStream();
            new TextReport().Write(new ValidationReport(tool, outcome.Programme.Files, [submission]), everything, text);
            yield return (submission.Path, Encoding.UTF8.GetString(text.ToArray()));
        }
        foreach (IGrouping<string, Finding> file in outcome.ReferenceFindings.Concat(outcome.WorkspaceFindings).GroupBy(finding => finding.File))
            yield return (file.Key, string.Concat(file.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()}: {FindingLine.Format(finding)}\n")));
    }
}
