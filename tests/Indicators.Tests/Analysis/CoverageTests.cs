using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Coverage: the weight of the areas that report over that of the areas expected. Limits are 2/3 and 1/2, the lookback three years.</summary>
public sealed class CoverageTests
{
    private static PipelineFixture Filed(params string[] rows) => PipelineFixture.Run().File("stock", rows.Select(row => row.Insert(9, "X REF ")));

    [Theory]
    [InlineData("AAA", "900 A", "0.9 weight 1/2")] // the small one is late: 900 / (900 + 100)
    [InlineData("BBB", "none O", "0.1 weight 1/2")] // the big one is late: 100 / (100 + 900)
    public void An_area_that_is_late_weighs_as_much_as_its_last_figure(string punctual, string figure, string coverage)
    {
        string value = punctual == "AAA" ? "900" : "100";
        PipelineFixture run = Filed("AAA 2023 900", "BBB 2023 100", $"{punctual} 2024 {value}");
        Assert.Equal((figure, coverage), (run["STOCK", "world", "2024"], run.Coverage("STOCK", "world", "2024")));
        Assert.Equal("none O", run["STOCK", punctual == "AAA" ? "BBB" : "AAA", "2024"]);
    }

    [Theory]
    [InlineData("200", "100", "200 A")] // exactly 2/3
    [InlineData("199", "100", "199 U")]
    [InlineData("100", "100", "100 U")] // exactly 1/2
    [InlineData("99", "100", "none O")]
    [InlineData("2000000000000000", "1000000000000000", "2000000000000000 A")]
    [InlineData("1999999999999999", "1000000000000000", "1999999999999999 U")]
    public void A_figure_is_published_from_two_thirds_and_flagged_from_one_half(string filed, string late, string expected)
    {
        PipelineFixture run = Filed($"BBB 2023 {late}", $"AAA 2024 {filed}");
        Assert.Equal(expected, run["STOCK", "world", "2024"]);
    }

    [Theory]
    [InlineData("0.1", "0.2")] // 0.2 / 0.3, which binary fractions miss
    [InlineData("0.7", "1.4")]
    public void Limits_hold_for_amounts_that_binary_fractions_cannot_write(string late, string filed)
    {
        PipelineFixture run = PipelineFixture.Run().File("aid", $"BBB 2023 {late}", $"AAA 2024 {filed}");
        Assert.Equal($"{filed} A", run["AID", "world", "2024"]);
    }

    [Fact]
    public void The_reasons_for_flagging_and_withholding_are_told()
    {
        Assert.Equal("sum; coverage below 2/3; without BBB", Filed("BBB 2023 100", "AAA 2024 100").Row("STOCK", "world", "2024").Method);
        Assert.Equal("sum; withheld: coverage below 1/2; without BBB", Filed("BBB 2023 100", "AAA 2024 99").Row("STOCK", "world", "2024").Method);
        Assert.Equal("sum; without BBB", Filed("BBB 2023 100", "AAA 2024 200").Row("STOCK", "world", "2024").Method);
    }

    [Theory]
    [InlineData("2024", "0.6 weight 1/2")] // BBB filed 2021: 300 / (300 + 200)
    [InlineData("2025", "1 weight 1/1")] // more than three years ago
    public void An_area_is_expected_for_as_long_as_the_lookback(string period, string coverage) =>
        Assert.Equal(coverage, Filed("BBB 2021 200", "AAA 2024 300", "AAA 2025 300").Coverage("STOCK", "world", period));

    [Fact]
    public void The_weight_of_a_late_area_is_its_latest_figure_that_has_a_value() =>
        Assert.Equal("0.75 weight 1/2", Filed("BBB 2021 500", "BBB 2022 100", "BBB 2023 :", "AAA 2024 300").Coverage("STOCK", "world", "2024"));

    [Fact]
    public void Areas_are_counted_where_a_weight_is_not_known()
    {
        PipelineFixture run = Filed("AAA 2024 100", "BBB 2024 100", "CCC 2024 100").ExpectedAlways("stock", "AAA", "BBB", "CCC", "DDD");
        Assert.Equal("0.75 count 3/4", run.Coverage("STOCK", "world", "2024"));
        Assert.Equal("sum; coverage by count; without DDD; weight not known of DDD", run.Row("STOCK", "world", "2024").Method);
        Assert.Equal("300 U", run["STOCK", "world", "2024"]); // never A by count alone
        Assert.Equal("none O", run["STOCK", "DDD", "2024"]);
        Assert.Equal("none O", run["STOCK", "alone:D", "2024"]);
    }

    [Fact]
    public void Areas_are_counted_where_all_weights_are_zero()
    {
        PipelineFixture run = Filed("AAA 2023 0", "BBB 2023 0", "AAA 2024 0");
        Assert.Equal("0.5 count 1/2", run.Coverage("STOCK", "world", "2024"));
        Assert.Equal("0 U", run["STOCK", "world", "2024"]);
        Assert.Contains("coverage by count", run.Row("STOCK", "world", "2024").Method, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_area_counts_in_the_value_and_is_never_expected()
    {
        PipelineFixture run = Filed("AAA 2024 100", "UNK 2024 40", "AAA 2025 100");
        Assert.Equal("140 A", run["STOCK", "world", "2024"]);
        Assert.Equal("1 weight 2/1", run.Coverage("STOCK", "world", "2024"));
        Assert.Equal("1 weight 1/1", run.Coverage("STOCK", "world", "2025"));
        Assert.Equal("no row", run["STOCK", "UNK", "2025"]);
    }

    [Fact]
    public void An_unknown_area_is_not_expected_even_where_an_office_names_it()
    {
        PipelineFixture run = Filed("AAA 2024 100", "UNK 2023 40", "AAA 2023 1").ExpectedAlways("stock", "AAA", "UNK");
        Assert.Equal("1 weight 1/1", run.Coverage("STOCK", "world", "2024"));
    }

    [Fact]
    public void Where_nobody_is_expected_and_something_was_filed_coverage_is_whole_and_the_figure_published()
    {
        PipelineFixture run = Filed("UNK 2024 40", "AAA 2024 1");
        Assert.Equal("40 A", run["STOCK", "UNK", "2024"]);
        Assert.Equal("1", run.Coverage("STOCK", "UNK", "2024").Split(' ')[0]);
        Assert.Equal((1, 0), (run.Row("STOCK", "UNK", "2024").ReportingAreas, run.Row("STOCK", "UNK", "2024").ExpectedAreas));
        Assert.Equal("40 A", run["STOCK", "halves:_X", "2024"]);
        Assert.Equal((1.0, 0), (run.Row("STOCK", "halves:_X", "2024").Coverage, run.Row("STOCK", "halves:_X", "2024").ExpectedAreas));
    }

    [Fact]
    public void A_rate_is_weighed_by_its_denominator()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow",
            "AAA 2023 X YES P 90", "AAA 2023 X NO P 10", "BBB 2023 X YES P 1", "BBB 2023 X NO P 299", "AAA 2024 X YES P 50", "AAA 2024 X NO P 50");
        Assert.Equal("0.25 weight 1/2", run.Coverage("RATE", "world", "2024")); // 100 / (100 + 300)
        Assert.Equal("none O", run["RATE", "world", "2024"]);
    }

    [Fact]
    public void Who_filed_counts_as_reporting_with_or_without_a_row()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 10", "BBB 2024 X OIP 3");
        Assert.Equal("1 weight 2/2", run.Coverage("STOCK", "world", "2024"));
        Assert.Equal("0 A", run["STOCK", "BBB", "2024"]);
    }

    [Fact]
    public void A_period_that_nobody_filed_between_others_has_rows_that_say_so()
    {
        PipelineFixture run = Filed("AAA 2022 1", "AAA 2024 3");
        Assert.Equal("none O", run["STOCK", "AAA", "2023"]);
        Assert.Equal("none O", run["STOCK", "world", "2023"]);
        Assert.Equal("0 weight 0/1", run.Coverage("STOCK", "world", "2023"));
        Assert.Equal("no row", run["STOCK", "world", "2025"]);
    }

    [Fact]
    public void Limits_of_an_indicator_go_before_those_of_the_programme()
    {
        PipelineFixture run = Filed("BBB 2023 100", "AAA 2024 200").With(programme => programme with
        {
            Indicators = [.. programme.Indicators.Select(indicator => indicator with { Limits = new(new(3, 4), new(2, 3)) })],
        });
        Assert.Equal("200 U", run["STOCK", "world", "2024"]);
    }
}
