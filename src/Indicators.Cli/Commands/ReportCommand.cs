using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Outputs.Publishing;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Writes regional reports for a period, beside those that a run with the same inputs published.</summary>
internal sealed class ReportCommand : ExampleCommand
{
    private static readonly string[] Formats = ["pdf", "html"];

    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> region = SharedOptions.Region();
    private readonly Option<Period?> period = SharedOptions.Period();
    private readonly Option<string[]> languages = OptionKinds.Texts("--language", "L", "A language of the reports; may repeat [default: all of the programme's].");
    private readonly Option<int?> regionsAsOf = SharedOptions.RegionsAsOf();
    private readonly Option<string[]> formats = OptionKinds.Choices("--format", "A form of the reports; may repeat [default: both].", Formats);
    private readonly Option<string?> output = OptionKinds.Text(
        "--output", "DIR", "The folder that the reports join [default: out in the workspace].", "-o");
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public ReportCommand(Session session)
        : base(
            "report", "Write the reports of regions for a period.",
            "indicators report sample-data --region unhcr:EUR --period 2025-Q3 --language fr -o out")
    {
        this.session = session;
        Add(workspace);
        foreach (Option option in (Option[])[region, period, languages, regionsAsOf, formats, output, definitions, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        FileEndings.CheckFolder(result.GetValue(output));
        string[] forms = result.GetValue(formats) is { Length: > 0 } written ? written : Formats;
        IndicatorsWorkspace opened = WorkspaceAccess.Open(
            session, result.GetRequiredValue(workspace), WorkspaceAccess.OptionsFor(session, result.GetValue(definitions), result.GetValue(regionsAsOf)));
        var request = new ReportsRequest
        {
            Region = result.GetValue(region),
            Period = result.GetValue(period),
            Languages = result.GetValue(languages),
            Formats = [.. forms.Select(form => form == "pdf" ? ReportFormat.Pdf : ReportFormat.Html)],
            Output = result.GetValue(output),
        };
        ReportsResult reports = session.Follow(result.GetValue(jobs), context => opened.Report(request, context));
        if (reports.Folder is not { } folder)
        {
            session.Error("No submission was accepted, so there is nothing to report. Nothing was published.");
            return ExitCode.Findings;
        }
        foreach (OutputFile file in reports.Files) session.Info($"{folder.TrimEnd('/', '\\')}/{file.Path}");
        WorkspaceAccess.PrintBounds(session, reports.Collected, "");
        return WorkspaceAccess.ExitCodeOf(reports.Collected);
    }
}
