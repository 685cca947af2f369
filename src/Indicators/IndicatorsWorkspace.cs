using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Messages;
using Indicators.Outputs;
using Indicators.Outputs.Data;
using Indicators.Outputs.Publishing;
using Indicators.Outputs.Releases;
using Indicators.Outputs.ValidationReports;
using Indicators.Reports;
using Indicators.Reports.Composition;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Validation.Exceptions;
using Indicators.Workspaces;

namespace Indicators;

/// <summary>
/// The entry point of the library: a folder with submissions, and the operations on it. Its settings and accepted exceptions apply to all
/// operations. Only the definitions are kept from one call to the next.
/// </summary>
/// <example>
/// <code>
/// var workspace = IndicatorsWorkspace.Open("sample-data");
/// FigureResult figures = workspace.Calculate();
/// foreach (ResultRow row in figures.Results.Rows)
///     Console.WriteLine($"{row.Indicator.Id} {row.ReferenceArea} {row.Period} {row.Value}");
/// RunResult run = workspace.Run(new RunRequest { Output = "out" });
/// </code>
/// </example>
public sealed class IndicatorsWorkspace
{
    private const string NoWorkspace = "The files belong to no workspace: open one by its path.";

    private readonly Workspace? folder;
    private readonly WorkspaceStore? store;
    private readonly string displayPath;
    private readonly WorkspaceOptions options;
    private readonly Lazy<Programme> programme;

    private IndicatorsWorkspace(Workspace? folder, string displayPath, WorkspaceOptions options)
    {
        this.folder = folder;
        store = folder is null ? null : options.Store ?? new FolderStore(folder);
        this.displayPath = displayPath;
        this.options = options;
        Definitions = DefinitionsFolder.Choose(options.Definitions, folder);
        programme = new Lazy<Programme>(() => DefinitionsFolder.Accept(DefinitionReader.Read(Definitions)));
    }

    /// <summary>Opens a workspace: a folder that contains <c>submissions/</c>. Nothing in it is read yet.</summary>
    /// <param name="path">The folder of the workspace.</param>
    /// <param name="options">How the workspace is opened; null for the defaults.</param>
    /// <exception cref="FileException">The folder does not exist or is not a workspace.</exception>
    /// <exception cref="DefinitionsNotFoundException">The folder of definitions named in the options does not exist.</exception>
    public static IndicatorsWorkspace Open(string path, WorkspaceOptions? options = null) =>
        new(WorkspaceFolder.Open(path), options?.DisplayPath ?? path, options ?? new WorkspaceOptions());

    /// <summary>Opens the nearest workspace above any of the files. Without a workspace, only files can be validated.</summary>
    /// <param name="paths">Paths of files or folders.</param>
    /// <param name="options">How the workspace is opened; null for the defaults.</param>
    /// <exception cref="DefinitionsNotFoundException">The folder of definitions named in the options does not exist.</exception>
    public static IndicatorsWorkspace OpenNearest(IEnumerable<string> paths, WorkspaceOptions? options = null)
    {
        options ??= new WorkspaceOptions();
        return WorkspaceFolder.FindAbove(paths) is { } found
            ? new IndicatorsWorkspace(found.Workspace, options.DisplayPath ?? found.DisplayPath, options)
            : new IndicatorsWorkspace(null, "", options);
    }

    /// <summary>The folder of the workspace; null if the files do not belong to one.</summary>
    public string? Folder => folder?.Root;

    /// <summary>The files of the definitions.</summary>
    public IDefinitionFiles Definitions { get; }

    /// <summary>The content of the definitions, read on first use.</summary>
    /// <exception cref="DefinitionErrorsException">The definitions have errors.</exception>
    public Programme Programme => programme.Value;

    /// <summary>Reads and validates submissions, individually and in comparison with the others of the workspace.</summary>
    /// <param name="request">The submissions to validate; null for all of the workspace.</param>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <exception cref="FileException">A file or folder does not exist or cannot be listed.</exception>
    /// <exception cref="DefinitionErrorsException">The definitions have errors.</exception>
    /// <exception cref="RequestException">The requested structure is not defined.</exception>
    public ValidationReport Validate(ValidationRequest? request = null, RunContext? context = null)
    {
        request ??= new ValidationRequest();
        FoundSubmissions found = request.Paths is { } paths ? ValidationSources.Find(paths, request.Input) : Store.FindSubmissions();
        // The other files of a workspace may be of any structure.
        Programme definitions = DefinitionsFolder.Accept(
            folder is not null ? DefinitionReader.ReadForValidation(Definitions)
            : request.Reading.Structure is { } only ? DefinitionReader.ReadForValidation(Definitions, only)
            : DefinitionReader.ReadForValidation(Definitions, found.Sources));
        if (request.Reading.Structure is { } structure) RequestResolver.ResolveStructure(definitions, structure);
        MessageCatalogue language = RequestResolver.ResolveMessages(definitions.Messages, request.Language);

        // Errors in the workspace's own files are in the report; until they are corrected, these files are not applied.
        WorkspaceSettings? settings = folder is null ? null : WorkspaceSettings.Read(folder, definitions, Shown(WorkspaceSettings.FileName));
        ExceptionReadResult exceptions = ExceptionReader.Read(store?.FindExceptions(Shown(Workspace.ExceptionsFile)), definitions);
        AcceptedExceptions accepted = exceptions.Exceptions ?? AcceptedExceptions.None;
        IReadOnlyList<SubmissionSource> sources = settings?.Declare(found.Sources) ?? found.Sources;
        ValidationOutcome outcome = SubmissionPipeline.Validate(
            definitions, sources, ValidationSources.FindComparisonFiles(store, settings, sources, Shown(Workspace.ReferenceFolder)),
            new PipelineOptions { Reading = request.Reading, Exceptions = accepted }, context ?? RunContext.Default);
        bool isWhole = store is not null && ValidationSources.AreAllOf(store, sources);
        return new ValidationReport(options.Tool, definitions.Files, outcome.Submissions)
        {
            Language = language,
            WorkspaceFindings =
            [
                .. ((IEnumerable<Finding>)[
                    .. found.Findings, .. settings?.Findings ?? [], .. isWhole ? settings!.FindUnmatched(sources) : [], .. exceptions.Findings,
                    .. accepted.Review(outcome.Submissions, isWhole), .. outcome.ComparisonFindings.Where(finding => finding.Severity != Severity.Information)])
                    .Order(Comparer<Finding>.Create(Finding.CompareByLocation)),
            ],
        };
    }

    /// <summary>Computes every figure that may be published, without writing files.</summary>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <exception cref="FileException">There are no submissions, or a file or folder cannot be read, so that figures would be wrong.</exception>
    /// <exception cref="DefinitionErrorsException">The definitions, the settings or the accepted exceptions have errors.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public FigureResult Calculate(RunContext? context = null)
    {
        var content = WorkspaceContent.Read(Workspace, Store, Programme, options);
        CollectedSubmissions collected = Collect(content.Programme, content.Find(), context ??= RunContext.Default);
        FigureEdition figures = Pipeline.Calculate(collected, options.RegionsAsOf ?? content.Programme.RegionsAsOf, context);
        return new FigureResult(collected, figures.Results);
    }

    /// <summary>Runs the whole pipeline and publishes a folder, all at once or not at all.</summary>
    /// <param name="request">What to publish; null for the defaults.</param>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <exception cref="FileException">There are no submissions, or a file or folder cannot be read or written.</exception>
    /// <exception cref="DefinitionErrorsException">The definitions, the settings or the accepted exceptions have errors.</exception>
    /// <exception cref="RequestException">The programme lacks a requested language or figure, or the output folder is among the inputs.</exception>
    /// <exception cref="ProtectionException">Figures cannot be protected as the policy requires, or the proof fails.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the earlier publication is unchanged.</exception>
    public RunResult Run(RunRequest? request = null, RunContext? context = null)
    {
        request ??= new RunRequest();
        context ??= RunContext.Default;
        FontFamily fonts = request.Fonts ?? FontFamily.Load();
        var content = WorkspaceContent.Read(Workspace, Store, Programme, options, fonts);
        IReadOnlyList<string> languages = RequestResolver.ResolveLanguages(content.Programme, request.Languages ?? []);
        using var release = ReleaseInProgress.Begin(Workspace, request);
        using var output = OutputFolder.Open(options, Workspace, Definitions, request.Output);
        WorkspaceSources sources = content.Find(output.Inputs.Watch, isRelease: request.Release is not null);
        PipelineOutcome outcome = Pipeline.Run(
            content.Programme, sources.Submissions, sources.Reference, sources.Options with { BoundedFigures = request.BoundedFigures }, context);
        UnreadableFiles.Throw(outcome.Collected);
        RequestResolver.RequireBounds(request.BoundedFigures, outcome.Collected.BoundsReview);
        var records = new PrivateRecords(Workspace, outcome, options.Tool);
        if (outcome.Submissions.All(submission => !submission.IsAccepted))
        {
            records.Write();
            return new RunResult(outcome, null, [], records.FeedbackFolder);
        }
        IReadOnlyList<OutputFile> files = new OutputFiles(outcome, fonts, options.Version).ListAll(languages);
        output.Write(files, context);
        records.Write();
        // Recorded first: what is published is then always in the ledger.
        release?.Record(outcome, options.Tool, output.Inputs.Inputs);
        output.Publish(content.Programme, content.RegionsAsOf, languages, fonts, keepOtherFiles: false, context.Cancellation, request.Release);
        GlyphWarnings.Report(options.Notify, fonts, WorkspaceTexts.Collect(outcome.Collected));
        return new RunResult(outcome, output.Path, files, records.FeedbackFolder);
    }

    /// <summary>Reads what was released, without checking it against the definitions.</summary>
    /// <exception cref="FileException">The ledger cannot be read or is damaged.</exception>
    public ReleaseLedger ReadReleases() => ReleaseLedger.Read(Workspace);

    /// <summary>Writes regional reports for a period. They are added to a folder that a run with the same inputs has published.</summary>
    /// <param name="request">Which reports to write; null for the defaults.</param>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <inheritdoc cref="Run" path="/exception"/>
    public ReportsResult Report(ReportsRequest? request = null, RunContext? context = null)
    {
        request ??= new ReportsRequest();
        context ??= RunContext.Default;
        FontFamily fonts = request.Fonts ?? FontFamily.Load();
        var content = WorkspaceContent.Read(Workspace, Store, Programme, options, fonts);
        RequestedRegion? region = request.Region is { } asked ? RequestResolver.ResolveRegion(content.Programme, asked) : null;
        IReadOnlyList<string> languages = RequestResolver.ResolveLanguages(content.Programme, request.Languages ?? []);
        using var output = OutputFolder.Open(options, Workspace, Definitions, request.Output);
        WorkspaceSources sources = content.Find(output.Inputs.Watch);
        CollectedSubmissions collected = Collect(content.Programme, sources, context);
        options.OnValidated?.Invoke(collected);
        if (RequestResolver.ResolvePeriod(collected, request.Period) is not { } period) return new ReportsResult(collected, null, []);
        ReportSource source = Pipeline.PrepareReport(collected, period, sources.Options, context);
        OutputFile[] files = [.. ReportSelection.Select(source, region, period, languages, request.Formats, fonts, options.Version)];
        output.Write([.. files, .. ListData(content.Programme, source, output.ListPublished())], context);
        output.Publish(content.Programme, content.RegionsAsOf, languages, fonts, keepOtherFiles: true, context.Cancellation);
        GlyphWarnings.Report(options.Notify, fonts, WorkspaceTexts.Collect(collected));
        return new ReportsResult(collected, output.Path, files);
    }

    /// <summary>Draws one indicator of one region.</summary>
    /// <param name="request">Which chart to draw.</param>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <exception cref="FileException">There are no submissions, or a file or folder cannot be read.</exception>
    /// <exception cref="DefinitionErrorsException">The definitions, the settings or the accepted exceptions have errors.</exception>
    /// <exception cref="RequestException">The programme has no such indicator, region or language, or the region has no figure of the
    /// indicator.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ChartResult Chart(ChartRequest request, RunContext? context = null)
    {
        context ??= RunContext.Default;
        FontFamily fonts = request.Fonts ?? FontFamily.Load();
        var content = WorkspaceContent.Read(Workspace, Store, Programme, options, fonts);
        IndicatorDefinition indicator = RequestResolver.ResolveIndicator(content.Programme, request.Indicator);
        RequestedRegion region = RequestResolver.ResolveRegion(content.Programme, request.Region);
        string language = RequestResolver.ResolveLanguages(content.Programme, request.Language is { } asked ? [asked] : [])[0];
        WorkspaceSources sources = content.Find();
        CollectedSubmissions collected = Collect(content.Programme, sources, context);
        options.OnValidated?.Invoke(collected);
        if (RequestResolver.ResolvePeriod(collected, request.Period) is not { } period) return new ChartResult(collected, null);
        ReportSource source = Pipeline.PrepareReport(collected, period, sources.Options, context);
        FigureBlock figure = new ReportComposer(source).Chart(indicator, new ReportRequest(region.Set, region.Code, period, language))
            ?? throw new RequestException($"{region.Set.Id}:{region.Code} has no figure of {indicator.Id} up to {period}: choose another region or period.");
        return new ChartResult(collected, request.Format switch
        {
            PictureFormat.Pdf => ReportFiles.Pdf(figure, language, source.Date, $"Indicators {options.Version}", fonts),
            PictureFormat.Png => ReportFiles.Png(figure, language, fonts),
            _ => ReportFiles.Svg(figure, language, fonts),
        });
    }

    /// <summary>Composes an empty submission: its header and, for an area and a period, the rows that are due.</summary>
    /// <param name="structure">The id of the structure.</param>
    /// <param name="due">The area and period of the return; null for the header only.</param>
    /// <param name="context">The degree of parallelism, cancellation and progress; null for the defaults.</param>
    /// <exception cref="FileException">A file or folder cannot be read.</exception>
    /// <exception cref="DefinitionErrorsException">The definitions, the settings or the accepted exceptions have errors.</exception>
    /// <exception cref="RequestException">There is no such structure, or it has no such reporting area or period.</exception>
    public TemplateResult ComposeTemplate(string structure, (string Area, Period Period)? due = null, RunContext? context = null)
    {
        Programme definitions = DefinitionsFolder.Accept(DefinitionReader.ReadForValidation(Definitions));
        return TemplateRequest.Compose(definitions, folder, store, definitions.Structures[RequestResolver.ResolveStructure(definitions, structure)], due, context ?? RunContext.Default);
    }

    /// <summary>
    /// Returns the data files that reports need beside those that a run has published: the figures of regions that gained or lost areas, over
    /// their areas of the reports' year.
    /// </summary>
    /// <param name="published">The paths of the files in the folder.</param>
    private static IEnumerable<OutputFile> ListData(Programme programme, ReportSource source, IReadOnlyList<string> published)
    {
        if (!published.Contains(DataPackage.Path) || source.ChangedRegions.Value is not { } series) return [];
        int[] years = [.. RegionSeriesFolder.FindYears(published).Append(series.Year).Distinct().Order()];
        return RegionSeriesFiles.List(series).Append(new OutputFile(DataPackage.Path, stream => DataPackage.Write(programme, stream, source.ResponseStatus, years)));
    }

    private static CollectedSubmissions Collect(Programme programme, WorkspaceSources sources, RunContext context)
    {
        CollectedSubmissions collected = SubmissionPipeline.Collect(programme, sources.Submissions, sources.Reference, sources.Options, context);
        UnreadableFiles.Throw(collected);
        return collected;
    }

    private Workspace Workspace => folder ?? throw new InvalidOperationException(NoWorkspace);

    private WorkspaceStore Store => store ?? throw new InvalidOperationException(NoWorkspace);

    private string Shown(string file) => WorkspaceFolder.FormatPath(displayPath, file);
}
