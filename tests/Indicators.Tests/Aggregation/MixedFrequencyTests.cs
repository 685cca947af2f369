using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>Areas that file at different frequencies, and levels that are averaged over time.</summary>
public sealed class MixedFrequencyTests
{
    private static readonly string[] Quarters = ["AAA 2024-Q1 X APP P 10", "AAA 2024-Q2 X APP P 20", "AAA 2024-Q3 X APP P 30", "AAA 2024-Q4 X APP P 40"];

    private static PipelineFixture Levels() => PipelineFixture.Run().With("FLOW", flow => flow with { Numerator = flow.Numerator with { OverTime = OverTime.Mean } });

    [Fact]
    public void A_year_of_months_one_of_quarters_one_of_half_years_and_one_filed_as_such_make_one_figure()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters)
            .File("flow", Enumerable.Range(1, 12).Select(month => $"BBB 2024-{month:00} X APP P {month}"))
            .File("flow", "CCC 2024 X APP P 60", "DDD 2024-S1 X APP P 5", "DDD 2024-S2 X APP P 6");
        Assert.Equal("249 A", run["FLOW", "world", "2024"]); // 100 + 78 + 60 + 11
        Assert.Equal("178 A", run["FLOW", "halves:N", "2024"]);
        Assert.Equal("16 A", run["FLOW", "halves:N", "2024-Q1"]); // 10 + 1 + 2 + 3
        Assert.Equal("11 A", run["FLOW", "DDD", "2024"]);
        Assert.Equal("4/4", run.Coverage("FLOW", "world", "2024").Split(' ')[^1]);
    }

    [Fact]
    public void A_level_is_the_mean_of_its_sub_periods()
    {
        PipelineFixture run = Levels().File("flow", Quarters);
        Assert.Equal("25 A", run["FLOW", "AAA", "2024"]); // (10 + 20 + 30 + 40) / 4
        Assert.Equal("15 A", run["FLOW", "AAA", "2024-S1"]);
    }

    [Fact]
    public void A_sub_period_weighs_as_many_months_as_it_lasts()
    {
        PipelineFixture run = Levels().File("flow", [.. Quarters[..3], "AAA 2024-10 X APP P 1", "AAA 2024-11 X APP P 2", "AAA 2024-12 X APP P 3"]);
        Assert.Equal("2 A", run["FLOW", "AAA", "2024-Q4"]);
        Assert.Equal("15.5 A", run["FLOW", "AAA", "2024"]); // (3 x 10 + 3 x 20 + 3 x 30 + 1 + 2 + 3) / 12
    }

    [Fact]
    public void A_region_is_the_sum_of_its_areas_means() =>
        Assert.Equal("32 A", Levels().File("flow", Quarters).File("flow", "BBB 2024 X APP P 7")["FLOW", "halves:N", "2024"]); // 25 + 7

    [Fact]
    public void A_mean_is_made_of_protected_figures()
    {
        PipelineFixture run = Levels().File("flow", "AAA 2024-Q1 X APP P 1", "AAA 2024-Q2 X APP P 20", "AAA 2024-Q3 X APP P 30", "AAA 2024-Q4 X APP P 40").Rounded();
        Assert.Equal("0 A", run["FLOW", "AAA", "2024-Q1"]); // 1 becomes 0
        Assert.Equal("22.5 A", run["FLOW", "AAA", "2024"]); // 90 / 4
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_flow_and_a_level_with_three_of_four_quarters_have_no_year_and_say_so(bool level)
    {
        PipelineFixture run = (level ? Levels() : PipelineFixture.Run()).File("flow", Quarters[..3]).File("flow", "BBB 2024 X APP P 7");
        Assert.Equal("none O", run["FLOW", "AAA", "2024"]);
        Assert.EndsWith("; partial: 3 of 4 quarters", run.Row("FLOW", "AAA", "2024").Method, StringComparison.Ordinal);
        Assert.Equal("7", run["FLOW", "halves:N", "2024"].Split(' ')[0]);
    }

    [Fact]
    public void A_sub_period_filed_without_its_figure_leaves_a_mean_without_one() =>
        Assert.Equal("none L", Levels().File("flow", [.. Quarters[..3], "AAA 2024-Q4 X APP P :"])["FLOW", "AAA", "2024"]);

    [Theory]
    [InlineData("AAA 2024 X APP P 100", "sum")]
    [InlineData("AAA 2024 X APP P 130", "sum; as filed for the period: the sub-periods that were filed too give another figure")]
    public void A_year_filed_beside_its_quarters_counts_and_says_where_they_contradict_it(string year, string method)
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters).File("flow", year);
        Assert.Equal(($"{year.Split(' ')[^1]} A", method), (run["FLOW", "AAA", "2024"], run.Row("FLOW", "AAA", "2024").Method));
        Assert.Equal("sum", run.Row("FLOW", "AAA", "2024-Q1").Method);
    }

    [Fact]
    public void What_is_filed_for_the_year_only_is_not_contradicted_by_quarters_that_do_not_list_it() =>
        Assert.Equal("sum", PipelineFixture.Run().File("flow", Quarters.Select(row => row.Replace("APP", "NO", StringComparison.Ordinal))).File("flow", "AAA 2024 X APP P 9").Row("FLOW", "AAA", "2024").Method);

    [Fact]
    public void Of_a_stock_the_last_sub_period_is_compared_and_rounding_is_no_contradiction()
    {
        string[] rows = ["AAA 2024-Q1 X REF 90", "AAA 2024-Q4 X REF 42", "AAA 2024-Q4 Y REF 2", "AAA 2024 X REF 40", "AAA 2024 Y REF 4"];
        Assert.Equal("sum", PipelineFixture.Run().Rounded().File("stock", rows).Row("STOCK", "AAA", "2024").Method);
        Assert.EndsWith("give another figure", PipelineFixture.Run().File("stock", [.. rows[..4], "AAA 2024 Y REF 6"]).Row("STOCK", "AAA", "2024").Method, StringComparison.Ordinal);
    }
}
