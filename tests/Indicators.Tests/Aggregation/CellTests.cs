using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>What the cells of one area become: totals, repeats, absent rows, reasons for having no figure.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("0", "0 A")]
    [InlineData("7", "7 A")]
    [InlineData("7 P", "7 P")]
    [InlineData("..", "none O")]
    [InlineData(":", "none L")]
    [InlineData("c", "none Q")]
    [InlineData("-", "none M")]
    [InlineData("k", "none K")]
    [InlineData("n", "none N")]
    public void A_cell_of_each_kind_is_told_apart(string cell, string expected) =>
        Assert.Equal(expected, PipelineFixture.Run().File("stock", $"AAA 2024 X REF {cell}")["STOCK", "AAA", "2024"]);

    [Theory]
    [InlineData("7", "c", "7 U")] // too low
    [InlineData("7", "-", "7 A")] // nothing lacking
    [InlineData("0", "..", "0 U")]
    [InlineData("c", "..", "none Q")]
    [InlineData("n", "..", "none O")]
    [InlineData("-", "-", "none M")]
    public void Cells_of_two_origins_add_up(string first, string second, string expected) =>
        Assert.Equal(expected, PipelineFixture.Run().File("stock", $"AAA 2024 X REF {first}", $"AAA 2024 Y REF {second}")["STOCK", "AAA", "2024"]);

    [Fact]
    public void A_total_among_its_parts_is_never_summed_with_them()
    {
        PipelineFixture run = PipelineFixture.Run().File("detail",
            "AAA 2024 REF F child 1", "AAA 2024 REF F adult 2", "AAA 2024 REF F T 3", "AAA 2024 REF M T 4", "AAA 2024 REF T T 7", "AAA 2024 ALL T T 99")
            .File("stock", "AAA 2024 X REF 7", "AAA 2024 X ALL 999");
        Assert.Equal("7 A", run["STOCK", "AAA", "2024"]);
        Assert.Equal("3 A", run["STOCK", "AAA", "2024", "sex=F"]);
        Assert.Equal("no row", run["STOCK", "AAA", "2024", "sex=T"]);
        Assert.Equal("no row", run["STOCK", "AAA", "2024", "sex=M"]); // filed as a total over ages only
    }

    [Fact]
    public void A_row_that_is_repeated_counts_once()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 7", "AAA 2024 Y REF 5", "AAA 2024 X REF 7");
        Assert.Equal("12 A", run["STOCK", "AAA", "2024"]);
        Assert.Equal(["repeated-row"], run.Outcome.Submissions[0].Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_row_that_nobody_listed_is_zero_where_the_structure_says_so()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X OIP 9");
        Assert.Equal("0 A", run["STOCK", "AAA", "2024"]);
    }

    [Theory]
    [InlineData("2017", "none O")]
    [InlineData("2018", "0 A")]
    public void A_category_is_missing_before_it_existed_and_zero_after(string year, string expected) =>
        Assert.Equal(expected, PipelineFixture.Run().File("stock", $"AAA {year} X REF 9")["OTHERS", "AAA", year]);

    [Fact]
    public void A_category_that_was_filed_before_it_existed_keeps_its_figure() =>
        Assert.Equal("4 A", PipelineFixture.Run().File("stock", "AAA 2017 X OIP 4")["OTHERS", "AAA", "2017"]);

    [Fact]
    public void An_item_that_an_area_lists_at_times_is_zero_or_missing_at_others()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("stock", "AAA 2023 X REF 6", "AAA 2023 Y REF 1", "AAA 2024 X REF 5")
            .File("detail", "AAA 2023 REF F child 2", "AAA 2023 REF M child 3", "AAA 2024 REF M child 4");
        Assert.Equal("0 A", run["STOCK", "AAA", "2024", "origin=Y"]);
        Assert.Equal("none O", run["STOCK", "AAA", "2024", "sex=F"]);
        Assert.Equal("no row", run["STOCK", "AAA", "2024", "origin=Z"]);
    }

    [Fact]
    public void Persons_and_cases_are_not_added_up_and_the_note_says_how_many_are_left_out()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow",
            "AAA 2024 X YES P 30", "AAA 2024 X NO P 70", "AAA 2024 X YES C 5", "AAA 2024 X NO C 7", "AAA 2024 X ALL P 112", "BBB 2024 X NO P 100");
        Assert.Equal("30 A", run["RATE", "AAA", "2024"]);
        Assert.Equal("pooled; 12 cases left out", run.Row("RATE", "AAA", "2024").Method);
        Assert.Equal("pooled", run.Row("RATE", "BBB", "2024").Method);
        Assert.Equal("15 A", run["RATE", "world", "2024"]); // 30 / 200
        Assert.Equal("pooled; 12 cases left out", run.Row("RATE", "world", "2024").Method);
    }

    [Theory]
    [InlineData("AAA 2024 X APP P 9", "none M 0/0", "none M 0/0")] // no decision: nothing over nothing
    [InlineData("AAA 2024 X NO P 9", "0 A 0/9", "0 A 0/9")]
    [InlineData("AAA 2024 X NO P :", "none L NaN/NaN", "none O NaN/NaN")] // its region has no area that reports
    public void A_rate_of_nothing_is_no_rate(string row, string expected, string ofRegions)
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", row);
        foreach (string place in (string[])["AAA", "alone:A", "world"])
        {
            ResultRow figure = run.Row("RATE", place, "2024");
            Assert.Equal(place == "AAA" ? expected : ofRegions, $"{run["RATE", place, "2024"]} {figure.Numerator}/{figure.Denominator}");
        }
    }

    [Fact]
    public void Something_over_nothing_is_missing()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2024 X APP P 5").File("stock", "AAA 2024 X REF 0");
        Assert.Equal("none O", run["PRESSURE", "AAA", "2024"]);
    }

    [Fact]
    public void A_pooled_rate_takes_only_areas_that_have_both_components()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("flow", "AAA 2024 X APP P 50", "BBB 2024 X APP P 30", "CCC 2024 X APP P 8")
            .File("stock", "AAA 2024 X REF 100", "CCC 2024 X REF :", "DDD 2024 X REF 999")
            .With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
        Assert.Equal(("0.5 U", "0.25 count 1/4"), (run["PRESSURE", "world", "2024"], run.Coverage("PRESSURE", "world", "2024")));
        Assert.Equal((50, 100), (run.Row("PRESSURE", "world", "2024").Numerator, run.Row("PRESSURE", "world", "2024").Denominator));
        Assert.Equal("none O", run["PRESSURE", "BBB", "2024"]);
        Assert.Equal("none L", run["PRESSURE", "CCC", "2024"]);
    }

    [Theory]
    [InlineData("stock", "DDD 2024 X REF 5", "none O")] // nobody has filed both
    [InlineData("stock", "AAA 2024 X REF :", "none O")] // filed without the figure
    [InlineData("stock", "AAA 2024 X REF c", "none O")]
    [InlineData("stock", "AAA 2024 X REF -", "none M")]
    [InlineData("aid", "AAA 2024 5", "none O")] // the denominator's structure was not filed at all
    public void A_rate_for_which_no_area_has_both_components_says_why_and_is_not_nothing_over_nothing(string structure, string row, string expected)
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2024 X APP P 50").File(structure, row);
        Assert.Equal(expected, run["PRESSURE", "world", "2024"]);
        Assert.Equal(expected, run["PRESSURE", "halves:N", "2024"]);
        Assert.True(double.IsNaN(run.Row("PRESSURE", "world", "2024").Numerator));
    }

    [Fact]
    public void A_ratio_to_a_reference_series_takes_the_figure_of_its_year()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("stock", "AAA 2023 X REF 10", "AAA 2024 X REF 30", "BBB 2024 X REF 5", "CCC 2024 X REF 7")
            .Reference("inhabitants", "AAA 2023 1000", "AAA 2024 2000", "BBB 2024 500");
        Assert.Equal("10 A", run["HEAD", "AAA", "2023"]);
        Assert.Equal("15 A", run["HEAD", "AAA", "2024"]);
        Assert.Equal("none O", run["HEAD", "CCC", "2024"]); // no inhabitants known
        Assert.Equal("14 A", run["HEAD", "halves:N", "2024"]); // (30 + 5) / 2500
    }

    [Fact]
    public void An_area_with_a_reference_figure_of_zero_has_no_ratio_and_is_in_no_regional_one()
    {
        PipelineFixture run = PipelineFixture.Run()
            .File("stock", "AAA 2024 X REF 30", "BBB 2024 X REF 5")
            .Reference("inhabitants", "AAA 2024 2000", "BBB 2024 0");
        Assert.Equal("none O", run["HEAD", "BBB", "2024"]);
        Assert.Equal("15 U", run["HEAD", "halves:N", "2024"]); // 30 / 2000: BBB's 5 are not counted over AAA's inhabitants
    }

    [Fact]
    public void Sums_of_amounts_are_not_counts_and_stay_as_they_are()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("aid", "AAA 2024 1.5", "BBB 2024 2.25");
        Assert.Equal("3.75 A", run["AID", "world", "2024"]);
    }
}
