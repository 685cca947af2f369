using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Validation.Templates;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Writes an empty submission to be filled in.</summary>
internal sealed class TemplateCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> structure = new("structure") { Description = "The id of the structure, such as population." };
    private readonly Option<string?> area = OptionKinds.Text("--area", "CODE", "The reporting area, such as AUT; with --period the rows that are due are there too.");
    private readonly Option<Period?> period = OptionKinds.Period("The period, such as 2025-Q3 or 2025.");
    private readonly Option<string?> workspace = OptionKinds.Text(
        "--workspace", "DIR", "Where earlier filings are [default: the nearest folder from here up that holds submissions/].");
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> output = SharedOptions.OutputFile();

    public TemplateCommand(Session session)
        : base(
            "template", "Print an empty submission: its header and, for an area and a period, the rows that are due.",
            "indicators template population", "indicators template population --area AUT --period 2025-Q4 --workspace sample-data -o AUT.csv")
    {
        this.session = session;
        Add(structure);
        foreach (Option option in (Option[])[area, period, workspace, definitions, output]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        FileEndings.Check(result.GetValue(output), "csv", "csv");
        string? code = result.GetValue(area);
        Period? asked = result.GetValue(period);
        if (code is null != asked is null)
            throw new UsageException("Rows are due of an area for a period: write both --area and --period, or neither for the header.");
        WorkspaceOptions options = WorkspaceAccess.OptionsFor(session, result.GetValue(definitions));
        IndicatorsWorkspace opened = WorkspaceAccess.OpenNearest(session, result.GetValue(workspace), ["."], options);
        TemplateResult composed = session.Follow(null, context => opened.ComposeTemplate(
            result.GetRequiredValue(structure), code is not null && asked is { } due ? (code, due) : null, context));
        SubmissionTemplate template = composed.Template;
        if (composed.IsOutsideCalendar) session.Info($"The calendar of the programme does not ask {code} for {template.Structure.Id}.");
        foreach (string line in TemplateGuidance.Describe(template, composed.Earlier, composed.Programme.Languages[0])) session.Info(line);
        OutputDestination.Write(session, result.GetValue(output), template.Write);
        return ExitCode.Done;
    }
}
