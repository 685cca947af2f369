using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Draws one chart.</summary>
internal sealed class ChartCommand : ExampleCommand
{
    private static readonly string[] Formats = ["svg", "pdf", "png"];

    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();
    private readonly Argument<string> indicator = new("indicator") { Description = "The id of the indicator, such as ASY-04." };
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> region = SharedOptions.Region();
    private readonly Option<Period?> period = SharedOptions.Period();
    private readonly Option<string?> language = OptionKinds.Text("--language", "L", "The language of the words [default: the programme's first].");
    private readonly Option<int?> regionsAsOf = SharedOptions.RegionsAsOf();
    private readonly Option<string?> format = OptionKinds.Choice("--format", "The form of the picture [default: by the ending of -o, else svg].", Formats);
    private readonly Option<string?> output = SharedOptions.OutputFile();
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public ChartCommand(Session session)
        : base(
            "chart", "Draw one indicator of one region.",
            "indicators chart sample-data ASY-04 --region unhcr:EUR -o rate.svg", "indicators chart sample-data STK-01 --region EUR --language fr -o stock.pdf")
    {
        this.session = session;
        region.Required = true;
        Add(workspace);
        Add(indicator);
        foreach (Option option in (Option[])[region, period, language, regionsAsOf, format, output, definitions, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string? destination = result.GetValue(output);
        string form = result.GetValue(format) ?? Formats.FirstOrDefault(ending => destination?.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase) == true) ?? "svg";
        FileEndings.Check(destination, form, form);
        if (form != "svg" && destination is null or "-" && session.OutputIsTerminal)
            throw new UsageException($"A {form} file is not for a terminal: name a file with -o.");
        IndicatorsWorkspace opened = WorkspaceAccess.Open(
            session, result.GetRequiredValue(workspace), WorkspaceAccess.OptionsFor(session, result.GetValue(definitions), result.GetValue(regionsAsOf)));
        var request = new ChartRequest
        {
            Indicator = result.GetRequiredValue(indicator),
            Region = result.GetRequiredValue(region)!,
            Period = result.GetValue(period),
            Language = result.GetValue(language),
            Format = form switch { "pdf" => PictureFormat.Pdf, "png" => PictureFormat.Png, _ => PictureFormat.Svg },
        };
        ChartResult chart = session.Follow(result.GetValue(jobs), context => opened.Chart(request, context));
        if (chart.Bytes is not { } bytes)
        {
            session.Error("No submission was accepted, so there is nothing to draw.");
            return ExitCode.Findings;
        }
        OutputDestination.Write(session, destination, stream => stream.Write(bytes));
        WorkspaceAccess.PrintBounds(session, chart.Collected, "");
        return WorkspaceAccess.ExitCodeOf(chart.Collected);
    }
}
