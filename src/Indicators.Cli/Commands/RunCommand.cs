using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Terminal;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Runs the whole pipeline, interactively or as a nightly job: submissions with errors are held back, the rest is published.</summary>
internal sealed class RunCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> output = OptionKinds.Text("--output", "DIR", "The folder to publish [default: out in the workspace].", "-o");
    private readonly Option<string[]> languages = OptionKinds.Texts(
        "--language", "L", "A language of charts and reports; may repeat [default: all of the programme's].");
    private readonly Option<string?> release = OptionKinds.Text(
        "--release", "NAME", "Release the figures under a name, such as 2025-Q4: what is printed for small counts stays from then on [default: a draft].");
    private readonly Option<bool> newKey = OptionKinds.Flag(
        "--new-key", "Make a new key, because the workspace's own is lost. What was released keeps its prints.");
    private readonly Option<bool> newLedger = OptionKinds.Flag(
        "--new-ledger", "Begin a new ledger of releases, because the workspace's own, or all of .indicators, is lost. Prints may then differ from those released.");
    private readonly Option<int?> regionsAsOf = SharedOptions.RegionsAsOf();
    private readonly Option<string[]> bounds = OptionKinds.Texts(
        "--bounds", "FIGURE", "A withheld figure to bound exactly before publishing, such as 'STK-01 area:AUT 2025 sex=F'; may repeat.");
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public RunCommand(Session session)
        : base(
            "run", "Take a workspace all the way: check, aggregate, protect, compute, draw, publish.",
            "indicators run sample-data -o out", "indicators run sample-data/with-errors -o out",
            "indicators run sample-data -o out --release 2025-Q4")
    {
        this.session = session;
        Add(workspace);
        foreach (Option option in (Option[])[output, definitions, languages, release, newKey, newLedger, regionsAsOf, bounds, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        FileEndings.CheckFolder(result.GetValue(output));
        IndicatorsWorkspace opened = WorkspaceAccess.Open(
            session, result.GetRequiredValue(workspace), WorkspaceAccess.OptionsFor(session, result.GetValue(definitions), result.GetValue(regionsAsOf)));
        var request = new RunRequest
        {
            Output = result.GetValue(output),
            Languages = result.GetValue(languages),
            Release = result.GetValue(release),
            NewKey = result.GetValue(newKey),
            NewLedger = result.GetValue(newLedger),
            BoundedFigures = result.GetValue(bounds) ?? [],
        };
        RunResult run = session.Follow(result.GetValue(jobs), context => opened.Run(request, context));
        new RunSummary(session, run, opened.Definitions).Print();
        if (run.Folder is not null && request.Release is { } name) session.Info($"Released as {name}: what is printed stays; 'indicators releases' with the same folder lists all releases.");
        if (run.Folder is not null) return WorkspaceAccess.ExitCodeOf(run.Outcome.Collected);
        session.Error("No submission was accepted. Nothing was published; what was published before stands.");
        return ExitCode.Findings;
    }
}
