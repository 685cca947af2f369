using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Findings;
using Indicators.Outputs.ValidationReports;
using Indicators.Submissions.Reading;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Validates submissions before they are sent, and reports every problem with its location and remedy.</summary>
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
    private readonly Option<string?> language = SharedOptions.Language("The language of the report's texts [default: English].");
    private readonly Option<bool> showValues = OptionKinds.Flag("--show-values", "Show the text of cells at fault. They may be confidential.");

    public ValidateCommand(Session session)
        : base(
            "validate", "Check submissions: every problem with file, line, column and what to do.",
            "indicators validate sample-data/submissions", "indicators validate file.csv --format json -o report.json --format text -o -")
    {
        this.session = session;
        Add(paths);
        foreach (Option option in (Option[])[definitions, workspace, structure, encoding, locale, formats, outputs, failOn, maxFindings, language, showValues]) Add(option);
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

        int? limit = result.GetValue(maxFindings);
        WorkspaceOptions options = WorkspaceAccess.OptionsFor(session, result.GetValue(definitions));
        IndicatorsWorkspace opened = WorkspaceAccess.OpenNearest(session, result.GetValue(workspace), asked, options);
        var request = new ValidationRequest
        {
            Paths = asked,
            Input = session.Input,
            Language = result.GetValue(language),
            Reading = new ReadOptions
            {
                Structure = result.GetValue(structure),
                Encoding = encodingName,
                Locale = localeName,
                FindingLimit = Math.Max(limit ?? 0, FindingCollector.DefaultLimit),
            },
        };
        ValidationReport report = session.Follow(null, context => opened.Validate(request, context));
        var shown = new ValidationReportOptions { ShowValues = result.GetValue(showValues), MaxFindings = limit, Language = report.Language };
        foreach ((IValidationReportWriter writer, string? output) in reports)
        {
            ValidationReportOptions own = output is null or "-" ? shown with { OnlyErrors = session.IsQuiet, WithColor = session.OutputHasColor } : shown;
            OutputDestination.Write(session, output, stream => writer.Write(report, own, stream));
        }

        UnreadableFiles.Throw([.. report.Files.SelectMany(file => file.Findings), .. report.WorkspaceFindings]);
        bool fails = report.HeldBack > 0 || report.Count(Severity.Error) > 0 || (result.GetValue(failOn) == "warning" && report.Count(Severity.Warning) > 0);
        return fails ? ExitCode.Findings : ExitCode.Done;
    }
}
