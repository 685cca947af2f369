using Indicators.Common;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports;
using Indicators.Reports.Composition;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>Runs of the shipped programme that reports are composed from.</summary>
internal static class Sample
{
    private static readonly Lazy<PipelineOutcome> Whole = new(() => Run("sample-data"));
    private static readonly Lazy<PipelineOutcome> WithErrors = new(() => Run("sample-data/with-errors"));

    public static PipelineOutcome Outcome => Whole.Value;

    /// <summary>A run in which two submissions are held back.</summary>
    public static PipelineOutcome HeldBack => WithErrors.Value;

    public static Document Report(string region, string language, string period = "2025-Q4") => Report(Outcome, region, language, period);

    public static Document Report(PipelineOutcome outcome, string region, string language, string period)
    {
        Assert.True(Period.TryParse(period, out Period at));
        return new ReportComposer(outcome.PrepareReport(at)).Compose(
            outcome.Programme.Reports[0], new ReportRequest(outcome.Programme.RegionSets["unhcr"], region, at, language), "1.0");
    }

    /// <summary>All words of a document that a reader sees or hears, one block a text.</summary>
    public static IEnumerable<string> Texts(Document document) => document.Blocks.SelectMany(Texts);

    public static IEnumerable<string> Texts(Block block) => block switch
    {
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [Text(paragraph.Inlines)],
        NoteBlock note => [Text(note.Inlines)],
        ListBlock list => list.Items.Select(Text),
        TableBlock table => [table.Caption, .. table.Columns.Select(column => column.Header), .. table.Rows.SelectMany(row => row).Select(cell => cell.Text), .. table.Notes],
        FigureBlock { Data: { } data } figure => [figure.Caption, figure.AlternativeText, .. Texts(data)],
        FigureBlock figure => [figure.Caption, figure.AlternativeText],
        CoverBlock cover => [cover.Title, cover.Subtitle, .. cover.Lines],
        ContentsBlock contents => [contents.Title],
        _ => [],
    };

    public static string Text(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text));

    private static PipelineOutcome Run(string folder)
    {
        var workspace = new Workspace(Path.Combine(Repository.Root, folder));
        var store = new FolderStore(workspace);
        Programme programme = WorkspaceSettings.Read(workspace, Shipped.Programme).Programme!;
        return Pipeline.Run(programme, store.FindSubmissions().Sources, store.FindReference().Sources, FixedKey.Options, RunContext.Default);
    }
}
