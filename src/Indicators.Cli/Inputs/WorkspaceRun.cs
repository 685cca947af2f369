using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Cli.Inputs;

/// <summary>What to compute: the workspace, the definitions, and how.</summary>
/// <param name="Definitions">As asked for; null for the usual places.</param>
internal sealed record WorkspaceRequest(Workspace Workspace, string? Definitions, int? RegionsAsOf, int? Jobs);

/// <summary>Takes a workspace through the pipeline.</summary>
internal static class WorkspaceRun
{
    /// <summary>The programme as it holds for the workspace, or null when definitions have errors, which are then printed.</summary>
    public static Programme? ReadProgramme(Session session, WorkspaceRequest request)
    {
        string folder = DefinitionsFolder.Choose(request.Definitions, request.Workspace);
        if (DefinitionsFolder.Accept(session, folder, DefinitionReader.Read(folder)) is not { } programme) return null;
        WorkspaceSettings settings = WorkspaceSettings.Read(request.Workspace, programme);
        foreach (Finding finding in settings.Findings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Of(finding));
        return settings.Programme;
    }

    /// <summary>The outcome, or null when the accepted exceptions have errors, which are then printed.</summary>
    /// <param name="watch">Sees every source before it is read.</param>
    /// <exception cref="FileException">There is no submission, or a file or folder cannot be read: figures without it would be wrong.</exception>
    public static PipelineOutcome? Compute(
        Session session, Programme programme, WorkspaceRequest request, Func<SubmissionSource, SubmissionSource>? watch = null)
    {
        FoundSubmissions submissions = request.Workspace.FindSubmissions(), reference = request.Workspace.FindReference();
        Readability.Check([.. submissions.Findings, .. reference.Findings]);
        if (submissions.Sources.Count == 0)
            throw new FileException($"'{request.Workspace.Submissions}' holds no submission.", "Put *.csv or *.csv.gz files into it.");
        watch ??= source => source;
        SubmissionSource? exceptionsFile = request.Workspace.FindExceptions();
        if (WorkspaceExceptions.Accept(session, exceptionsFile is null ? null : watch(exceptionsFile), programme) is not { } exceptions) return null;
        session.Detail($"Reading {Quantity.Of(submissions.Sources.Count, "submission")}");
        PipelineOutcome outcome = Pipeline.Run(
            programme, [.. submissions.Sources.Select(watch)], [.. reference.Sources.Select(watch)],
            new PipelineOptions
            {
                Exceptions = exceptions,
                RegionsAsOf = request.RegionsAsOf is { } year ? new RegionsAsOf(year) : null,
                Jobs = request.Jobs ?? Environment.ProcessorCount,
            },
            session.Cancellation);
        Readability.Check([.. outcome.Submissions.SelectMany(submission => submission.Findings), .. outcome.ReferenceFindings]);
        return outcome;
    }

    /// <summary>Whether a submission is held back, or a reference series cannot be used.</summary>
    public static bool HasErrors(PipelineOutcome outcome) =>
        outcome.Submissions.Any(submission => !submission.Accepted) || outcome.ReferenceFindings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Says what is held back, and what that makes of the exit code.</summary>
    public static int ExitCodeOf(Session session, PipelineOutcome outcome)
    {
        int heldBack = outcome.Submissions.Count(submission => !submission.Accepted);
        foreach (Finding finding in outcome.ReferenceFindings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Of(finding));
        if (heldBack > 0)
            session.Say($"{Quantity.Number(heldBack)} of {Quantity.Of(outcome.Submissions.Count, "submission")} held back; "
                + "'indicators validate' with the same folder says why.");
        return HasErrors(outcome) ? ExitCode.Findings : ExitCode.Done;
    }
}
