using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Rounding;
using Indicators.Findings;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Publishing;
using Indicators.Outputs.Releases;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Validation.Exceptions;

namespace Indicators.Workspaces;

/// <summary>The parts of a workspace that figures need: its settings, its accepted exceptions and the locations of its files.</summary>
internal sealed class WorkspaceContent
{
    private readonly Workspace folder;
    private readonly WorkspaceStore store;
    private readonly WorkspaceSettings settings;
    private readonly RegionsAsOf? regionsAsOf;
    private readonly ISolverProgram? solver;

    private WorkspaceContent(Workspace folder, WorkspaceStore store, Programme programme, WorkspaceSettings settings, WorkspaceOptions options)
    {
        this.folder = folder;
        this.store = store;
        this.settings = settings;
        Programme = programme;
        RegionsAsOf = options.RegionsAsOf ?? programme.RegionsAsOf;
        regionsAsOf = options.RegionsAsOf;
        solver = options.Solver;
    }

    /// <summary>The programme, with the workspace's own notice.</summary>
    public Programme Programme { get; }

    public RegionsAsOf RegionsAsOf { get; }

    /// <param name="fonts">The fonts of charts and reports, if any; a notice of the workspace is adapted to their characters.</param>
    /// <exception cref="DefinitionErrorsException">The settings have errors.</exception>
    public static WorkspaceContent Read(Workspace folder, WorkspaceStore store, Programme programme, WorkspaceOptions options, FontFamily? fonts = null)
    {
        var settings = WorkspaceSettings.Read(folder, programme);
        if (settings.Programme is not { } adjusted) throw Errors(WorkspaceSettings.FileName, settings.Findings);
        if (fonts is not null && adjusted.Notice is { } notice && !ReferenceEquals(notice, programme.Notice))
        {
            GlyphWarnings.Report(options.Notify, fonts, notice.Languages.Select(language => notice[language]));
            adjusted = adjusted with { Notice = new LocalizedText([.. notice.Languages.Select(language => (language, fonts.WithStandIns(notice[language])))]) };
        }
        return new WorkspaceContent(folder, store, adjusted, settings, options);
    }

    /// <summary>Finds the files for computing figures, and the options set in the workspace's own files.</summary>
    /// <param name="watch">Called with every source before it is read.</param>
    /// <param name="isRelease">Whether the figures are released.</param>
    /// <exception cref="FileException">There are no submissions, or a folder cannot be listed, so that figures would be wrong.</exception>
    /// <exception cref="DefinitionErrorsException">The accepted exceptions have errors.</exception>
    /// <exception cref="StorageException">The ledger of releases cannot be read, is damaged, or belongs to another programme.</exception>
    /// <exception cref="ProtectionException">Figures were released with another policy.</exception>
    public WorkspaceSources Find(Func<SubmissionSource, SubmissionSource>? watch = null, bool isRelease = false)
    {
        watch ??= source => source;
        FoundSubmissions submissions = store.FindSubmissions(), reference = store.FindReference();
        UnreadableFiles.Throw([.. submissions.Findings, .. reference.Findings]);
        if (submissions.Sources.Count == 0)
            throw new FileException($"'{folder.Submissions}' holds no submission.", ValidationSources.Remedy(submissions.Findings));
        SubmissionSource? exceptionsFile = store.FindExceptions();
        ExceptionReadResult exceptions = ExceptionReader.Read(exceptionsFile is null ? null : watch(exceptionsFile), Programme);
        if (exceptions.Exceptions is not { } accepted) throw Errors(Workspace.ExceptionsFile, exceptions.Findings);
        var ledger = ReleaseLedger.Read(folder);
        ledger.Check(Programme);
        var options = new PipelineOptions
        {
            Store = store,
            LoadProtectionKey = () =>
            {
                ProtectionKey key = WorkspaceKey.LoadOrCreate(folder).DeriveProtectionKey();
                ledger.CheckKey(key.Digest);
                return key;
            },
            Released = ledger.ReadContent(),
            IsRelease = isRelease,
            Solver = solver,
            RegionsAsOf = regionsAsOf,
            Exceptions = accepted,
            WorkspaceFindings = [.. submissions.Findings, .. settings.FindUnmatched(submissions.Sources)],
        };
        return new WorkspaceSources([.. settings.Declare(submissions.Sources).Select(watch)], [.. reference.Sources.Select(watch)], options, ledger.Last);
    }

    private static DefinitionErrorsException Errors(string file, IReadOnlyList<Finding> findings) =>
        new($"{file} has errors; nothing was done.", [.. findings.Where(finding => finding.Severity == Severity.Error)]);
}

/// <summary>The files of a workspace, and the options set in its own files.</summary>
/// <param name="LastRelease">The last release, which figures agree with; null if there is none.</param>
internal sealed record WorkspaceSources(
    IReadOnlyList<SubmissionSource> Submissions, IReadOnlyList<SubmissionSource> Reference, PipelineOptions Options, Release? LastRelease);
