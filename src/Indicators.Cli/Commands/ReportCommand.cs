using System.CommandLine;
using Indicators.Aggregation;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Outputs;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Reports;

namespace Indicators.Cli.Commands;

/// <summary>Regional reports of a period. They join what a run of the same inputs has published.</summary>
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
        var fonts = FontFamily.Load();
        var request = new WorkspaceRequest(
            WorkspaceFolder.Open(result.GetRequiredValue(workspace)), result.GetValue(definitions), result.GetValue(regionsAsOf), result.GetValue(jobs));
        if (WorkspaceRun.ReadProgramme(session, request, fonts) is not { } reading) return ExitCode.Findings;
        Programme programme = reading.Programme;
        (RegionSet Set, string Region)? asked = result.GetValue(region) is { } text ? ArgumentResolver.Region(programme, text) : null;
        IReadOnlyList<string> words = ArgumentResolver.Languages(programme, result.GetValue(languages) ?? []);
        string[] forms = result.GetValue(formats) is { Length: > 0 } written ? written : Formats;

        using var folder = OutputFolder.Open(
            session, request.Workspace, DefinitionsFolder.Choose(request.Definitions, request.Workspace), result.GetValue(output));
        if (WorkspaceRun.Compute(session, reading, request, folder.Inputs.Watch) is not { } outcome) return ExitCode.Findings;
        int exitCode = WorkspaceRun.ExitCodeOf(session, outcome);
        if (ArgumentResolver.Period(outcome, result.GetValue(period)) is not { } chosen)
        {
            session.Error("No submission was accepted, so there is nothing to report. Nothing was published.");
            return ExitCode.Findings;
        }
        ReportSource source = outcome.ReportSource(chosen);
        RegionSet set = asked?.Set ?? programme.RegionSets[programme.ReportOn];
        IEnumerable<ReferenceArea> candidates = asked is { } one ? [ReferenceArea.Region(set, one.Region)] : source.Reporting.RegionsOf(set, chosen);
        ReferenceArea[] regions = [.. candidates.Where(place => ArgumentResolver.HasFigures(source, place, chosen))];
        if (regions.Length == 0)
            throw new UsageException(asked is { } wanted
                ? $"{set.Id}:{wanted.Region} has no figure for {chosen}: choose another period or region."
                : $"No region of {set.Id} has a figure for {chosen}: choose another period.");
        OutputFile[] files =
        [
            .. from place in regions from language in words
               from file in Files(programme, new ReportComposer(source), new ReportRequest(set, place.Code, chosen, language), forms, fonts)
               select file,
        ];
        folder.Write(files, request.Jobs ?? Environment.ProcessorCount);
        RegionsAsOf rule = request.RegionsAsOf is { } year ? new RegionsAsOf(year) : programme.RegionsAsOf;
        folder.Publish(programme, rule, words, fonts, besideOthers: true);
        foreach (OutputFile file in files) session.Info($"{folder.Path.TrimEnd('/', '\\')}/{file.Path}");
        GlyphWarnings.Print(session, fonts, outcome.ForeignTexts);
        return exitCode;
    }

    private static IEnumerable<OutputFile> Files(
        Programme programme, ReportComposer composer, ReportRequest request, IReadOnlyCollection<string> forms, FontFamily fonts)
    {
        foreach (ReportDefinition definition in programme.Reports)
        {
            var document = new Lazy<Document>(() => composer.Compose(definition, request, Product.Version));
            string path = OutputFiles.ReportPath(programme, definition, request);
            if (forms.Contains("pdf")) yield return new OutputFile(path + ".pdf", stream => stream.Write(ReportFiles.Pdf(document.Value, fonts)));
            if (forms.Contains("html")) yield return new OutputFile(path + ".html", stream => stream.Write(ReportFiles.Html(document.Value, fonts)));
        }
    }
}
