using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

public sealed class BreakdownTests
{
    [Fact]
    public void Items_of_a_breakdown_sum_to_the_total_of_every_place()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 3", "AAA 2024 Y REF 4", "BBB 2024 Y REF 5", "CCC 2024 Z REF 6");
        Assert.Equal(["3 A", "4 A", "no row"], Items("AAA"));
        Assert.Equal(["3 A", "9 A", "no row"], Items("halves:N"));
        Assert.Equal(["3 A", "9 A", "6 A"], Items("world"));

        string[] Items(string place) => [.. "XYZ".Select(origin => run["STOCK", place, "2024", $"origin={origin}"])];
    }

    [Fact]
    public void A_crossing_is_carried_by_another_structure_with_dimensions_in_alphabetical_order()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("stock", "AAA 2024 X REF 100", "BBB 2024 X REF 50")
            .File("detail", "AAA 2024 REF F child 10", "AAA 2024 REF F adult 20", "AAA 2024 REF M adult 30", "AAA 2024 OIP F child 9");
        Assert.Equal("10 A", run["STOCK", "AAA", "2024", "age=child;sex=F"]);
        Assert.Equal("20 A", run["STOCK", "world", "2024", "age=adult;sex=F"]);
        Assert.Equal("30 A", run["STOCK", "world", "2024", "sex=F"]); // and not 39: of refugees only
        Assert.Equal("no row", run["STOCK", "world", "2024", "age=child;sex=M"]);
        Assert.Equal("no row", run["STOCK", "BBB", "2024", "sex=F"]);
    }

    [Fact]
    public void A_breakdown_has_the_coverage_of_the_structure_that_carries_it()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("stock", "AAA 2023 X REF 100", "BBB 2023 X REF 50", "AAA 2024 X REF 100", "BBB 2024 X REF 50")
            .File("detail", "AAA 2023 REF F child 40", "AAA 2023 REF M child 20", "BBB 2023 REF F child 10")
            .File("detail", "AAA 2024 REF F child 50", "AAA 2024 REF M child 20"); // BBB is late
        Assert.Equal("1 weight 2/2", run.Coverage("STOCK", "world", "2024"));
        foreach ((string item, double share, int expected) in ((string, double, int)[])[("sex=F", 50 / 60d, 2), ("sex=M", 1, 1), ("age=child;sex=F", 50 / 60d, 2)])
        {
            ResultRow row = run.Row("STOCK", "world", "2024", item);
            Assert.Equal((share, 1, expected), (row.Coverage, row.ReportingAreas, row.ExpectedAreas)); // BBB had 10 women and girls, and never listed men
        }
        Assert.Equal("50 A", run["STOCK", "world", "2024", "sex=F"]);
        Assert.Equal("none O", run["STOCK", "BBB", "2024", "sex=F"]);
    }

    [Fact]
    public void A_rate_of_an_item_has_that_items_numerator_and_denominator()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 3", "AAA 2024 Y NO P 5", "BBB 2024 Y YES P 5");
        Assert.Equal("25 A", run["RATE", "world", "2024", "origin=X"]);
        Assert.Equal("0 A", run["RATE", "AAA", "2024", "origin=Y"]);
        Assert.Equal("50 A", run["RATE", "world", "2024", "origin=Y"]); // 5 / 10
    }

    [Fact]
    public void An_item_that_moves_with_its_area_stays_as_a_zero_in_the_region_it_left()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "CCC 2024 Z REF 10", "DDD 2024 X REF 1", "CCC 2025 Z REF 11", "DDD 2025 X REF 2");
        Assert.Equal("10 A", run["STOCK", "halves:S", "2024", "origin=Z"]);
        Assert.Equal("0 B", run["STOCK", "halves:S", "2025", "origin=Z"]);
        Assert.Equal("11 B", run["STOCK", "halves:N", "2025", "origin=Z"]);
    }
}
