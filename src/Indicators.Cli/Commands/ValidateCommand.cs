using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Formats;

namespace Indicators.Cli.Commands;

/// <summary>Checks submissions before anybody sends them: every problem at once, with its place and what to do.</summary>
internal sealed class ValidateCommand : ExampleCommand
{
    private static readonly IValidationReportWriter[] Writers = [new TextReport(), new JsonReport(), new SarifReport(), new JUnitReport(), new EssReport()];

    private readonly Session session;
    private readonly Argument<string[]> paths = new("path")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files, folders or workspaces; - for standard input.",
    };
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> workspace = OptionKinds.Text(
        "--workspace", "DIR", "The workspace that the files belong to [default: the nearest folder above that holds submissions/].");
    private readonly Option<string?> structure = OptionKinds.Text("--structure", "ID", "The structure of every file [default: by folder or header].");
    private readonly Option<string?> encoding = OptionKinds.Text(
        "--encoding", "NAME", "The encoding of files without a byte order mark, such as windows-1252 [default: UTF-8].");
    private readonly Option<string?> locale = OptionKinds.Text(
        "--locale", "TAG", "The locale that figures are written in, such as fr: its decimal mark [default: the structure's mark].");
    private readonly Option<string[]> formats = OptionKinds.Choices(
        "--format", "The form of the report; may repeat, in pairs with -o.", [.. Writers.Select(writer => writer.Format)]);
    private readonly Option<string[]> outputs = OptionKinds.Texts(
        "--output", "FILE", "Where the report goes; - is standard output, and the default.", "-o");
    private readonly Option<string?> failOn = OptionKinds.Choice("--fail-on", "What makes the exit code 1 [default: error].", "error", "warning");
    private readonly Option<int?> maxFindings = OptionKinds.WholeNumber(
        "--max-findings", "N", 0, 1_000_000, "How many findings of each code are shown for a file; the rest are counted.");
    private readonly Option<bool> showValues = OptionKinds.Flag("--show-values", "Show the text of cells at fault. They may be confidential.");

    public ValidateCommand(Session session)
        : base(
            "validate", "Check submissions: every problem with file, line, column and what to do.",
            "indicators validate sample-data/submissions", "indicators validate file.csv --format json -o report.json --format text -o -")
    {
        this.session = session;
        Add(paths);
        foreach (Option option in (Option[])[definitions, workspace, structure, encoding, locale, formats, outputs, failOn, maxFindings, showValues]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string[] asked = result.GetRequiredValue(paths);
        IReadOnlyList<ReportPair> reports = ReportPairs.Pair(
            Writers, result.GetValue(formats) ?? [], result.GetValue(outputs) ?? []);
        string? encodingName = result.GetValue(encoding);
        if (encodingName is not null && !ReadOptions.TryGetEncoding(encodingName, out _))
            throw new UsageException($"There is no encoding '{encodingName}': write a name such as windows-1252, or the number of a code page.");

        string? localeName = result.GetValue(locale);
        if (localeName is not null && !ReadOptions.IsLocale(localeName))
            throw new UsageException($"The decimal mark of '{localeName}' is not known: write a language such as fr, or one with a region such as de-CH.");

        (Workspace? home, string homeShown) = WorkspaceFolder.Find(result.GetValue(workspace), asked);
        FoundSubmissions found = ValidationSources.Find(asked, session.Input);
        IDefinitionFiles definitionFiles = DefinitionsFolder.Choose(result.GetValue(definitions), home);
        // The other files of a workspace may be of any structure.
        string? only = home is null ? result.GetValue(structure) : null;
        if (DefinitionsFolder.Accept(session, definitionFiles, DefinitionReader.ReadForValidation(definitionFiles, only)) is not { } programme) return ExitCode.Findings;

        // What is wrong with the workspace's own files is in the report; until it is mended, nothing of theirs holds.
        WorkspaceSettings? settings = home is null ? null : WorkspaceSettings.Read(home, programme, WorkspaceFolder.Shown(homeShown, WorkspaceSettings.FileName));
        ExceptionReadResult exceptions = ExceptionReader.Read(home?.FindExceptions(WorkspaceFolder.Shown(homeShown, Workspace.ExceptionsFile)), programme);
        AcceptedExceptions accepted = exceptions.Exceptions ?? AcceptedExceptions.None;
        IReadOnlyList<SubmissionSource> sources = settings?.Declare(found.Sources) ?? found.Sources;

        int? limit = result.GetValue(maxFindings);
        var reading = new ReadOptions
        {
            Structure = result.GetValue(structure) is { } id ? ArgumentResolver.Structure(programme, id) : null,
            Encoding = encodingName,
            Locale = localeName,
            FindingLimit = Math.Max(limit ?? 0, FindingCollector.DefaultLimit),
        };
        ValidationOutcome outcome = Pipeline.Validate(
            programme, sources, ValidationSources.Beside(home, settings, sources, WorkspaceFolder.Shown(homeShown, Workspace.ReferenceFolder)),
            new PipelineOptions { Reading = reading, Exceptions = accepted, Jobs = Environment.ProcessorCount }, session.Cancellation);
        IReadOnlyList<ValidatedSubmission> files = outcome.Submissions;
        bool isWhole = home is not null && WorkspaceExceptions.AreAllOf(home, sources);
        var report = new ValidationReport(Product.NameAndVersion, programme.Files, files)
        {
            WorkspaceFindings =
            [
                .. ((IEnumerable<Finding>)[
                    .. found.Findings, .. settings?.Findings ?? [], .. isWhole ? settings!.Review(sources) : [], .. exceptions.Findings,
                    .. accepted.Review(files, isWhole), .. outcome.BesideFindings.Where(finding => finding.Severity != Severity.Information)])
                    .Order(Comparer<Finding>.Create(Finding.CompareByPlace)),
            ],
        };
        var shown = new ValidationReportOptions { ShowValues = result.GetValue(showValues), MaxFindings = limit };
        foreach ((IValidationReportWriter writer, string? output) in reports)
            OutputPlace.Write(session, output, stream => writer.Write(report, shown, stream));

        UnreadableFiles.Throw(files.SelectMany(file => file.Findings).Concat(outcome.BesideFindings));
        bool fails = report.HeldBack > 0 || report.Count(Severity.Error) > 0 || (result.GetValue(failOn) == "warning" && report.Count(Severity.Warning) > 0);
        return fails ? ExitCode.Findings : ExitCode.Done;
    }
}
