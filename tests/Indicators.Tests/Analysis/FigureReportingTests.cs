using System.Text;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Who reports a figure, who was expected to, and from how many areas a region's figure may be made.</summary>
public sealed class FigureReportingTests
{
    private static PipelineFixture Run() => PipelineFixture.Run().With(_ => Shipped.Unprotected);

    [Fact]
    public void Filing_the_return_is_not_reporting_the_figure()
    {
        PipelineFixture run = Run().File("services", "NGA 2024 HLT_ENR _N UNK 80", "NGA 2024 HLT_PER _N UNK 100", "CMR 2024 HLT_PER _N UNK 1000000");
        Assert.Equal("none O", run["HLT-01", "unhcr:WCA", "2024"]);
        ResultRow region = run.Row("HLT-01", "unhcr:WCA", "2024");
        Assert.Equal((100 / 1000100.0, 1, 2), (region.Coverage, region.ReportingAreas, region.ExpectedAreas));
        Assert.Equal("pooled; withheld: coverage below 1/2; without CMR", region.Method);
    }

    [Fact]
    public void An_area_whose_figure_is_not_available_does_not_report_it()
    {
        PipelineFixture run = Run().File("population", "NGA 2024 SDN REF 100", "GHA 2024 SDN REF :", "TCD 2024 SDN REF :");
        Assert.Equal(("none O", "0.3333333333333333 count 1/3"), (run["STK-01", "unhcr:WCA", "2024"], run.Coverage("STK-01", "unhcr:WCA", "2024")));
        Assert.Equal(["GHA", "TCD"], run.Results.GetNotReporting(run.Programme.GetIndicator("STK-01"), ReferenceArea.World, Period.Create(Frequency.Annual, 2024)));
        Assert.Equal(["NGA"], run.Results.GetReporters(run.Programme.GetIndicator("STK-01"), ReferenceArea.World, Period.Create(Frequency.Annual, 2024)));
    }

    [Fact]
    public void An_area_without_inhabitants_is_in_no_rate_per_inhabitant_and_blamed_for_nothing()
    {
        PipelineFixture run = Run().File("population", "NGA 2024 SDN REF 100", "GHA 2024 SDN REF 50", "TCD 2024 SDN REF 900")
            .Reference("population", "NGA 2024 200000000", "GHA 2024 30000000");
        Assert.Equal("0.6666666666666666 count 2/3", run.Coverage("STK-10", "unhcr:WCA", "2024"));
        Assert.EndsWith("U", run["STK-10", "unhcr:WCA", "2024"], StringComparison.Ordinal);
        Assert.Contains("no reference figure of TCD; weight not known of TCD", run.Row("STK-10", "unhcr:WCA", "2024").Method, StringComparison.Ordinal);
        Assert.Empty(run.Results.GetNotReporting(run.Programme.GetIndicator("STK-10"), ReferenceArea.World, Period.Create(Frequency.Annual, 2024)));
    }

    [Theory]
    [InlineData("FRA.csv", "2024", "60 U", "without FRA; weight not known of FRA", 6)] // named after the area that it reports for
    [InlineData("return.csv", "2024", "60 U", "without FRA; weight not known of FRA", 6)] // a name that says nothing contradicts nothing
    [InlineData("POL.csv", "2024", "60 A", "pooled", 5)] // a wrong row in another's file must not say that France sent something
    [InlineData("FRA.csv", "2023", "60 A", "pooled", 5)] // nor one in the folder of another year
    public void A_file_that_is_held_back_makes_its_area_expected(string name, string folder, string figure, string method, int expected)
    {
        string[] areas = ["AUT", "BEL", "DEU", "ESP", "ITA"];
        PipelineOutcome outcome = Pipeline.Run(
            Shipped.Unprotected,
            [
                .. areas.Select(area => Asylum($"{area}.csv", "2024", $"{area},2024,SYR,DEC_REC,G,_Z,FI,P,60,A", $"{area},2024,SYR,DEC_REJ,G,_Z,FI,P,40,A")),
                Asylum(name, folder, "FRA,2024,SYR,DEC_REC,G,_Z,FI,P,1000,A", "FRA,2024,SYR,DEC_REJ,G,_Z,FI,P,9000,A", "FRA,2024,SYR,DEC_CLO,G,_Z,FI,P,-1,A"),
            ],
            [], FixedKey.Options, RunContext.Default);
        ResultRow region = outcome.Results.Find("ASY-03", ReferenceArea.Region(Shipped.Programme.RegionSets["unhcr"], "EUR"), Period.Create(Frequency.Annual, 2024))!.Value;
        Assert.Equal((figure, expected), ($"{region.Value} {region.Status.Letter()}", region.ExpectedAreas));
        Assert.Contains(method, region.Method, StringComparison.Ordinal);
    }

    private static SubmissionSource Asylum(string name, string folder, params string[] rows)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("reporting_country,period,origin,indicator,procedure,application_type,level,unit,value,status\n" + string.Concat(rows.Select(row => row + "\n")));
        return new SubmissionSource { Path = $"submissions/asylum/{folder}/{name}", Open = () => new MemoryStream(bytes), Length = bytes.Length, Folders = [folder, "asylum"] };
    }

    [Fact]
    public void A_late_area_with_a_known_weight_is_named_and_weighed()
    {
        PipelineFixture run = Run().File("population", "AUT 2023 SYR REF 900", "ITA 2023 SYR REF 100", "AUT 2024 SYR REF 900");
        Assert.Equal(("900 A", "0.9 weight 1/2"), (run["STK-01", "unhcr:EUR", "2024"], run.Coverage("STK-01", "unhcr:EUR", "2024")));
        Assert.Equal("sum; without ITA", run.Row("STK-01", "unhcr:EUR", "2024").Method);
        Assert.Equal(("none O", 0.0), (run["STK-01", "unhcr:EUR", "2024", "origin=AFG"].Replace("no row", "none O", StringComparison.Ordinal), run.Row("STK-01", "ITA", "2024").Coverage));
    }

    [Fact]
    public void An_item_is_covered_by_the_areas_that_have_it()
    {
        // Italy, which is late, had nearly all of the Afghans and few of the rest.
        PipelineFixture run = Run().File("population", "AUT 2023 SYR REF 900", "AUT 2023 AFG REF 5", "ITA 2023 AFG REF 95", "AUT 2024 SYR REF 900", "AUT 2024 AFG REF 5");
        Assert.Equal("905 A", run["STK-01", "unhcr:EUR", "2024"]);
        Assert.Equal("900 A", run["STK-01", "unhcr:EUR", "2024", "origin=SYR"]);
        Assert.Equal("none O", run["STK-01", "unhcr:EUR", "2024", "origin=AFG"]); // 5 of 100
    }

    [Theory]
    [InlineData("100", "B", "sum; break: ITA, last reported for 2020, has left the figure")] // 100 of 1,000
    [InlineData("40", "A", "sum")] // 40 of 940 is less than a twentieth
    public void A_large_area_that_leaves_the_lookback_breaks_the_series(string value, string status, string method)
    {
        PipelineFixture run = Run().File("population",
            $"ITA 2020 SYR REF {value}", "AUT 2020 SYR REF 900", "AUT 2021 SYR REF 900", "AUT 2022 SYR REF 900", "AUT 2023 SYR REF 900", "AUT 2024 SYR REF 900");
        Assert.Equal("900 A", run["STK-01", "unhcr:EUR", "2023"]);
        Assert.Equal(($"900 {status}", method), (run["STK-01", "unhcr:EUR", "2024"], run.Row("STK-01", "unhcr:EUR", "2024").Method));
    }

    [Fact]
    public void A_break_and_a_provisional_mark_are_both_told() => Assert.Equal(
        "sum; break in the series; provisional",
        PipelineFixture.Run().File("stock", "AAA 2024 X REF 10 B", "AAA 2024 Y REF 5 P").Row("STOCK", "AAA", "2024").Method);

    [Theory]
    [InlineData("AAA BBB CCC", "50 A")]
    [InlineData("AAA BBB", "none O")]
    [InlineData("AAA", "none O")]
    public void A_rate_of_the_world_rests_on_three_areas(string areas, string figure)
    {
        PipelineFixture run = PipelineFixture.Run().With(programme => programme with { LeastAreas = 3 })
            .File("flow", areas.Split(' ').SelectMany(area => (string[])[$"{area} 2024 X YES P 5", $"{area} 2024 X NO P 5"]));
        Assert.Equal(figure, run["RATE", "world", "2024"]);
        Assert.Equal(figure.StartsWith("none", StringComparison.Ordinal), run.Row("RATE", "world", "2024").Method.Contains("withheld: fewer than 3 areas", StringComparison.Ordinal));
        // A sum is what it is, and a region of one member has all of its members.
        Assert.Equal(("0 A", "50 A"), (run["FLOW", "world", "2024"], run["RATE", "alone:A", "2024"]));
    }

    [Fact]
    public void A_region_of_two_members_needs_both()
    {
        PipelineFixture Rates(params string[] areas) => PipelineFixture.Run().With(programme => programme with { LeastAreas = 3 })
            .File("flow", areas.SelectMany(area => (string[])[$"{area} 2024 X YES P 5", $"{area} 2024 X NO P 5"]));
        Assert.Equal(("50 A", "none O"), (Rates("AAA", "BBB")["RATE", "halves:N", "2024"], Rates("AAA")["RATE", "halves:N", "2024"]));
    }

    [Theory]
    [InlineData(true, "none N", "pooled; withheld: denominator zero or too small to be shown; coverage by count")]
    [InlineData(false, "none M", "pooled; coverage by count")]
    public void A_zero_that_protection_may_have_made_is_not_nothing_over_nothing(bool isProtected, string figure, string method)
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2024 X APP P 9");
        if (isProtected) run.Rounded();
        Assert.Equal((figure, method), (run["RATE", "AAA", "2024"], run.Row("RATE", "AAA", "2024").Method));
    }

    [Fact]
    public void A_withheld_rate_counts_in_its_region_and_in_no_rank_or_mean()
    {
        string[] areas = ["AAA", "BBB", "CCC", "DDD", "EEE"];
        PipelineFixture run = PipelineFixture.Run().With(programme => programme with { SmallDenominators = new DenominatorLimits(50, 25) })
            .File("flow", areas.SelectMany((area, number) => (string[])[$"{area} 2024 X YES P {10 * (number + 1)}", $"{area} 2024 X NO P {10 * (number + 1)}"]).Append("AAA 2024 Y NO P 4"));
        // Denominators of 24, 40, 60, 80 and 100.
        Assert.Equal(("none N", "50 U", "50 A"), (run["RATE", "AAA", "2024"], run["RATE", "BBB", "2024"], run["RATE", "CCC", "2024"]));
        Assert.Equal((150.0, 304.0), (run.Row("RATE", "world", "2024").Numerator, run.Row("RATE", "world", "2024").Denominator));
        Assert.Equal(["CCC", "DDD", "EEE"], run.Outcome.Trends.Where(trend => trend is { Measure: TrendMeasure.Rank, Indicator.Id: "RATE", ComparisonArea.Type: "world" }).Select(trend => trend.ReferenceArea.Code).Order());
        Alternative world = run.Outcome.Alternatives.Single(row => row.Indicator.Id == "RATE" && row.ReferenceArea == ReferenceArea.World);
        Assert.Equal((4, 1), (world.Areas, world.LeftOut));
    }
}
