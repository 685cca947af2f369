using System.Text;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Reports;
using Indicators.Submissions.Workspaces;
using Indicators.Validation;

namespace Indicators.Outputs.Publishing;

/// <summary>Writes what a run keeps in <c>.indicators/</c>: the account of every row and the feedback to each office.</summary>
internal sealed class PrivateRecords(Workspace workspace, PipelineOutcome outcome, string tool)
{
    public string FeedbackFolder { get; } = Path.Combine(workspace.Private, "feedback");

    public void Write()
    {
        AtomicFile.Write(Path.Combine(workspace.Private, RunManifest.FileName), PrivateManifest.ToJson(tool, outcome.Submissions));
        Publishing.FeedbackFolder.Write(FeedbackFolder, Feedback());
    }

    /// <summary>
    /// In each language of the programme that has all messages of findings, so that an office can read its own, whatever the language of
    /// the run.
    /// </summary>
    private IEnumerable<Feedback> Feedback()
    {
        MessageLibrary messages = outcome.Programme.Messages;
        string[] languages = [.. outcome.Programme.Languages.Where(language => messages.FindMissing(language, MessagePurpose.Findings).Count == 0)];
        if (languages.Length == 0) return Feedback(MessageCatalogue.English, null);
        return languages.SelectMany((language, index) => Feedback(messages.Find(language)!, index == 0 ? null : language));
    }

    /// <param name="suffix">The suffix of the file name; null for the first language.</param>
    private IEnumerable<Feedback> Feedback(MessageCatalogue language, string? suffix)
    {
        var everything = new ValidationReportOptions { MaxFindings = int.MaxValue, Language = language };
        foreach (ValidatedSubmission submission in outcome.Submissions.Where(submission => submission.Findings.Count > 0))
        {
            using var text = new MemoryStream();
            new TextReport().Write(new ValidationReport(tool, outcome.Programme.Files, [submission]), everything, text);
            yield return new Feedback(submission.Path, Encoding.UTF8.GetString(text.ToArray()), suffix);
        }
        foreach (IGrouping<string, Finding> file in outcome.ReferenceFindings.Concat(outcome.WorkspaceFindings).GroupBy(finding => finding.File))
            yield return new Feedback(file.Key, string.Concat(file.Select(finding => FindingLine.FormatWithSeverity(finding, language) + "\n")), suffix);
    }
}
