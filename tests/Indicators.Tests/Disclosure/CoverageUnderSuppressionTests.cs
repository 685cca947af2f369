using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>A withheld figure was reported: coverage counts it everywhere, and tells nothing of its value.</summary>
public sealed class CoverageUnderSuppressionTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(100);

    /// <summary>One return each: where returns of the same persons contradict each other, protection publishes other sums.</summary>
    [Fact]
    public void Coverage_counts_the_areas_that_are_counted_without_protection() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        AssertAlike(Files(filings).Suppressed().Outcome, Files(filings).Outcome)).Check(Often);

    [Fact]
    public void Coverage_of_the_world_is_that_of_its_regions() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        AssertAddsUp(Files(filings).Suppressed().Outcome.Results)).Check(Often);

    [Fact]
    public void So_it_is_in_every_row_of_the_sample()
    {
        PipelineOutcome outcome = RunSample(new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = new SuppressionRules { Threshold = 10 } });
        Assert.True(outcome.Results.Rows.Count(row => row.IsWithheld) > 1000);
        AssertAlike(outcome, RunSample(DisclosurePolicy.None));
        AssertAddsUp(outcome.Results);
    }

    /// <summary>BBB is late, and its last figure, by which it would weigh, is withheld: 60 of 62 or 60 of 63 would tell which.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_weight_of_a_late_area_is_not_told(int count)
    {
        string[] Rows(string period, int second) => [$"AAA {period} X REF 60", $"BBB {period} X REF {second}", $"CCC {period} X REF 70", $"DDD {period} X REF 80"];
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("stock", Rows("2023", count)).File("stock", [.. Rows("2024", 0).Where(row => row[0] != 'B')]);
        Assert.Equal("none Q", run["STOCK", "BBB", "2023"]);
        Assert.Equal("0.75 count 3/4", run.Coverage("STOCK", "world", "2024"));
        Assert.Contains("coverage by count", run.Row("STOCK", "world", "2024").Method, StringComparison.Ordinal);
    }

    /// <summary>AAA's 3 and BBB's 2 are withheld. The world's 157 are printed, and so are the 40 that CCC had: 157 of 197.</summary>
    [Fact]
    public void A_share_that_follows_from_what_is_published_is_given()
    {
        string[] before = ["AAA 2023 X REF 60", "BBB 2023 X REF 50", "CCC 2023 X REF 40", "DDD 2023 X REF 70", "EEE 2023 X REF 80"];
        string[] now = ["AAA 2024 X REF 3", "BBB 2024 X REF 2", "DDD 2024 X REF 71", "EEE 2024 X REF 81"];
        PipelineFixture exact = PipelineFixture.Run().File("stock", before).File("stock", now), run = PipelineFixture.Run().Suppressed().File("stock", before).File("stock", now);
        Assert.Equal(("none Q", "none Q", "157 A"), (run["STOCK", "AAA", "2024"], run["STOCK", "BBB", "2024"], run["STOCK", "world", "2024"]));
        Assert.Equal(exact.Coverage("STOCK", "world", "2024"), run.Coverage("STOCK", "world", "2024"));
        Assert.Contains("weight 4/5", run.Coverage("STOCK", "world", "2024"), StringComparison.Ordinal);
    }

    /// <summary>Whichever weights are withheld, all of them report.</summary>
    [Fact]
    public void Where_all_areas_report_the_share_needs_no_weights()
    {
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("stock", "AAA 2024 X REF 2", "BBB 2024 X REF 30", "CCC 2024 X REF 40", "DDD 2024 X REF 50");
        Assert.Equal("none Q", run["STOCK", "AAA", "2024"]);
        Assert.Equal(("1 weight 1/1", "1 weight 4/4"), (run.Coverage("STOCK", "AAA", "2024"), run.Coverage("STOCK", "world", "2024")));
        Assert.DoesNotContain("count", run.Row("STOCK", "AAA", "2024").Method, StringComparison.Ordinal);
    }

    private static PipelineFixture Files(Filings filings) => PipelineFixture.Run().File("stock", filings.Stock).File("flow", filings.Flow)
        .Reference("inhabitants", "AAA 2023 1000", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2025 9", "EEE 2024 33");

    private static bool AssertAlike(PipelineOutcome suppressed, PipelineOutcome exact)
    {
        foreach (ResultRow row in suppressed.Results.Rows)
        {
            ResultRow other = Assert.NotNull(exact.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown));
            string place = $"{row.Indicator.Id} {row.ReferenceArea} {row.Period} {row.Breakdown}";
            Assert.Equal((place, other.ReportingAreas, other.ExpectedAreas), (place, row.ReportingAreas, row.ExpectedAreas));
            Assert.True(row.Coverage == other.Coverage || (row.CoverageByCount && !other.CoverageByCount), $"{place} {row.Coverage} {other.Coverage}");
            if (row.CoverageByCount && row.ExpectedAreas > 0) Assert.True(row.Coverage == 0 || row.Coverage * row.ExpectedAreas <= row.ReportingAreas + 1e-9, place);
        }
        foreach (SameReportersPoint point in suppressed.SameReporters)
            if (exact.SameReporters.FirstOrDefault(other => (other.Indicator.Id, other.ReferenceArea, other.Period, other.Newest) == (point.Indicator.Id, point.ReferenceArea, point.Period, point.Newest)) is { } same)
                Assert.Equal((same.Areas, same.Followed), (point.Areas, point.Followed));
        return true;
    }

    private static bool AssertAddsUp(IndicatorResults results)
    {
        var regions = results.Rows.Select(row => row.ReferenceArea).Distinct().GroupBy(area => area.Type).ToDictionary(set => set.Key, set => set.Count());
        foreach (IGrouping<(string, Period, string), ResultRow> figure in results.Rows.Where(row => !row.ReferenceArea.IsArea).GroupBy(row => (row.Indicator.Id, row.Period, row.Breakdown)))
        {
            ResultRow world = figure.Single(row => row.ReferenceArea == ReferenceArea.World);
            foreach (IGrouping<string, ResultRow> set in figure.Where(row => row.ReferenceArea != ReferenceArea.World).GroupBy(row => row.ReferenceArea.Type))
            {
                (int Reporting, int Expected) sum = (set.Sum(row => row.ReportingAreas), set.Sum(row => row.ExpectedAreas));
                // A region that has nothing of an item has no row of it.
                if (world.Breakdown == Series.Total || set.Count() == regions[set.Key]) Assert.Equal((figure.Key, world.ReportingAreas, world.ExpectedAreas), (figure.Key, sum.Reporting, sum.Expected));
                else Assert.True(sum.Reporting <= world.ReportingAreas && sum.Expected <= world.ExpectedAreas, figure.Key.ToString());
            }
        }
        return true;
    }

    private static PipelineOutcome RunSample(DisclosurePolicy policy)
    {
        var workspace = new Workspace(Path.Combine(Repository.Root, "sample-data"));
        var store = new FolderStore(workspace);
        return Pipeline.Run(Shipped.Programme with { Disclosure = policy }, store.FindSubmissions().Sources, store.FindReference().Sources, FixedKey.Options, RunContext.Default);
    }
}
