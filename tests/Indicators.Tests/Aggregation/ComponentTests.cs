using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>Components that are made of several, or of the period before.</summary>
public sealed class ComponentTests
{
    [Fact]
    public void A_component_of_several_terms_is_their_sum()
    {
        PipelineFixture run = MethodProgramme.Run().File("stock", "AAA 2024 X REF 10", "AAA 2024 Y OIP 5", "BBB 2024 X REF 7")
            .File("service", "AAA 2024 X SERVED 100", "BBB 2024 Y SERVED 1");
        Assert.Equal(("115 A", "8 A", "123 A"), (run["TOGETHER", "AAA", "2024"], run["TOGETHER", "BBB", "2024"], run["TOGETHER", "world", "2024"]));
        Assert.Equal(("110 A", "5 A", "117 A"), (run["TOGETHER", "AAA", "2024", "origin=X"], run["TOGETHER", "AAA", "2024", "origin=Y"], run["TOGETHER", "world", "2024", "origin=X"]));
    }

    [Theory]
    [InlineData("BBB 2024 X SERVED :", "none L")] // filed without its value
    [InlineData("CCC 2024 X SERVED 1", "none O")] // not filed at all
    public void An_area_that_lacks_a_term_lacks_the_sum(string row, string expected)
    {
        PipelineFixture run = MethodProgramme.Run().File("stock", "AAA 2024 X REF 10", "BBB 2024 X REF 7").File("service", "AAA 2024 X SERVED 100", row);
        Assert.Equal((expected, "110 A"), (run["TOGETHER", "BBB", "2024"], run["TOGETHER", "AAA", "2024"]));
    }

    [Fact]
    public void A_term_that_was_not_counted_yet_is_missing() =>
        Assert.Equal("none O", MethodProgramme.Run().File("stock", "AAA 2017 X REF 10").File("service", "AAA 2017 X SERVED 1")["TOGETHER", "AAA", "2017"]);

    [Fact]
    public void An_opening_stock_is_that_of_the_end_of_the_period_before()
    {
        PipelineFixture run = MethodProgramme.Run().File("stock", "AAA 2023 X REF 50", "AAA 2024 X REF 1", "BBB 2024 X REF 10")
            .File("service", "AAA 2024 X OUT 5", "BBB 2024 X OUT 5");
        Assert.Equal(("10 A", 50.0), (run["LEFT", "AAA", "2024"], run.Row("LEFT", "AAA", "2024").Denominator));
        Assert.Equal(("none O", "10 U"), (run["LEFT", "BBB", "2024"], run["LEFT", "world", "2024"])); // BBB has no opening stock
        Assert.Equal("10 A", run["LEFT", "AAA", "2024", "origin=X"]);
    }

    [Fact]
    public void The_opening_of_a_year_is_its_own_last_quarter_and_that_of_a_quarter_may_be_a_year()
    {
        PipelineFixture run = MethodProgramme.Run().File("stock", "AAA 2023-Q4 X REF 40", "BBB 2023 X REF 80", "AAA 2023-Q3 X REF 7")
            .File("service", "AAA 2024 X OUT 4", "BBB 2024-Q1 X OUT 4", "AAA 2023-Q4 X OUT 7");
        Assert.Equal("10 A", run["LEFT", "AAA", "2024"]);
        Assert.Equal("5 A", run["LEFT", "BBB", "2024-Q1"]);
        Assert.Equal("100 A", run["LEFT", "AAA", "2023-Q4"]);
    }

    [Fact]
    public void An_opening_of_nothing_makes_no_rate() =>
        Assert.Equal("none M", MethodProgramme.Run().File("stock", "AAA 2023 X OIP 5").File("service", "AAA 2024 X OUT 0")["LEFT", "AAA", "2024"]);
}
