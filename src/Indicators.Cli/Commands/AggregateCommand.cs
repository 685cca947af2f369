using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Reports.Data;

namespace Indicators.Cli.Commands;

/// <summary>Every figure that may be published, as data.</summary>
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
        var request = new WorkspaceRequest(
            WorkspaceFolder.Open(result.GetRequiredValue(workspace)), result.GetValue(definitions), result.GetValue(regionsAsOf), result.GetValue(jobs));
        if (WorkspaceRun.ReadProgramme(session, request) is not { } reading) return ExitCode.Findings;
        if (WorkspaceRun.Compute(session, reading, request) is not { } outcome) return ExitCode.Findings;
        OutputPlace.Write(session, result.GetValue(output), stream => Write(form, outcome, stream));
        return WorkspaceRun.ExitCodeOf(session, outcome);
    }

    private static void Write(string format, PipelineOutcome outcome, Stream stream)
    {
        switch (format)
        {
            case "sdmx-csv":
                ResultsSdmxCsv.Write(outcome.Results, stream);
                break;
            case "json":
                ResultsJson.Write(outcome.Results, stream);
                break;
            default:
                ResultsCsv.Write(outcome.Results, stream, outcome.Jobs);
                break;
        }
    }
}
