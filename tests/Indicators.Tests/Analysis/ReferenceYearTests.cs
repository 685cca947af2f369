using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Rates over reference series: of the year, else of the nearest earlier one within the limit of the definition.</summary>
public sealed class ReferenceYearTests
{
    private static PipelineFixture Looking(int years, params string[] inhabitants) => PipelineFixture.Run()
        .With("HEAD", rate => rate with { Denominator = rate.Denominator! with { Lookback = years } })
        .File("stock", "AAA 2021 X REF 20", "AAA 2022 X REF 30", "AAA 2023 X REF 40", "AAA 2024 X REF 50", "BBB 2024 X REF 10")
        .Reference("inhabitants", inhabitants);

    [Fact]
    public void The_nearest_earlier_year_is_taken_within_the_limit_and_flagged()
    {
        PipelineFixture run = Looking(2, "AAA 2020 500", "AAA 2021 1000");
        Assert.Equal("20 A", run["HEAD", "AAA", "2021"]);
        Assert.Equal("30 I", run["HEAD", "AAA", "2022"]); // 30 / 1000 of 2021, not of 2020
        Assert.Equal("40 I", run["HEAD", "AAA", "2023"]);
        Assert.Equal("none O", run["HEAD", "AAA", "2024"]); // three years on
        Assert.Equal("pooled", run.Row("HEAD", "AAA", "2021").Method);
        Assert.Equal("pooled; inhabitants of an earlier year (2021): 1 area", run.Row("HEAD", "AAA", "2023").Method);
    }

    [Fact]
    public void Without_a_limit_only_the_year_itself_will_do() => Assert.Equal("none O", Looking(0, "AAA 2021 1000")["HEAD", "AAA", "2022"]);

    [Fact]
    public void A_later_year_is_never_taken() => Assert.Equal("none O", Looking(5, "AAA 2023 1000")["HEAD", "AAA", "2022"]);

    [Fact]
    public void A_region_pools_the_areas_that_have_both_and_says_whose_figures_are_old()
    {
        PipelineFixture run = Looking(3, "AAA 2023 1000 persons Bureau 2024", "BBB 2024 500 persons Bureau 2025");
        Assert.Equal("40 I", run["HEAD", "halves:N", "2024"]); // 60 / 1500
        Assert.Equal(
            "pooled; inhabitants: Bureau, 2024 and Bureau, 2025; inhabitants of an earlier year (2023): 1 area", run.Row("HEAD", "halves:N", "2024").Method);
        PipelineFixture one = Looking(0, "BBB 2024 500");
        Assert.Equal("20 U", one["HEAD", "halves:N", "2024"]); // 10 / 500: AAA lacks a denominator
    }

    [Fact]
    public void The_source_and_vintage_stand_beside_every_rate()
    {
        PipelineFixture run = Looking(0, "AAA 2024 1000 persons Bureau 2025");
        Assert.Equal("pooled; inhabitants: Bureau, 2025", run.Row("HEAD", "AAA", "2024").Method);
        Assert.Equal("Bureau", Assert.Single(run.Results.GetReferences(run.Programme.Indicators.Single(each => each.Id == "HEAD"), run.Row("HEAD", "AAA", "2024").ReferenceArea, run.Row("HEAD", "AAA", "2024").Period)).Value.Source);
    }

    [Fact]
    public void Where_the_series_is_missing_the_area_says_what_it_lacks_and_the_region_of_which_areas()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF 50", "BBB 2024 X REF 10");
        Assert.Equal(("none O", "pooled; coverage by count; a component is not known"), (run["HEAD", "AAA", "2024"], run.Row("HEAD", "AAA", "2024").Method));
        Assert.Equal(
            ("none O", "pooled; coverage by count; no reference figure of AAA, BBB; weight not known of AAA, BBB"),
            (run["HEAD", "halves:N", "2024"], run.Row("HEAD", "halves:N", "2024").Method));
    }

    [Fact]
    public void Nothing_is_measured_against_a_figure_of_zero()
    {
        PipelineFixture run = Looking(1, "AAA 2024 0", "BBB 2024 500");
        Assert.Equal("none O", run["HEAD", "AAA", "2024"]);
        Assert.Equal("20 U", run["HEAD", "halves:N", "2024"]); // 10 / 500
    }
}
