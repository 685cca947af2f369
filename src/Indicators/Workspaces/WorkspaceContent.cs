using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Fonts;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Validation.Exceptions;

namespace Indicators.Workspaces;

/// <summary>What lies in a workspace, read as far as figures need it: its settings, its accepted exceptions and the places of its files.</summary>
internal sealed class WorkspaceContent
{
    private readonly Workspace folder;
    private readonly WorkspaceSettings settings;

    private WorkspaceContent(Workspace folder, Programme programme, WorkspaceSettings settings, WorkspaceOptions options)
    {
        this.folder = folder;
        this.settings = settings;
        Programme = programme;
        RegionsAsOf = options.RegionsAsOf ?? programme.RegionsAsOf;
        Options = new PipelineOptions { RegionsAsOf = options.RegionsAsOf };
    }

    /// <summary>With the workspace's own notice.</summary>
    public Programme Programme { get; }

    public RegionsAsOf RegionsAsOf { get; }

    public PipelineOptions Options { get; private set; }

    /// <param name="fonts">Those of charts and reports, where there are any: a notice of the workspace is made drawable in them.</param>
    /// <exception cref="DefinitionErrorsException">The settings have errors.</exception>
    public static WorkspaceContent Read(Workspace folder, Programme programme, WorkspaceOptions options, FontFamily? fonts = null)
    {
        var settings = WorkspaceSettings.Read(folder, programme);
        if (settings.Programme is not { } adjusted) throw Errors(WorkspaceSettings.FileName, settings.Findings);
        if (fonts is not null && adjusted.Notice is { } notice && !ReferenceEquals(notice, programme.Notice))
        {
            GlyphWarnings.Report(options.Notify, fonts, notice.Languages.Select(language => notice[language]));
            adjusted = adjusted with { Notice = new LocalizedText([.. notice.Languages.Select(language => (language, fonts.WithStandIns(notice[language])))]) };
        }
        return new WorkspaceContent(folder, adjusted, settings, options);
    }

    /// <summary>Reads and judges all submissions.</summary>
    /// <param name="watch">Sees every source before it is read.</param>
    /// <exception cref="FileException">There is no submission, or a file or folder cannot be read: figures without it would be wrong.</exception>
    /// <exception cref="DefinitionErrorsException">The accepted exceptions have errors.</exception>
    public CollectedSubmissions Collect(RunContext context, Func<SubmissionSource, SubmissionSource>? watch = null)
    {
        (IReadOnlyList<SubmissionSource> submissions, IReadOnlyList<SubmissionSource> reference) = Find(watch ?? (source => source));
        CollectedSubmissions collected = SubmissionPipeline.Collect(Programme, submissions, reference, Options, context);
        ThrowIfUnreadable(collected);
        return collected;
    }

    /// <inheritdoc cref="Collect"/>
    public PipelineOutcome Run(RunContext context, Func<SubmissionSource, SubmissionSource> watch)
    {
        (IReadOnlyList<SubmissionSource> submissions, IReadOnlyList<SubmissionSource> reference) = Find(watch);
        PipelineOutcome outcome = Pipeline.Run(Programme, submissions, reference, Options, context);
        ThrowIfUnreadable(outcome.Collected);
        return outcome;
    }

    private (IReadOnlyList<SubmissionSource> Submissions, IReadOnlyList<SubmissionSource> Reference) Find(Func<SubmissionSource, SubmissionSource> watch)
    {
        FoundSubmissions submissions = folder.FindSubmissions(), reference = folder.FindReference();
        UnreadableFiles.Throw([.. submissions.Findings, .. reference.Findings]);
        if (submissions.Sources.Count == 0)
            throw new FileException($"'{folder.Submissions}' holds no submission.", ValidationSources.Remedy(submissions.Findings));
        SubmissionSource? exceptionsFile = folder.FindExceptions();
        ExceptionReadResult exceptions = ExceptionReader.Read(exceptionsFile is null ? null : watch(exceptionsFile), Programme);
        if (exceptions.Exceptions is not { } accepted) throw Errors(Workspace.ExceptionsFile, exceptions.Findings);
        Options = Options with { Exceptions = accepted, WorkspaceFindings = [.. submissions.Findings, .. settings.Review(submissions.Sources)] };
        return ([.. settings.Declare(submissions.Sources).Select(watch)], [.. reference.Sources.Select(watch)]);
    }

    private static void ThrowIfUnreadable(CollectedSubmissions collected) =>
        UnreadableFiles.Throw([.. collected.Submissions.SelectMany(submission => submission.Findings), .. collected.ReferenceFindings]);

    private static DefinitionErrorsException Errors(string file, IReadOnlyList<Finding> findings) =>
        new($"{file} has errors; nothing was done.", [.. findings.Where(finding => finding.Severity == Severity.Error)]);
}
