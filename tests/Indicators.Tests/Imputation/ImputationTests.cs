using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Imputation;

/// <summary>Areas that were expected and did not report: AAA and BBB are North, DDD is South, CCC is South to 2024 and North from 2025.</summary>
public sealed class ImputationTests
{
    private static PipelineFixture Estimating(ImputationMethod method, int periods, params string[] indicators) => PipelineFixture.Run().With(programme => programme with
    {
        Indicators = [.. programme.Indicators.Select(indicator => indicators.Contains(indicator.Id)
            ? indicator with { Imputation = new ImputationRule(method, periods) } : indicator)],
    });

    [Fact]
    public void Nothing_is_estimated_unless_the_definition_says_so()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2023 X REF 100", "BBB 2023 X REF 300", "BBB 2024 X REF 360");
        Assert.Equal("none O", run["STOCK", "AAA", "2024"]);
        Assert.Equal("360 A", run["STOCK", "halves:N", "2024"]);
    }

    [Fact]
    public void A_figure_is_carried_forward_and_flagged_as_imputed()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 1, "STOCK")
            .File("stock", "AAA 2023 X REF 90", "BBB 2023 X REF 300", "BBB 2024 X REF 360", "BBB 2025 X REF 1");
        Assert.Equal("90 I", run["STOCK", "AAA", "2024"]);
        Assert.Equal("none O", run["STOCK", "AAA", "2025"]); // two periods on, and one is allowed
        Assert.Equal("450 I", run["STOCK", "halves:N", "2024"]);
        Assert.Equal("sum; estimated (carried forward): 20 %", run.Row("STOCK", "halves:N", "2024").Method); // 90 of 450
        Assert.Equal("sum; estimated (carried forward): 100 %", run.Row("STOCK", "AAA", "2024").Method);
        Assert.Equal(0.2, run.Results.FindImputedShare(run.Programme.GetIndicator("STOCK"), run.Row("STOCK", "halves:N", "2024").ReferenceArea, Period.Create(Frequency.Annual, 2024))!.Value.Share);
    }

    [Fact]
    public void Coverage_counts_reporters_only_and_weighs_by_what_was_reported()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 3, "STOCK")
            .File("stock", "AAA 2023 X REF 100", "BBB 2023 X REF 300", "BBB 2024 X REF 300", "BBB 2025 X REF 300");
        Assert.Equal("0.75 weight 1/2", run.Coverage("STOCK", "halves:N", "2024")); // 300 / (300 + 100)
        Assert.Equal("0.75 weight 1/2", run.Coverage("STOCK", "halves:N", "2025"));
        Assert.Equal("0 weight 0/1", run.Coverage("STOCK", "AAA", "2024"));
    }

    [Fact]
    public void Estimates_do_not_lift_a_figure_over_the_limit_of_coverage()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 1, "STOCK").File("stock", "AAA 2023 X REF 900", "BBB 2023 X REF 100", "BBB 2024 X REF 100");
        Assert.Equal("900 I", run["STOCK", "AAA", "2024"]);
        Assert.Equal("none O", run["STOCK", "halves:N", "2024"]); // 100 / 1000 reported
    }

    [Fact]
    public void A_figure_grows_as_the_areas_of_its_region_grew_that_reported_both_periods()
    {
        // North in 2025 is AAA, BBB and CCC. BBB and CCC went from 200 + 100 to 300 + 150: by half. AAA's 80 becomes 120.
        PipelineFixture run = Estimating(ImputationMethod.RegionalGrowth, 1, "STOCK").File("stock",
            "AAA 2024 X REF 80", "BBB 2024 X REF 200", "BBB 2025 X REF 300", "CCC 2024 X REF 100", "CCC 2025 X REF 150", "DDD 2024 X REF 7", "DDD 2025 X REF 70");
        Assert.Equal("120 E", run["STOCK", "AAA", "2025"]);
        Assert.Equal(570, run.Value("STOCK", "halves:N", "2025"));
        Assert.Contains("estimated (growth of the region): 21.1 %", run.Row("STOCK", "halves:N", "2025").Method, StringComparison.Ordinal); // 120 / 570 = 0.2105
    }

    [Fact]
    public void Every_item_grows_as_the_total_does_so_that_items_still_add_up()
    {
        PipelineFixture run = Estimating(ImputationMethod.RegionalGrowth, 1, "STOCK").File("stock",
            "AAA 2023 X REF 60", "AAA 2023 Y REF 20", "BBB 2023 X REF 100", "BBB 2024 X REF 50", "BBB 2024 Y REF 100");
        Assert.Equal("120 E", run["STOCK", "AAA", "2024"]); // 80 x 150 / 100
        Assert.Equal("90 E", run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal("30 E", run["STOCK", "AAA", "2024", "origin=Y"]);
    }

    [Theory]
    [InlineData("EEE 2023 X REF 5", "BBB 2024 X REF 1")] // EEE is in no region
    [InlineData("EEE 2023 X REF 5", "UNK 2024 X REF 1")]
    [InlineData("DDD 2023 X REF 5", "BBB 2024 X REF 1")] // nobody else of South reported both
    public void Without_areas_to_grow_with_nothing_is_estimated(string late, string punctual)
    {
        PipelineFixture run = Estimating(ImputationMethod.RegionalGrowth, 1, "STOCK").File("stock", late, punctual);
        Assert.Equal("none O", run["STOCK", late[..3], "2024"]);
    }

    [Fact]
    public void An_area_whose_series_breaks_is_no_measure_of_growth()
    {
        PipelineFixture run = Estimating(ImputationMethod.RegionalGrowth, 1, "STOCK").File("stock", "AAA 2023 X REF 80", "BBB 2023 X REF 100", "BBB 2024 X REF 900 B");
        Assert.Equal("none O", run["STOCK", "AAA", "2024"]);
    }

    [Fact]
    public void A_gap_is_filled_on_the_line_between_the_figures_around_it()
    {
        // From 100 in 2022 to 190 in 2025: 130 and 160 between.
        PipelineFixture run = Estimating(ImputationMethod.Linear, 2, "STOCK")
            .File("stock", "AAA 2022 X REF 100", "AAA 2025 X REF 190", "BBB 2022 X REF 1", "BBB 2023 X REF 1", "BBB 2024 X REF 1", "BBB 2025 X REF 1");
        Assert.Equal("130 E", run["STOCK", "AAA", "2023"]);
        Assert.Equal("160 E", run["STOCK", "AAA", "2024"]);
        Assert.Equal("190 A", run["STOCK", "AAA", "2025"]);
    }

    [Fact]
    public void A_gap_longer_than_allowed_and_one_without_an_end_stay_open()
    {
        PipelineFixture run = Estimating(ImputationMethod.Linear, 1, "STOCK")
            .File("stock", "AAA 2022 X REF 100", "AAA 2025 X REF 190", "BBB 2022 X REF 1", "BBB 2023 X REF 1", "BBB 2024 X REF 1", "BBB 2025 X REF 1", "CCC 2024 X REF 3");
        Assert.Equal("none O", run["STOCK", "AAA", "2023"]);
        Assert.Equal("none O", run["STOCK", "CCC", "2025"]);
    }

    [Fact]
    public void A_late_quarter_is_estimated_from_a_quarter_and_the_year_made_of_four()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 1, "FLOW").File("flow",
            "AAA 2024-Q1 X APP P 10", "AAA 2024-Q2 X APP P 20", "AAA 2024-Q3 X APP P 30",
            "BBB 2024-Q1 X APP P 1", "BBB 2024-Q2 X APP P 2", "BBB 2024-Q3 X APP P 3", "BBB 2024-Q4 X APP P 4");
        Assert.Equal("30 I", run["FLOW", "AAA", "2024-Q4"]);
        Assert.Equal("90 I", run["FLOW", "AAA", "2024"]); // 10 + 20 + 30 + 30
        Assert.Contains("estimated (carried forward): 33.3 %", run.Row("FLOW", "AAA", "2024").Method, StringComparison.Ordinal); // 30 of 90
        Assert.Equal("30 A", run["FLOW", "AAA", "2024-S1"]);
        Assert.Equal("60 I", run["FLOW", "AAA", "2024-S2"]);
    }

    [Fact]
    public void A_period_that_nobody_reported_is_not_estimated() =>
        Assert.Equal("no row", Estimating(ImputationMethod.CarryForward, 3, "STOCK").File("stock", "AAA 2023 X REF 9", "BBB 2023 X REF 1")["STOCK", "AAA", "2024"]);

    [Fact]
    public void A_figure_that_was_filed_as_missing_is_not_estimated()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 3, "STOCK").File("stock", "AAA 2023 X REF 9", "AAA 2024 X REF :", "BBB 2024 X REF 1");
        Assert.Equal("none L", run["STOCK", "AAA", "2024"]);
    }

    [Fact]
    public void Both_components_of_a_rate_are_estimated_and_their_shares_told()
    {
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 1, "RATE").File("flow",
            "AAA 2023 X YES P 20", "AAA 2023 X NO P 80", "BBB 2023 X YES P 30", "BBB 2023 X NO P 270", "BBB 2024 X YES P 80", "BBB 2024 X NO P 220");
        Assert.Equal("20 I", run["RATE", "AAA", "2024"]);
        Assert.Equal("25 I", run["RATE", "halves:N", "2024"]); // (20 + 80) / (100 + 300)
        Assert.Equal("pooled; estimated (carried forward): 20 % of the numerator, 25 % of the denominator", run.Row("RATE", "halves:N", "2024").Method);
    }

    [Fact]
    public void An_estimate_is_made_from_protected_figures()
    {
        // 2 becomes 0 or 5; what is carried is what was published, so that the later figure tells nothing new.
        PipelineFixture run = Estimating(ImputationMethod.CarryForward, 1, "STOCK").Rounded()
            .File("stock", "AAA 2023 X REF 2", "BBB 2023 X REF 400", "BBB 2024 X REF 400");
        Assert.Contains(run.Value("STOCK", "AAA", "2023"), new double[] { 0, 5 });
        Assert.Equal(run.Value("STOCK", "AAA", "2023"), run.Value("STOCK", "AAA", "2024"));
        Assert.Equal(run.Value("STOCK", "AAA", "2024") + 400, run.Value("STOCK", "halves:N", "2024"));
    }

    [Fact]
    public void Growth_is_taken_from_protected_figures_and_is_none_where_they_give_none()
    {
        // BBB's 1 becomes 0: nothing is left to grow from, and AAA's figure stays as it was. Had BBB filed 0, it would be the same.
        PipelineFixture Filed(int before) => Estimating(ImputationMethod.RegionalGrowth, 1, "STOCK").Rounded()
            .File("stock", "AAA 2023 X REF 100", $"BBB 2023 X REF {before}", "BBB 2024 X REF 900");
        Assert.Equal(0, Filed(1).Value("STOCK", "BBB", "2023"));
        Assert.Equal("100 E", Filed(1)["STOCK", "AAA", "2024"]);
        Assert.Equal("1000 E", Filed(1)["STOCK", "halves:N", "2024"]);
        Assert.Equal(Filed(0).Csv, Filed(1).Csv);
    }

    [Theory]
    [InlineData("MEAN", "62.5 I")] // (75 + 50) / 2
    [InlineData("MEDIAN", "62.5 I")]
    public void An_average_of_areas_tells_the_share_of_estimates_too(string id, string figure)
    {
        PipelineFixture run = MethodProgramme.RunWithoutLimits()
            .With(id, indicator => indicator with { Imputation = new ImputationRule(ImputationMethod.CarryForward, 1) })
            .File("flow", "AAA 2023 X YES P 75", "AAA 2023 X NO P 25", "BBB 2024 X YES P 50", "BBB 2024 X NO P 50");
        Assert.Equal(figure, run[id, "halves:N", "2024"]);
        Assert.Contains("estimated (carried forward): 60 % of the numerator, 50 % of the denominator", run.Row(id, "halves:N", "2024").Method, StringComparison.Ordinal);
    }
}
