using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Two periods over the same areas. AAA and BBB are North.</summary>
public sealed class LikeForLikeTests
{
    private static LikeForLike Compute(PipelineFixture run, string indicator)
    {
        ReferenceArea[] areas = [.. new[] { "AAA", "BBB" }.Select(ReferenceArea.Area)];
        return LikeForLike.Compute(
            run.Results, run.Programme.GetIndicator(indicator), ReferenceArea.Region(run.Programme.RegionSets["halves"], "N"), areas,
            Period.Create(Frequency.Annual, 2024), Period.Create(Frequency.Annual, 2023));
    }

    [Fact]
    public void Where_all_reported_both_periods_the_published_figures_are_compared() =>
        Assert.Equal(
            new LikeForLike(330, 300, HasSameAreas: true),
            Compute(PipelineFixture.Run().File("stock", "AAA 2023 X REF 100", "BBB 2023 X REF 200", "AAA 2024 X REF 120", "BBB 2024 X REF 210"), "STOCK"));

    [Fact]
    public void A_late_area_is_left_out_of_both_periods() =>
        Assert.Equal(
            new LikeForLike(220, 200, HasSameAreas: false),
            Compute(PipelineFixture.Run().File("stock", "AAA 2023 X REF 100", "BBB 2023 X REF 200", "BBB 2024 X REF 220"), "STOCK"));

    [Fact]
    public void A_rate_is_pooled_over_the_areas_that_reported_both_periods() =>
        Assert.Equal(
            new LikeForLike(75, 50, HasSameAreas: false), // 30 of 40 against 10 of 20; AAA's 90 of 100 has no counterpart
            Compute(
                PipelineFixture.Run().File(
                    "flow", "AAA 2023 X YES P 90", "AAA 2023 X NO P 10", "BBB 2023 X YES P 10", "BBB 2023 X NO P 10",
                    "BBB 2024 X YES P 30", "BBB 2024 X NO P 10"),
                "RATE"));

    [Fact]
    public void An_area_that_filed_without_the_figure_is_left_out_of_both_periods() =>
        Assert.Equal(
            new LikeForLike(220, 200, HasSameAreas: false), // not 340 against 200: nobody says that AAA had none
            Compute(PipelineFixture.Run().File("stock", "AAA 2023 X REF :", "BBB 2023 X REF 200", "AAA 2024 X REF 120", "BBB 2024 X REF 220"), "STOCK"));

    [Fact]
    public void A_rate_without_one_of_its_components_in_a_period_is_left_out_of_both() =>
        Assert.Equal(
            new LikeForLike(75, 50, HasSameAreas: false), // 30 of 40 against 10 of 20
            Compute(
                PipelineFixture.Run().File(
                    "flow", "AAA 2023 X YES P :", "AAA 2023 X NO P 10", "BBB 2023 X YES P 10", "BBB 2023 X NO P 10",
                    "AAA 2024 X YES P 90", "AAA 2024 X NO P 10", "BBB 2024 X YES P 30", "BBB 2024 X NO P 10"),
                "RATE"));

    [Fact]
    public void A_rate_over_nobody_lacks_nothing() =>
        Assert.Equal(
            new LikeForLike(60, 50, HasSameAreas: true), // 30 of 50 against 10 of 20: AAA decided on nobody in 2023
            Compute(
                PipelineFixture.Run().File(
                    "flow", "AAA 2023 X APP P 3", "BBB 2023 X YES P 10", "BBB 2023 X NO P 10", "AAA 2024 X NO P 10", "BBB 2024 X YES P 30", "BBB 2024 X NO P 10"),
                "RATE"));

    [Fact]
    public void Inequality_is_compared_only_where_every_expected_area_reported()
    {
        PipelineFixture Filed(params string[] late) => MethodProgramme.RunWithoutLimits().File("stock", ["AAA 2023 X REF 10", "BBB 2023 X REF 30", "AAA 2024 X REF 10", .. late]);
        LikeForLike all = Compute(Filed("BBB 2024 X REF 10"), "SPREAD"); // 0 where both have 10; (10 + 2 x 30) x 2 / (2 x 40) - 3 / 2 = 0.25
        Assert.Equal((0, 0.25, true), (all.Now, all.Before, all.HasSameAreas));
        LikeForLike some = Compute(Filed(), "SPREAD");
        Assert.Equal((double.NaN, double.NaN, false), (some.Now, some.Before, some.HasSameAreas));
    }

    [Fact]
    public void Where_no_area_reported_both_periods_there_is_no_figure()
    {
        LikeForLike figures = Compute(PipelineFixture.Run().File("stock", "AAA 2023 X REF 100", "BBB 2024 X REF 200"), "STOCK");
        Assert.Equal((double.NaN, double.NaN, false), (figures.Now, figures.Before, figures.HasSameAreas));
    }
}
