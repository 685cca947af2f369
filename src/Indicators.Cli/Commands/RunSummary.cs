using Indicators.Analysis;
using Indicators.Cli.Inputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Validation;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Prints a short summary of a run.</summary>
internal sealed class RunSummary(Session session, RunResult run, IDefinitionFiles definitions)
{
    private readonly PipelineOutcome outcome = run.Outcome;

    private const int MostFilesNamed = 10;

    public void Print()
    {
        ValidatedSubmission[] accepted = [.. outcome.Submissions.Where(submission => submission.IsAccepted)];
        ValidatedSubmission[] heldBack = [.. outcome.Submissions.Where(submission => !submission.IsAccepted)];
        session.Info($"{Quantity.Format(outcome.Submissions.Count, "submission")}, {Quantity.Format(outcome.Submissions.Sum(submission => (long)(submission.Rows ?? 0)), "row")}");
        session.Info($"  definitions  {WorkspaceAccess.Describe(definitions)}");
        session.Info($"  accepted   {Quantity.Number(accepted.Length)}{Warnings(accepted)}{Excepted(accepted)}");
        session.Info($"  held back  {Quantity.Number(heldBack.Length)}");
        foreach (ValidatedSubmission submission in heldBack.Take(MostFilesNamed)) PrintHeldBack(submission);
        if (heldBack.Length > MostFilesNamed) session.Info($"    and {Quantity.Format(heldBack.Length - MostFilesNamed, "more file")}");
        WorkspaceAccess.PrintWorkspaceFindings(session, outcome.Collected, "  ");
        PrintReference();
        foreach (Finding finding in outcome.ExceptionFindings) session.Info($"  exception  {FindingLine.Format(finding)}");
        WorkspaceAccess.PrintBounds(session, outcome.Collected, "  ");
        if (heldBack.Length > 0 || outcome.Submissions.Any(submission => submission.Findings.Count > 0))
            session.Info($"  feedback for each office: {run.FeedbackFolder}");
        if (run.Folder is { } folder) PrintPublished(folder, run.Files);
    }

    private void PrintHeldBack(ValidatedSubmission submission)
    {
        // There is none if the errors that were kept are all excepted and the others were only counted.
        string first = submission.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error
            ? $", first {FindingLine.FormatLocation(error)}{error.Message} [{error.Code}]"
            : "";
        session.Info($"    {submission.Path}: {Quantity.Format(submission.Count(Severity.Error), "error")}{first}");
    }

    private void PrintReference()
    {
        Finding[] errors = [.. outcome.ReferenceFindings.Where(finding => finding.Severity == Severity.Error)];
        if (errors.Length > 0) session.Info($"  reference  {Quantity.Format(errors.Length, "error")}, first {FindingLine.Format(errors[0])}");
    }

    private void PrintPublished(string folder, IReadOnlyList<OutputFile> files)
    {
        int charts = files.Count(file => file.Path.StartsWith("charts/", StringComparison.Ordinal));
        int reports = files.Count(file => file.Path.StartsWith("reports/", StringComparison.Ordinal));
        (int figures, int withheld, Period? last) = Figures();
        string newest = last is { } period ? $" up to {period}" : "", marked = withheld == 0 ? "" : $" and {Quantity.Number(withheld)} withheld (c)";
        session.Info($"Published in {folder}: {Quantity.Format(figures, "figure")}{newest}{marked}, {Quantity.Format(charts, "chart")}, {Quantity.Format(reports, "report")}");
        session.Info($"  start with {folder.TrimEnd('/', '\\')}/index.html");
        PrintProtection();
    }

    /// <summary>Says where the policy leaves counts open, whatever the figures are.</summary>
    private void PrintProtection()
    {
        HashSet<string?> filed = [.. outcome.Submissions.Where(submission => submission.IsAccepted).Select(submission => submission.Structure)];
        ILookup<DisclosureMethod, string> structures = outcome.Programme.Structures.Values.Where(structure => filed.Contains(structure.Id))
            .OrderBy(structure => structure.Id, StringComparer.Ordinal).ToLookup(structure => outcome.Programme.GetPolicy(structure).Method, structure => structure.Id);
        if (structures[DisclosureMethod.None].Any()) session.Info($"  not protected, published as filed: {string.Join(", ", structures[DisclosureMethod.None])}");
        if (structures[DisclosureMethod.NearestRounding].Any())
            session.Info($"  each figure rounded by itself, so that adding and subtracting figures can give small counts away: {string.Join(", ", structures[DisclosureMethod.NearestRounding])}");
    }

    /// <summary>
    /// The number of rows with a figure and of those that are withheld, and the newest period with a figure. Rows whose status says that
    /// there is no figure do not count.
    /// </summary>
    private (int Count, int Withheld, Period? Newest) Figures()
    {
        int count = 0, withheld = 0;
        Period? newest = null;
        for (int i = 0; i < outcome.Results.Count; i++)
        {
            ResultRow row = outcome.Results[i];
            if (row.IsWithheld) withheld++;
            if (!row.HasValue) continue;
            count++;
            if (newest is not { } known || row.Period.CompareTo(known) > 0) newest = row.Period;
        }
        return (count, withheld, newest);
    }

    private static string Warnings(IEnumerable<ValidatedSubmission> submissions)
    {
        long warnings = submissions.Sum(submission => submission.Count(Severity.Warning));
        return warnings == 0 ? "" : $", with {Quantity.Format(warnings, "warning")}";
    }

    private static string Excepted(IEnumerable<ValidatedSubmission> submissions)
    {
        int excepted = submissions.Sum(submission => submission.Findings.Count(finding => finding.Change is not null));
        return excepted == 0 ? "" : $"; {Quantity.Format(excepted, "finding")} excepted by exceptions.yaml";
    }
}
