using Indicators.Common;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Reports;
using Indicators.Reports.Composition;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Cli;

/// <summary>The README's chart is what the tool draws of the sample today; <c>INDICATORS_APPROVE=1</c> draws it anew.</summary>
public sealed class ReadmePictureTests
{
    [Fact]
    public void The_chart_of_the_README_is_what_the_sample_gives()
    {
        var fonts = FontFamily.Load();
        Assert.SkipUnless(fonts is { Name: "Lato", FallbackNames: ["DejaVu Sans"] }, "The README's chart is drawn with Lato and DejaVu Sans.");
        var workspace = new Workspace(Path.Combine(Repository.Root, "sample-data"));
        var store = new FolderStore(workspace);
        Programme programme = WorkspaceSettings.Read(workspace, Shipped.Programme).Programme!;
        PipelineOutcome outcome = Pipeline.Run(
            programme, store.FindSubmissions().Sources, store.FindReference().Sources, FixedKey.Options, new RunContext { Jobs = 2 });
        Period period = outcome.NewestPeriod!.Value;
        FigureBlock chart = new ReportComposer(outcome.PrepareReport(period)).Chart(
            programme.GetIndicator("ASY-04"), new ReportRequest(programme.RegionSets["unhcr"], "WCA", period, "en"))!;
        byte[] drawn = ReportFiles.Svg(chart, "en", fonts);
        string kept = Path.Combine(Repository.Root, ".readme", "chart.svg");
        if (Approval.IsOn)
        {
            File.WriteAllBytes(kept, drawn);
            Assert.Skip("The chart was written anew.");
        }
        Assert.Equal(File.ReadAllText(kept), System.Text.Encoding.UTF8.GetString(drawn));
    }
}
