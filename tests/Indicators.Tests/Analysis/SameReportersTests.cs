using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>The series of the areas that report a region's newest figure, and what mixes different areas.</summary>
public sealed class SameReportersTests
{
    private static string[] Series(PipelineFixture run, string indicator, string place) => [.. run.Outcome.SameReporters
        .Where(point => point.Indicator.Id == indicator && $"{point.ReferenceArea.Type}:{point.ReferenceArea.Code}" == place)
        .Select(point => $"{point.Period} {(point.HasValue ? point.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "none")} {point.Status.Letter()} {point.Areas}/{point.Followed}")];

    [Fact]
    public void An_area_that_stopped_is_in_no_year_of_the_series_and_one_that_began_is_counted()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock",
            "AAA 2022 X REF 100", "BBB 2022 X REF 900", // BBB stops
            "AAA 2023 X REF 110", "BBB 2023 X REF 900", "CCC 2023 X REF 50", // CCC begins
            "AAA 2024 X REF 120", "CCC 2024 X REF 60").With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
        Assert.Equal(["2022 100 A 1/2", "2023 160 B 2/2", "2024 180 A 2/2"], Series(run, "STOCK", "world:W"));
        SameReportersPoint point = run.Outcome.SameReporters.Single(each => each.Indicator.Id == "STOCK" && each.ReferenceArea == ReferenceArea.World && each.Period.Year == 2023);
        Assert.Equal("sum; 2 of the 2 areas of 2024; other areas than before", point.Method);
    }

    [Fact]
    public void A_rate_pools_the_components_of_the_same_areas()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow",
            "AAA 2023 X YES P 10", "AAA 2023 X NO P 30", "BBB 2023 X YES P 20", "BBB 2023 X NO P 20", "CCC 2023 X YES P 500",
            "AAA 2024 X YES P 30", "AAA 2024 X NO P 10", "BBB 2024 X YES P 20", "BBB 2024 X NO P 20").With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
        Assert.Equal(["2023 37.5 A 2/2", "2024 62.5 A 2/2"], Series(run, "RATE", "world:W")); // 30 / 80, 50 / 80
    }

    [Fact]
    public void A_gap_in_a_follower_is_other_areas()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2022 X REF 1", "BBB 2022 X REF 2", "AAA 2023 X REF 1", "BBB 2023 X REF :", "AAA 2024 X REF 1", "BBB 2024 X REF 4");
        Assert.Equal(["2022 3 A 2/2", "2023 1 B 1/2", "2024 5 B 2/2"], Series(run, "STOCK", "world:W"));
    }

    // BBB lacks 2023, so that 2024 has other areas than before; a break of AAA's own is told beside that.
    [Theory]
    [InlineData("10", "12", "other areas than before", false)]
    [InlineData("10 B", "12", "other areas than before; break in the series", true)]
    [InlineData("10 B", "12 P", "other areas than before; break in the series; provisional", true)]
    [InlineData("10", "12 P", "other areas than before; provisional", false)]
    [InlineData("10", "12 E", "other areas than before; E", false)]
    public void A_break_of_an_area_is_told_beside_other_areas_than_before(string first, string second, string told, bool isOwn)
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2022 X REF 9", "BBB 2022 X REF 11", "AAA 2023 X REF 9", "BBB 2023 X REF :", $"AAA 2024 X REF {first}", $"BBB 2024 X REF {second}");
        SameReportersPoint point = run.Outcome.SameReporters.Single(each => each.Indicator.Id == "STOCK" && each.ReferenceArea == ReferenceArea.World && each.Period.Year == 2024);
        Assert.Equal((22.0, ObservationStatus.Break, $"sum; 2 of the 2 areas of 2024; {told}", isOwn), (point.Value, point.Status, point.Method, point.HasOwnBreak));
    }

    [Fact]
    public void A_region_that_is_new_by_redrawing_has_a_change_over_its_present_areas()
    {
        // The region set unhcr drew Eastern and Southern Africa anew in 2025.
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Unprotected).File("population",
            "KEN 2024 SOM REF 100", "ZMB 2024 COD REF 50", "KEN 2025 SOM REF 120", "ZMB 2025 COD REF 60");
        Trend change = run.Outcome.Trends.Single(trend => trend is { Indicator.Id: "STK-01", ReferenceArea: { Type: "unhcr", Code: "ESA" }, Measure: TrendMeasure.ChangePercent });
        Assert.Equal((20.0, ObservationStatus.Break), (change.Value, change.Status)); // 150 to 180
        Assert.Equal("the region had other areas before; its present areas that reported both periods", change.Method);
        Assert.Equal(["2024 150 A 2/2", "2025 180 A 2/2"], Series(run, "STK-01", "unhcr:ESA"));
    }

    [Fact]
    public void A_rolling_year_over_different_areas_says_so()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Enumerable.Range(1, 4).SelectMany(quarter => (string[])
            [$"AAA 2024-Q{quarter} X APP P 10", .. quarter < 4 ? [$"BBB 2024-Q{quarter} X APP P 1"] : (string[])[]]));
        Trend Rolling(string type) => run.Outcome.Trends.Single(trend => trend is { Indicator.Id: "FLOW", Measure: TrendMeasure.RollingYear } && trend.ReferenceArea.Type == type && trend.Period.ToString() == "2024-Q4");
        Assert.Equal((43.0, ObservationStatus.Break, "4 periods; not the same areas in each: 1 to 2"), (Rolling("world").Value, Rolling("world").Status, Rolling("world").Method));
        Assert.Equal((40.0, ObservationStatus.Normal, "4 periods"), (Rolling("area").Value, Rolling("area").Status, Rolling("area").Method));
    }

    [Fact]
    public void A_stock_at_the_end_of_the_fourth_quarter_is_the_years_where_only_the_year_was_filed()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2023 X REF 70", "AAA 2024 X REF 80", "BBB 2024-Q3 X REF 9", "BBB 2024-Q4 X REF 10");
        Assert.Equal(("80 A", "90 A"), (run["STOCK", "AAA", "2024-Q4"], run["STOCK", "world", "2024-Q4"]));
        Assert.Equal(("80 A", "no row"), (run["STOCK", "AAA", "2024-Q4", "origin=X"], run["STOCK", "AAA", "2024-Q3"]));
        // A flow of a year says nothing of its last quarter.
        Assert.Equal("none O", PipelineFixture.Run().File("flow", "AAA 2024 X APP P 80", "BBB 2024-Q4 X APP P 10")["FLOW", "AAA", "2024-Q4"].Replace("no row", "none O", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_community_is_missing_before_it_existed()
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Unprotected).File("population", "TCD 2019 SDN REF 9", "TCD 2020 SDN REF 9");
        Assert.Equal(("none O", "0 A"), (run["STK-09", "TCD", "2019"], run["STK-09", "TCD", "2020"]));
    }

    [Fact]
    public void Refugees_per_inhabitant_look_back_as_far_as_their_sisters()
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Unprotected).File("population", "TCD 2025 SDN REF 9", "TCD 2025 SDN ASY 9").Reference("population", "TCD 2023 1000");
        Assert.Equal(("9 I", "9 I"), (run["STK-10", "TCD", "2025"], run["STK-02-1k", "TCD", "2025"]));
    }
}
