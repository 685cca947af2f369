using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>Stocks are those of the end of a period, flows are summed over it: per area first, then over areas.</summary>
public sealed class OverTimeTests
{
    private static string[] Quarters(string area, string rest, params string[] values) =>
        [.. values.Select((value, index) => $"{area} 2024-Q{index + 1} {rest} {value}")];

    [Fact]
    public void A_stock_of_a_year_is_that_of_its_last_quarter()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", Quarters("AAA", "X REF", "10", "20", "30", "40")).File("stock", Quarters("BBB", "X REF", "1", "2", "3", "4"));
        Assert.Equal("40 A", run["STOCK", "AAA", "2024"]);
        Assert.Equal("44 A", run["STOCK", "halves:N", "2024"]);
        Assert.Equal("22 A", run["STOCK", "halves:N", "2024-Q2"]);
    }

    [Fact]
    public void A_stock_needs_its_last_quarter_and_no_other()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024-Q4 X REF 40").File("stock", Quarters("BBB", "X REF", "1", "2", "3"));
        Assert.Equal("40 A", run["STOCK", "AAA", "2024"]);
        Assert.Equal("none O", run["STOCK", "BBB", "2024"]);
        Assert.Equal("no row", run["STOCK", "AAA", "2024-Q3"]);
    }

    [Fact]
    public void A_flow_of_a_year_is_the_sum_of_its_quarters()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters("AAA", "X APP P", "10", "20", "30", "40"));
        Assert.Equal("100 A", run["FLOW", "AAA", "2024"]);
        Assert.Equal("30 A", run["FLOW", "AAA", "2024-S1"]);
        Assert.Equal("70 A", run["FLOW", "AAA", "2024-S2"]);
    }

    [Fact]
    public void An_area_that_lacks_a_quarter_of_a_flow_does_not_report_the_year()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("flow", Quarters("AAA", "X APP P", "10", "20", "30", "40"))
            .File("flow", "BBB 2024 X APP P 60") // the year itself
            .File("flow", Quarters("CCC", "X APP P", "1", "2", "3"));
        Assert.Equal("none O", run["FLOW", "CCC", "2024"]);
        Assert.Equal("160 U", run["FLOW", "world", "2024"]); // 100 + 60; nobody knows how much CCC's year would be
        Assert.Equal("0.6666666666666666 count 2/3", run.Coverage("FLOW", "world", "2024"));
        Assert.EndsWith("without CCC; weight not known of CCC", run.Row("FLOW", "world", "2024").Method, StringComparison.Ordinal);
        Assert.Equal("3 A", run["FLOW", "CCC", "2024-S1"]);
    }

    [Fact]
    public void A_year_that_an_area_filed_goes_before_its_quarters()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters("AAA", "X APP P", "10", "20", "30", "40")).File("flow", "AAA 2024 X APP P 105 E");
        Assert.Equal("105 E", run["FLOW", "AAA", "2024"]);
        Assert.Equal("30 A", run["FLOW", "AAA", "2024-S1"]);
    }

    [Fact]
    public void A_quarter_that_was_filed_without_its_figure_leaves_the_year_without_one()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters("AAA", "X APP P", "10", "20", "30", ":")).File("flow", "BBB 2024 X APP P 60");
        Assert.Equal("none L", run["FLOW", "AAA", "2024"]);
        Assert.Equal("60 U", run["FLOW", "halves:N", "2024"]);
        Assert.Equal("0.5 count 1/2", run.Coverage("FLOW", "halves:N", "2024"));
        Assert.Contains("without AAA", run.Row("FLOW", "halves:N", "2024").Method, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_in_which_a_figure_cannot_exist_takes_nothing_from_the_year()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters("AAA", "X APP P", "10", "20", "-", "40"));
        Assert.Equal("none M", run["FLOW", "AAA", "2024-Q3"]);
        Assert.Equal("70 A", run["FLOW", "AAA", "2024"]);
    }

    [Fact]
    public void Months_make_quarters_and_years()
    {
        string[] months = [.. Enumerable.Range(1, 12).Select(month => $"AAA 2024-{month:00} X APP P {month}")];
        PipelineFixture run = PipelineFixture.Run().File("flow", months).File("stock", months.Select(row => row.Replace("APP P", "REF", StringComparison.Ordinal)));
        Assert.Equal("6 A", run["FLOW", "AAA", "2024-Q1"]); // 1 + 2 + 3
        Assert.Equal("78 A", run["FLOW", "AAA", "2024"]);
        Assert.Equal("3 A", run["STOCK", "AAA", "2024-Q1"]);
        Assert.Equal("12 A", run["STOCK", "AAA", "2024"]);
    }

    [Fact]
    public void An_area_may_change_from_quarters_to_months_within_a_year()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("flow", Quarters("AAA", "X APP P", "10", "20", "30")).File("flow", "AAA 2024-10 X APP P 1", "AAA 2024-11 X APP P 2", "AAA 2024-12 X APP P 4");
        Assert.Equal("7 A", run["FLOW", "AAA", "2024-Q4"]);
        Assert.Equal("67 A", run["FLOW", "AAA", "2024"]); // 10 + 20 + 30 + 7
        Assert.Equal("37 A", run["FLOW", "AAA", "2024-S2"]);
    }

    [Fact]
    public void The_rate_of_a_year_is_taken_after_its_components_are_added()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", [
            .. Quarters("AAA", "X YES P", "1", "1", "1", "1"), .. Quarters("AAA", "X NO P", "0", "0", "0", "96")]);
        Assert.Equal("100 A", run["RATE", "AAA", "2024-Q1"]);
        Assert.Equal("4 A", run["RATE", "AAA", "2024"]); // 4 / 100, not the mean of 100, 100, 100 and 1
    }

    [Theory]
    [InlineData("2024-Q2")]
    [InlineData("2024-11")]
    [InlineData("2024-12")]
    public void A_break_within_a_year_marks_the_stock_of_the_year(string broken)
    {
        string[] rows = ["AAA 2024-Q1 X REF 1", "AAA 2024-Q2 X REF 2", "AAA 2024-11 X REF 3", "AAA 2024-12 X REF 4", "AAA 2025-Q4 X REF 5"];
        PipelineFixture run = PipelineFixture.Run().File("stock", rows.Select(row => row.Contains(broken, StringComparison.Ordinal) ? row + " B" : row));
        Assert.Equal("4 B", run["STOCK", "AAA", "2024"]);
        Assert.Equal("5 A", run["STOCK", "AAA", "2025"]);
    }

    [Fact]
    public void A_flow_over_a_stock_takes_each_over_time_in_its_own_way()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Quarters("AAA", "X APP P", "10", "20", "30", "40")).File("stock", Quarters("AAA", "X REF", "1", "2", "3", "50"));
        Assert.Equal("2 A", run["PRESSURE", "AAA", "2024"]); // 100 / 50
    }
}
