using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Reports;

namespace Indicators.Cli.Commands;

/// <summary>The whole pipeline, for a person or a nightly batch: what is wrong is held back, the rest is published.</summary>
internal sealed class RunCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();
    private readonly Option<string?> output = OptionKinds.Text("--output", "DIR", "The folder to publish [default: out in the workspace].", "-o");
    private readonly Option<string[]> languages = OptionKinds.Texts(
        "--language", "L", "A language of charts and reports; may repeat [default: all of the programme's].");
    private readonly Option<int?> regionsAsOf = SharedOptions.RegionsAsOf();
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public RunCommand(Session session)
        : base(
            "run", "Take a workspace all the way: check, aggregate, protect, compute, draw, publish.",
            "indicators run sample-data -o out", "indicators run sample-data/with-errors -o out")
    {
        this.session = session;
        Add(workspace);
        foreach (Option option in (Option[])[output, definitions, languages, regionsAsOf, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        FileEndings.CheckFolder(result.GetValue(output));
        var fonts = FontFamily.Load();
        var request = new WorkspaceRequest(
            WorkspaceFolder.Open(result.GetRequiredValue(workspace)), result.GetValue(definitions), result.GetValue(regionsAsOf), result.GetValue(jobs));
        if (WorkspaceRun.ReadProgramme(session, request, fonts) is not { } reading) return ExitCode.Findings;
        Programme programme = reading.Programme;
        IReadOnlyList<string> words = ArgumentResolver.Languages(programme, result.GetValue(languages) ?? []);

        IDefinitionFiles definitionFiles = DefinitionsFolder.Choose(request.Definitions, request.Workspace);
        using var folder = OutputFolder.Open(session, request.Workspace, definitionFiles, result.GetValue(output));
        if (WorkspaceRun.Compute(session, reading, request, folder.Inputs.Watch) is not { } outcome) return ExitCode.Findings;
        var records = new PrivateRecords(request.Workspace, outcome);
        if (outcome.Submissions.All(submission => !submission.Accepted))
        {
            records.Write();
            new RunSummary(session, outcome, records, definitionFiles).Print(null, []);
            session.Error("No submission was accepted. Nothing was published; what was published before stands.");
            return ExitCode.Findings;
        }

        IReadOnlyList<OutputFile> files = new OutputFiles(outcome, fonts, Product.Version).ListAll(words);
        folder.Write(files, request.Jobs ?? Environment.ProcessorCount);
        records.Write();
        RegionsAsOf rule = request.RegionsAsOf is { } year ? new RegionsAsOf(year) : programme.RegionsAsOf;
        folder.Publish(programme, rule, words, fonts, besideOthers: false);
        new RunSummary(session, outcome, records, definitionFiles).Print(folder.Path, files);
        GlyphWarnings.Print(session, fonts, outcome.ForeignTexts);
        return WorkspaceRun.HasErrors(outcome) ? ExitCode.Findings : ExitCode.Done;
    }
}
