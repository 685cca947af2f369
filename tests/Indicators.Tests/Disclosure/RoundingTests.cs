using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Protection by rounding, seen from the published figures.</summary>
public sealed class RoundingTests
{
    [Theory]
    [InlineData(0, "0 A")]
    [InlineData(1, "0 A")]
    [InlineData(2, "0 A")]
    [InlineData(3, "5 A")]
    [InlineData(4, "5 A")]
    [InlineData(5, "5 A")]
    [InlineData(6, "6 A")]
    [InlineData(1234567, "1234567 A")]
    public void A_count_below_the_base_becomes_zero_or_the_base_and_others_stay(int value, string expected)
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", $"AAA 2024 X REF {value}");
        Assert.Equal(expected, run["STOCK", "AAA", "2024"]);
        Assert.Equal(expected == "0 A" ? "no row" : expected, run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal(expected, run["STOCK", "world", "2024"]);
    }

    [Fact]
    public void An_item_that_becomes_zero_has_no_row_as_if_nobody_had_filed_it()
    {
        string[] others = ["AAA 2023 Y REF 50", "AAA 2024 Y REF 50", "BBB 2024 Y REF 60"];
        PipelineFixture nobody = PipelineFixture.Run().Rounded().File("stock", others).File("detail", "AAA 2023 REF M adult 9", "AAA 2024 REF M adult 9");
        PipelineFixture one = PipelineFixture.Run().Rounded().File("stock", [.. others, "AAA 2024 X REF 1"])
            .File("detail", "AAA 2023 REF M adult 9", "AAA 2024 REF M adult 9", "AAA 2024 REF F adult 1");
        Assert.Equal(nobody.Csv, one.Csv);
    }

    [Fact]
    public void An_item_that_becomes_zero_at_times_is_zero_then_and_one_filed_as_missing_keeps_its_row()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", "AAA 2023 X REF 50", "AAA 2024 X REF 1", "AAA 2024 Y REF :");
        Assert.Equal("0 A", run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal("none L", run["STOCK", "AAA", "2024", "origin=Y"]);
    }

    [Fact]
    public void A_rate_of_an_item_with_no_positive_decision_keeps_its_row()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 20", "AAA 2024 Y NO P 1");
        Assert.Equal("0 A", run["RATE", "AAA", "2024", "origin=X"]);
        Assert.Equal("no row", run["RATE", "AAA", "2024", "origin=Y"]);
    }

    [Fact]
    public void Without_protection_figures_stay_as_filed() =>
        Assert.Equal("1 A", PipelineFixture.Run().File("stock", "AAA 2024 X REF 1")["STOCK", "AAA", "2024"]);

    [Fact]
    public void Rates_are_taken_from_rounded_components()
    {
        // 2 of 2 + 10: from 2 / 12 nobody could be hidden; 2 becomes 0.
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", "AAA 2024 X YES P 2", "AAA 2024 X NO P 10");
        Assert.Equal("0 A", run["RATE", "AAA", "2024"]);
        Assert.Equal((0, 10), (run.Row("RATE", "AAA", "2024").Numerator, run.Row("RATE", "AAA", "2024").Denominator));
        run = PipelineFixture.Run().Rounded().File("stock", "AAA 2024 X REF 3").Reference("inhabitants", "AAA 2024 1000");
        Assert.Equal("5 A", run["HEAD", "AAA", "2024"]);
    }

    [Fact]
    public void A_number_left_out_is_rounded_in_the_note_too()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", "AAA 2024 X YES P 20", "AAA 2024 X NO C 4");
        Assert.Equal("pooled; 5 cases left out", run.Row("RATE", "AAA", "2024").Method);
    }

    [Fact]
    public void Coverage_comes_from_rounded_figures()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", "BBB 2023 X REF 4", "AAA 2024 X REF 15");
        Assert.Equal("0.75 weight 1/2", run.Coverage("STOCK", "world", "2024")); // 15 / (15 + 5), and not 15 / 19
    }

    [Fact]
    public void Figures_that_are_rounded_already_stay_as_they_are()
    {
        string[] rows = ["AAA 2024 X REF 5", "AAA 2024 Y REF 0", "BBB 2024 X REF 10", "BBB 2024 Z REF 7", "CCC 2024 Y REF 105"];
        Assert.Equal(PipelineFixture.Run().File("stock", rows).Csv, PipelineFixture.Run().Rounded().File("stock", rows).Csv);
    }

    [Fact]
    public void What_is_missing_stays_missing()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", "AAA 2024 X REF :", "BBB 2024 X REF c", "BBB 2024 Y REF 3");
        Assert.Equal("none L", run["STOCK", "AAA", "2024"]);
        Assert.Equal("none Q", run["STOCK", "BBB", "2024", "origin=X"]);
        Assert.Equal("5 U", run["STOCK", "BBB", "2024"]);
    }

    [Fact]
    public void Quarters_add_to_half_years_and_years_after_rounding()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", ((int[])[3, 2, 4, 1]).Select((value, index) => $"AAA 2024-Q{index + 1} X APP P {value}"));
        Assert.Equal(["5 A", "0 A", "5 A", "0 A"], Enumerable.Range(1, 4).Select(quarter => run["FLOW", "AAA", $"2024-Q{quarter}"]));
        Assert.Equal(("5 A", "5 A", "10 A"), (run["FLOW", "AAA", "2024-S1"], run["FLOW", "AAA", "2024-S2"], run["FLOW", "AAA", "2024"]));
    }

    [Fact]
    public void A_cell_that_several_indicators_count_has_one_rounded_value()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", "AAA 2024 X APP P 2", "AAA 2024 Y APP P 4", "AAA 2024 Z APP P 1").File("stock", "AAA 2024 X REF 100");
        Assert.Equal(run.Value("FLOW", "AAA", "2024"), run.Row("PRESSURE", "AAA", "2024").Numerator);
    }
}
