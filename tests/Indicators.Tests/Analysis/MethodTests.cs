using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Every method and form of value on a table worked by hand. AAA and BBB are North, CCC and DDD South.</summary>
public sealed class MethodTests
{
    /// <summary>Positive decisions of all: 10 of 100, 20 of 40, 9 of 10, and none of none: 10, 50, 90 per cent, and no rate.</summary>
    private static PipelineFixture Rates() => MethodProgramme.Run()
        .File("flow",
            "AAA 2024 X YES P 10", "AAA 2024 X NO P 90", "BBB 2024 X YES P 20", "BBB 2024 X NO P 20",
            "CCC 2024 Y YES P 9", "CCC 2024 Y NO P 1", "DDD 2024 Y APP P 5")
        .File("service", "AAA 2024 X SERVED 30", "BBB 2024 X SERVED 10", "CCC 2024 Y SERVED 60");

    private static string Method(PipelineFixture run, string indicator, string place) => run.Row(indicator, place, "2024").Method;

    [Theory]
    [InlineData("MEAN", "50 A", "mean of 3 areas; coverage by count", "30 A")] // (10 + 50 + 90) / 3; (10 + 50) / 2
    [InlineData("MEDIAN", "50 A", "median of 3 areas; coverage by count", "30 A")]
    [InlineData("WEIGHTED", "62 A", "weighted mean of 3 areas", "20 A")] // (300 + 500 + 5400) / 100; (300 + 500) / 40
    public void Areas_combine_by_their_own_rates(string indicator, string world, string method, string north)
    {
        PipelineFixture run = Rates();
        Assert.Equal((world, method, north), (run[indicator, "world", "2024"], Method(run, indicator, "world"), run[indicator, "halves:N", "2024"]));
        Assert.Equal((double.NaN, double.NaN), (run.Row(indicator, "world", "2024").Numerator, run.Row(indicator, "world", "2024").Denominator));
        Assert.Equal(("10 A", 10.0, 100.0), (run[indicator, "AAA", "2024"], run.Row(indicator, "AAA", "2024").Numerator, run.Row(indicator, "AAA", "2024").Denominator));
        Assert.Equal(("none M", "ratio; coverage by count"), (run[indicator, "DDD", "2024"], indicator == "WEIGHTED" ? "ratio; coverage by count" : Method(run, indicator, "DDD")));
    }

    [Fact]
    public void A_weighted_mean_is_covered_by_its_weights()
    {
        PipelineFixture run = MethodProgramme.Run()
            .File("flow", "AAA 2023 X YES P 1", "BBB 2023 X YES P 1", "AAA 2024 X YES P 1")
            .File("service", "AAA 2023 X SERVED 30", "BBB 2023 X SERVED 10", "AAA 2024 X SERVED 30");
        Assert.Equal("0.75 weight 1/2", run.Coverage("WEIGHTED", "world", "2024")); // 30 / (30 + 10)
        Assert.Equal("0.5 count 1/2", run.Coverage("MEAN", "world", "2024"));
    }

    [Fact]
    public void A_breakdown_combines_the_areas_that_have_the_item()
    {
        PipelineFixture run = Rates();
        Assert.Equal("30 A", run["MEAN", "world", "2024", "origin=X"]);
        Assert.Equal("90 A", run["MEDIAN", "world", "2024", "origin=Y"]);
    }

    [Fact]
    public void Where_areas_are_not_combined_a_region_has_no_value_and_its_method_tells_the_range()
    {
        PipelineFixture run = Rates();
        Assert.Equal(("none M", "none: areas are not combined; fewer than 5 have a figure; coverage by count"), (run["APART", "world", "2024"], Method(run, "APART", "world")));
        PipelineFixture five = MethodProgramme.Run().File("flow", new[] { "AAA", "BBB", "CCC", "DDD", "EEE" }.SelectMany((area, number) => (string[])
            [$"{area} 2024 X YES P {number}", $"{area} 2024 X NO P {8 - number}"])); // 0, 1, 2, 3 and 4 of 8
        Assert.Equal("none: areas are not combined; they range from 0.0 to 50.0 (5 areas); coverage by count", Method(five, "APART", "world"));
        Assert.Equal("12.5 A", five["APART", "BBB", "2024"]);
        Alternative range = five.Outcome.Alternatives.Single(row => row.Indicator.Id == "APART" && row.ReferenceArea.Type == "world");
        Assert.Equal((25.0, 25.0, 0.0, 50.0, 5), (range.Mean, range.Median, range.Minimum, range.Maximum, range.Areas));
    }

    [Fact]
    public void Areas_above_zero_are_counted()
    {
        PipelineFixture run = MethodProgramme.Run().File("service", "AAA 2024 X POLICY 1", "BBB 2024 X POLICY 0", "CCC 2024 X POLICY 2", "DDD 2024 X POLICY :");
        Assert.Equal(("2 A", "count among 3 areas; coverage by count; without DDD"), (run["COUNTED", "world", "2024"], Method(run, "COUNTED", "world")));
        Assert.Equal(("1 A", "0 A", "1 A", "none L"), (run["COUNTED", "AAA", "2024"], run["COUNTED", "BBB", "2024"], run["COUNTED", "CCC", "2024"], run["COUNTED", "DDD", "2024"]));
        Assert.Equal((2.0, double.NaN), (run.Row("COUNTED", "world", "2024").Numerator, run.Row("COUNTED", "world", "2024").Denominator));
        Assert.Equal("none O", run["COUNTED", "alone:D", "2024"]);
    }

    /// <summary>
    /// Persons: 12 of 100, 63 of 100 and 38 of 100; cases: 5 of 20 and 10 of 20, and BBB has none. Neither ratio speaks for BBB:
    /// 50 of 200 less 15 of 40.
    /// </summary>
    [Fact]
    public void A_gap_pools_both_ratios_over_the_areas_that_have_all_four_components()
    {
        PipelineFixture run = MethodProgramme.Run().File("flow",
            "AAA 2024 X YES P 12", "AAA 2024 X NO P 88", "BBB 2024 X YES P 63", "BBB 2024 X NO P 37", "AAA 2024 X YES C 5", "AAA 2024 X NO C 15", "BBB 2024 X YES C :",
            "CCC 2024 X YES P 38", "CCC 2024 X NO P 62", "CCC 2024 X YES C 10", "CCC 2024 X NO C 10");
        Assert.Equal("-13 A", run["GAP", "AAA", "2024"]); // 12 - 25
        Assert.Equal("none L", run["GAP", "BBB", "2024"]);
        Assert.Equal("-12.5 A", run["GAP", "world", "2024"]); // 25 - 37.5
        Assert.Equal(("difference of pooled ratios; without BBB", "difference of ratios"), (Method(run, "GAP", "world"), Method(run, "GAP", "AAA")));
        Assert.Equal((double.NaN, double.NaN), (run.Row("GAP", "world", "2024").Numerator, run.Row("GAP", "world", "2024").Denominator));
        Assert.Equal("-12.5 A", run["GAP", "world", "2024", "origin=X"]);
    }

    [Fact]
    public void Durations_of_all_areas_have_one_median()
    {
        PipelineFixture run = MethodProgramme.Run().File("wait",
            "AAA 2024 X S 10", "AAA 2024 X U 99", "BBB 2024 X S 0", "BBB 2024 Y M 30", "CCC 2024 X L 3", "CCC 2024 X S 1");
        Assert.Equal("15 A", run["WAIT", "AAA", "2024"]); // 5 of 10, evenly from 0 to 30; an unknown duration is no class
        Assert.Equal("60 A", run["WAIT", "BBB", "2024"]); // 15 of 30 from 30 to 90
        Assert.Equal("50 A", run["WAIT", "halves:N", "2024"]); // 20 of 40: 10 are below 30, 10 of the next 30
        Assert.Equal("52 A", run["WAIT", "world", "2024"]); // 22 of 44: 11 below, 11 of 30: 30 + 22
        Assert.Equal("none O", run["WAIT", "CCC", "2024"]);
        Assert.Equal("median within classes; no median: it lies in the open last class, at 90 or more", Method(run, "WAIT", "CCC"));
        Assert.Equal("pooled median within classes; no median: it lies in the open last class, at 90 or more", Method(run, "WAIT", "halves:S"));
        Assert.Equal(("pooled median within classes", "60 A"), (Method(run, "WAIT", "world"), run["WAIT", "world", "2024", "origin=Y"]));
        Assert.Equal(("none M", "15 A"), (run["WAITAPART", "world", "2024"], run["WAITAPART", "AAA", "2024"]));
    }

    [Fact]
    public void A_median_of_durations_is_covered_by_their_number()
    {
        PipelineFixture run = MethodProgramme.Run().File("wait", "AAA 2023 X S 10", "BBB 2023 X S 10", "BBB 2023 X L 20", "AAA 2024 X S 10");
        Assert.Equal("0.25 weight 1/2", run.Coverage("WAIT", "world", "2024"));
        Assert.Equal("none O", run["WAIT", "world", "2024"]);
    }

    [Fact]
    public void No_duration_has_no_median()
    {
        PipelineFixture run = MethodProgramme.Run().File("wait", "AAA 2024 X S 0", "BBB 2024 X S :");
        Assert.Equal(("none M", "none L"), (run["WAIT", "AAA", "2024"], run["WAIT", "BBB", "2024"]));
    }

    [Fact]
    public void Inequality_is_between_the_areas_that_have_any()
    {
        PipelineFixture run = MethodProgramme.Run().File("stock", "AAA 2024 X REF 10", "BBB 2024 X REF 30", "CCC 2024 X REF 0")
            .Reference("inhabitants", "AAA 2024 300", "BBB 2024 100", "CCC 2024 5");
        Assert.Equal(("0.25 A", "gini of 2 areas"), (run["SPREAD", "world", "2024"], Method(run, "SPREAD", "world")));
        Assert.Equal(("0.5 A", "weighted-gini of 2 areas"), (run["SPREADPERHEAD", "world", "2024"], Method(run, "SPREADPERHEAD", "world"))); // as in the tests of the formula
        Assert.Equal(("no row", "no row", "none O"), (run["SPREAD", "AAA", "2024"], run["SPREADPERHEAD", "AAA", "2024"], run["SPREAD", "halves:S", "2024"]));
        Assert.Equal("0 A", run["SPREAD", "alone:A", "2024"]);
        Assert.DoesNotContain(run.Outcome.Alternatives, row => row.Indicator.Id == "SPREAD");
    }

    /// <summary>AAA: 100 - 80 - 30 + 5 = -5 of 100. BBB: 50 - 40 - 0 + 0 = 10 of 50. CCC has no opening stock.</summary>
    [Fact]
    public void A_reconciliation_gap_has_its_sign_for_an_area_and_none_for_a_region()
    {
        PipelineFixture run = MethodProgramme.Run().File("stock",
                "AAA 2023 X REF 80", "AAA 2024 X REF 100", "BBB 2023 X REF 40", "BBB 2024 X REF 50", "CCC 2024 X REF 7")
            .File("service", "AAA 2024 X IN 30", "AAA 2024 X OUT 5", "BBB 2024 X SERVED 1", "CCC 2024 X IN 7");
        Assert.Equal(("-5 A", "20 A", "none O"), (run["BALANCE", "AAA", "2024"], run["BALANCE", "BBB", "2024"], run["BALANCE", "CCC", "2024"]));
        Assert.Equal(("10 A", "reconciliation-gap of 2 areas; without CCC"), (run["BALANCE", "world", "2024"], Method(run, "BALANCE", "world"))); // 15 of 150
        Assert.Equal((15.0, 150.0), (run.Row("BALANCE", "world", "2024").Numerator, run.Row("BALANCE", "world", "2024").Denominator));
        Assert.Equal((-5.0, 100.0), (run.Row("BALANCE", "AAA", "2024").Numerator, run.Row("BALANCE", "AAA", "2024").Denominator));
        Assert.Equal("10 A", run["BALANCE", "world", "2024", "origin=X"]);
    }

    [Fact]
    public void Late_areas_withhold_a_mean_as_they_do_a_sum()
    {
        PipelineFixture run = MethodProgramme.Run().File("flow", "AAA 2023 X YES P 1", "BBB 2023 X YES P 1", "CCC 2023 X YES P 1", "AAA 2024 X YES P 1");
        Assert.Equal(("none O", "mean of 1 area; withheld: coverage below 1/2; coverage by count; without BBB, CCC"), (run["MEAN", "world", "2024"], Method(run, "MEAN", "world")));
    }

    [Fact]
    public void Flags_and_gaps_of_areas_pass_to_what_is_computed_from_them()
    {
        PipelineFixture run = MethodProgramme.Run().File("flow", "AAA 2024 X YES P 10 P", "AAA 2024 X NO P 10", "BBB 2024 X YES P 10", "BBB 2024 X NO P 10", "BBB 2024 Y NO P :");
        Assert.Equal("50 U", run["MEAN", "world", "2024"]);
        Assert.Contains("1 cell lacks a value", Method(run, "MEAN", "world"), StringComparison.Ordinal);
        Assert.Equal("50 P", run["MEDIAN", "alone:A", "2024"]);
    }
}
