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
    private readonly RegionsAsOf? regionsAsOf;

    private WorkspaceContent(Workspace folder, Programme programme, WorkspaceSettings settings, WorkspaceOptions options)
    {
        this.folder = folder;
        this.settings = settings;
        Programme = programme;
        RegionsAsOf = options.RegionsAsOf ?? programme.RegionsAsOf;
        regionsAsOf = options.RegionsAsOf;
    }

    /// <summary>With the workspace's own notice.</summary>
    public Programme Programme { get; }

    public RegionsAsOf RegionsAsOf { get; }

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

    /// <summary>The files that figures are computed from, and the options that the workspace's own files set.</summary>
    /// <param name="watch">Sees every source before it is read.</param>
    /// <exception cref="FileException">There is no submission, or a folder cannot be listed: figures without it would be wrong.</exception>
    /// <exception cref="DefinitionErrorsException">The accepted exceptions have errors.</exception>
    public WorkspaceSources Find(Func<SubmissionSource, SubmissionSource>? watch = null)
    {
        watch ??= source => source;
        FoundSubmissions submissions = folder.FindSubmissions(), reference = folder.FindReference();
        UnreadableFiles.Throw([.. submissions.Findings, .. reference.Findings]);
        if (submissions.Sources.Count == 0)
            throw new FileException($"'{folder.Submissions}' holds no submission.", ValidationSources.Remedy(submissions.Findings));
        SubmissionSource? exceptionsFile = folder.FindExceptions();
        ExceptionReadResult exceptions = ExceptionReader.Read(exceptionsFile is null ? null : watch(exceptionsFile), Programme);
        if (exceptions.Exceptions is not { } accepted) throw Errors(Workspace.ExceptionsFile, exceptions.Findings);
        var options = new PipelineOptions
        {
            RegionsAsOf = regionsAsOf,
            Exceptions = accepted,
            WorkspaceFindings = [.. submissions.Findings, .. settings.Review(submissions.Sources)],
        };
        return new WorkspaceSources([.. settings.Declare(submissions.Sources).Select(watch)], [.. reference.Sources.Select(watch)], options);
    }

    private static DefinitionErrorsException Errors(string file, IReadOnlyList<Finding> findings) =>
        new($"{file} has errors; nothing was done.", [.. findings.Where(finding => finding.Severity == Severity.Error)]);
}

/// <summary>The files of a workspace, and the options that its own files set.</summary>
internal sealed record WorkspaceSources(IReadOnlyList<SubmissionSource> Submissions, IReadOnlyList<SubmissionSource> Reference, PipelineOptions Options);
