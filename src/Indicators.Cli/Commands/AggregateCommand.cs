using System.CommandLine;
using Indicators.Analysis;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Outputs.Data;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Writes every figure that may be published, as data.</summary>
internal sealed class AggregateCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<int?> regionsAsOf = SharedOptions.RegionsAsOf();
    private readonly Option<string?> format = OptionKinds.Choice("--format", "The form of the data [default: csv].", "csv", "sdmx-csv", "json");
    private readonly Option<string?> output = SharedOptions.OutputFile();
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public AggregateCommand(Session session)
        : base(
            "aggregate", "Print the protected figures of areas, regions and the world.",
            "indicators aggregate sample-data > indicators.csv", "indicators aggregate sample-data --format json -o indicators.json")
    {
        this.session = session;
        Add(workspace);
        foreach (Option option in (Option[])[definitions, regionsAsOf, format, output, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string form = result.GetValue(format) ?? "csv";
        FileEndings.Check(result.GetValue(output), form, form == "json" ? "json" : "csv");
        IndicatorsWorkspace opened = WorkspaceAccess.Open(
            session, result.GetRequiredValue(workspace), WorkspaceAccess.OptionsFor(session, result.GetValue(definitions), result.GetValue(regionsAsOf)));
        FigureResult figures = session.Follow(result.GetValue(jobs), opened.Calculate);
        OutputDestination.Write(session, result.GetValue(output), stream => Write(form, figures.Results, stream, session.NewContext(result.GetValue(jobs))));
        WorkspaceAccess.PrintHeldBack(session, figures.Collected);
        WorkspaceAccess.PrintBounds(session, figures.Collected, "");
        return WorkspaceAccess.ExitCodeOf(figures.Collected);
    }

    private static void Write(string format, IndicatorResults results, Stream stream, RunContext context)
    {
        switch (format)
        {
            case "sdmx-csv":
                ResultsSdmxCsv.Write(results, stream);
                break;
            case "json":
                ResultsJson.Write(results, stream);
                break;
            default:
                ResultsCsv.Write(results, stream, context);
                break;
        }
    }
}
