using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>Sums over dated regions. CCC moves from South to North in 2025; EEE is in neither half.</summary>
public sealed class RegionTests
{
    private static PipelineFixture Stocks() => PipelineFixture.Run()
        .File("stock", "AAA 2024 X REF 100", "BBB 2024 X REF 20", "CCC 2024 X REF 300", "DDD 2024 Y REF 7", "EEE 2024 Y REF 40")
        .File("stock", "AAA 2025 X REF 110", "BBB 2025 X REF 25", "CCC 2025 X REF 310", "DDD 2025 Y REF 8", "EEE 2025 Y REF 41")
        .File("stock", "AAA 2026 X REF 120", "BBB 2026 X REF 30", "CCC 2026 X REF 320", "DDD 2026 Y REF 9", "EEE 2026 Y REF 42");

    [Theory]
    [InlineData("halves:N", "2024", "120 A")] // 100 + 20
    [InlineData("halves:S", "2024", "307 A")] // 300 + 7
    [InlineData("halves:_X", "2024", "40 A")]
    [InlineData("world", "2024", "467 A")]
    [InlineData("halves:N", "2025", "445 B")] // 110 + 25 + 310, CCC has come
    [InlineData("halves:S", "2025", "8 B")] // CCC has gone
    [InlineData("halves:_X", "2025", "41 A")] // nobody came or went
    [InlineData("world", "2025", "494 A")]
    [InlineData("halves:N", "2026", "470 A")] // the break is marked once
    [InlineData("halves:S", "2026", "9 A")]
    public void Each_period_has_its_own_regions_and_the_change_is_a_break(string place, string period, string expected) =>
        Assert.Equal(expected, Stocks()["STOCK", place, period]);

    [Theory]
    [InlineData(2025, "halves:N", "2024", "420 A")] // 100 + 20 + 300
    [InlineData(2025, "halves:S", "2024", "7 A")]
    [InlineData(2025, "halves:N", "2025", "445 A")]
    [InlineData(2024, "halves:N", "2025", "135 A")] // 110 + 25
    [InlineData(2024, "halves:S", "2026", "329 A")] // 320 + 9
    public void The_regions_of_one_year_hold_for_all_periods_without_a_break(int year, string place, string period, string expected) =>
        Assert.Equal(expected, Stocks().RegionsAsOf(year)["STOCK", place, period]);

    [Theory]
    [InlineData("2024")]
    [InlineData("2025")]
    [InlineData("2026")]
    public void Regions_of_every_set_sum_to_the_world(string period)
    {
        PipelineFixture run = Stocks();
        double world = run.Value("STOCK", "world", period);
        Assert.Equal(world, ((string[])["halves:N", "halves:S", "halves:_X"]).Sum(place => run.Value("STOCK", place, period)));
        Assert.Equal(world, ((string[])["alone:A", "alone:B", "alone:C", "alone:D", "alone:_X"]).Sum(place => run.Value("STOCK", place, period)));
    }

    [Fact]
    public void The_break_of_a_quarterly_series_is_at_its_first_quarter()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock",
            "CCC 2024-Q4 X REF 10", "DDD 2024-Q4 X REF 1", "CCC 2025-Q1 X REF 11", "DDD 2025-Q1 X REF 2", "CCC 2025-Q2 X REF 12", "DDD 2025-Q2 X REF 3");
        Assert.Equal(["11 A", "2 B", "3 A"], ((string[])["2024-Q4", "2025-Q1", "2025-Q2"]).Select(period => run["STOCK", "halves:S", period]));
        Assert.Equal(["no row", "11 B", "12 A"], ((string[])["2024-Q4", "2025-Q1", "2025-Q2"]).Select(period => run["STOCK", "halves:N", period]));
    }

    [Fact]
    public void A_stronger_flag_than_the_break_is_kept()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 10", "AAA 2025 X REF :", "BBB 2025 X REF 7", "CCC 2025 X REF 5");
        Assert.Equal("12 U", run["STOCK", "halves:N", "2025"]);
    }

    [Fact]
    public void A_rate_of_a_region_is_pooled_and_not_a_mean_of_rates()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow",
            "AAA 2024 X YES P 90", "AAA 2024 X NO P 10", // 90 %
            "BBB 2024 X YES P 100", "BBB 2024 X NO P 800"); // 11.1 %
        Assert.Equal("90 A", run["RATE", "AAA", "2024"]);
        Assert.Equal("19 A", run["RATE", "halves:N", "2024"]); // 190 / 1000
        Assert.Equal((190, 1000), (run.Row("RATE", "halves:N", "2024").Numerator, run.Row("RATE", "halves:N", "2024").Denominator));
    }

    [Fact]
    public void A_region_that_no_area_reports_has_no_row()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 10");
        Assert.Equal("no row", run["STOCK", "halves:S", "2024"]);
        Assert.Equal("no row", run["STOCK", "BBB", "2024"]);
    }
}
