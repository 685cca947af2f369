using Indicators.Cli.Outputs;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Fonts;
using Indicators.Submissions;
using Indicators.Validation.Exceptions;

namespace Indicators.Cli.Inputs;

/// <summary>What to compute: the workspace, the definitions, and how.</summary>
/// <param name="Definitions">As asked for; null for the usual places.</param>
internal sealed record WorkspaceRequest(Workspace Workspace, string? Definitions, int? RegionsAsOf, int? Jobs);

/// <summary>The definitions and the workspace's own settings.</summary>
internal sealed record WorkspaceReading(Programme Programme, WorkspaceSettings Settings);

/// <summary>Takes a workspace through the pipeline.</summary>
internal static class WorkspaceRun
{
    /// <summary>The programme as it holds for the workspace, or null when definitions have errors, which are then printed.</summary>
    /// <param name="fonts">Those of charts and reports, where there are any: a notice of the workspace is made drawable in them.</param>
    public static WorkspaceReading? ReadProgramme(Session session, WorkspaceRequest request, FontFamily? fonts = null)
    {
        IDefinitionFiles files = DefinitionsFolder.Choose(request.Definitions, request.Workspace);
        if (DefinitionsFolder.Accept(session, files, DefinitionReader.Read(files)) is not { } programme) return null;
        var settings = WorkspaceSettings.Read(request.Workspace, programme);
        foreach (Finding finding in settings.Findings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Format(finding));
        if (settings.Programme is not { } adjusted) return null;
        if (fonts is not null && adjusted.Notice is { } notice && !ReferenceEquals(notice, programme.Notice))
        {
            GlyphWarnings.Print(session, fonts, notice.Languages.Select(language => notice[language]));
            adjusted = adjusted with { Notice = new LocalizedText([.. notice.Languages.Select(language => (language, fonts.WithStandIns(notice[language])))]) };
        }
        return new WorkspaceReading(adjusted, settings);
    }

    /// <summary>The outcome, or null when the accepted exceptions have errors, which are then printed.</summary>
    /// <param name="watch">Sees every source before it is read.</param>
    /// <exception cref="FileException">There is no submission, or a file or folder cannot be read: figures without it would be wrong.</exception>
    public static PipelineOutcome? Compute(
        Session session, WorkspaceReading reading, WorkspaceRequest request, Func<SubmissionSource, SubmissionSource>? watch = null)
    {
        FoundSubmissions submissions = request.Workspace.FindSubmissions(), reference = request.Workspace.FindReference();
        UnreadableFiles.Throw([.. submissions.Findings, .. reference.Findings]);
        if (submissions.Sources.Count == 0)
            throw new FileException($"'{request.Workspace.Submissions}' holds no submission.", ValidationSources.Remedy(submissions.Findings));
        watch ??= source => source;
        SubmissionSource? exceptionsFile = request.Workspace.FindExceptions();
        ExceptionReadResult exceptions = ExceptionReader.Read(exceptionsFile is null ? null : watch(exceptionsFile), reading.Programme);
        foreach (Finding finding in exceptions.Findings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Format(finding));
        if (exceptions.Exceptions is not { } accepted) return null;
        session.Verbose($"Reading {Quantity.Format(submissions.Sources.Count, "submission")}");
        PipelineOutcome outcome = Pipeline.Run(
            reading.Programme, [.. reading.Settings.Declare(submissions.Sources).Select(watch)], [.. reference.Sources.Select(watch)],
            new PipelineOptions
            {
                Exceptions = accepted,
                WorkspaceFindings = [.. submissions.Findings, .. reading.Settings.Review(submissions.Sources)],
                RegionsAsOf = request.RegionsAsOf is { } year ? new RegionsAsOf(year) : null,
                Jobs = request.Jobs ?? Environment.ProcessorCount,
            },
            session.Cancellation);
        UnreadableFiles.Throw([.. outcome.Submissions.SelectMany(submission => submission.Findings), .. outcome.ReferenceFindings]);
        return outcome;
    }

    /// <summary>Whether a submission is held back, or a reference series cannot be used.</summary>
    public static bool HasErrors(PipelineOutcome outcome) =>
        outcome.Submissions.Any(submission => !submission.Accepted) || outcome.ReferenceFindings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Says what is held back, and what that makes of the exit code.</summary>
    public static int ExitCodeOf(Session session, PipelineOutcome outcome)
    {
        int heldBack = outcome.Submissions.Count(submission => !submission.Accepted);
        foreach (Finding finding in outcome.ReferenceFindings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Format(finding));
        PrintWorkspaceFindings(session, outcome, "");
        if (heldBack > 0)
            session.Info($"{Quantity.Number(heldBack)} of {Quantity.Format(outcome.Submissions.Count, "submission")} held back; "
                + "'indicators validate' with the same folder says why.");
        return HasErrors(outcome) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Names what is not as it should be around the submissions, the first few in full.</summary>
    public static void PrintWorkspaceFindings(Session session, PipelineOutcome outcome, string indent)
    {
        const int named = 10;
        foreach (Finding finding in outcome.WorkspaceFindings.Take(named))
            session.Info($"{indent}{finding.Severity.ToString().ToLowerInvariant()}: {FindingLine.Format(finding)}");
        if (outcome.WorkspaceFindings.Count > named)
            session.Info($"{indent}and {Quantity.Format(outcome.WorkspaceFindings.Count - named, "more such finding")}; 'indicators validate' with the same folder lists them.");
    }
}
