using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Rates over few: flagged below 30, not given below 10.</summary>
public sealed class SmallDenominatorTests
{
    private static PipelineFixture Limited(params string[] rows) => PipelineFixture.Run()
        .With(programme => programme with { SmallDenominators = new DenominatorLimits(30, 10) }).File("flow", rows);

    [Theory]
    [InlineData(15, 15, "50 A", "pooled")] // 30: not below the limit
    [InlineData(15, 14, "51.724137931034484 U", "pooled; denominator below 30")] // 15 / 29
    [InlineData(5, 5, "50 U", "pooled; denominator below 30")]
    [InlineData(5, 4, "none N", "pooled; withheld: denominator below 10")]
    [InlineData(0, 0, "none M", "pooled; coverage by count")]
    public void A_rate_over_few_is_flagged_and_over_very_few_not_given(int yes, int no, string figure, string method)
    {
        PipelineFixture run = Limited($"AAA 2024 X YES P {yes}", $"AAA 2024 X NO P {no}");
        Assert.Equal((figure, method), (run["RATE", "AAA", "2024"], run.Row("RATE", "AAA", "2024").Method));
        Assert.Equal((yes, yes + no), (run.Row("RATE", "AAA", "2024").Numerator, run.Row("RATE", "AAA", "2024").Denominator)); // the components stay
    }

    [Fact]
    public void A_region_is_judged_by_its_own_denominator_and_by_its_items()
    {
        PipelineFixture run = Limited("AAA 2024 X YES P 5", "BBB 2024 X YES P 20", "BBB 2024 Y NO P 25");
        Assert.Equal("none N", run["RATE", "AAA", "2024"]);
        Assert.Equal("50 A", run["RATE", "halves:N", "2024"]); // 25 / 50
        Assert.Equal("100 U", run["RATE", "halves:N", "2024", "origin=X"]); // 25 / 25
    }

    [Theory]
    [InlineData(30, 30, "0 A")]
    [InlineData(30, 28, "0 U")] // 15 of 30 less 14 of 28: one of the two is enough
    [InlineData(8, 30, "none N")]
    public void A_gap_is_judged_by_the_smaller_of_its_denominators(int first, int second, string figure)
    {
        PipelineFixture run = MethodProgramme.Run().With(programme => programme with { SmallDenominators = new DenominatorLimits(30, 10) }).File(
            "flow", $"AAA 2024 X YES P {first / 2}", $"AAA 2024 X NO P {first / 2}", $"AAA 2024 X YES C {second / 2}", $"AAA 2024 X NO C {second / 2}");
        Assert.Equal(figure, run["GAP", "AAA", "2024"]);
    }

    [Fact]
    public void The_limit_is_compared_with_the_protected_denominator()
    {
        // 28 persons in two small cells and a large one: the small ones are rounded, and what is published decides.
        PipelineFixture run = Limited("AAA 2024 X YES P 26", "AAA 2024 X NO P 3", "AAA 2024 Y NO P 3").Rounded();
        double published = 26 + 5; // of 3 and 3 one becomes 5, the other 0
        Assert.Equal(("A", 100 * 26 / published), (run["RATE", "AAA", "2024"][^1..], run.Value("RATE", "AAA", "2024")));
    }

    [Fact]
    public void Reference_series_are_judged_only_where_the_indicator_says_so()
    {
        PipelineFixture Head(DenominatorLimits? own) => PipelineFixture.Run().With(programme => programme with { SmallDenominators = new DenominatorLimits(3000, 2000) })
            .With("HEAD", rate => rate with { SmallDenominators = own }).File("stock", "AAA 2024 X REF 10").Reference("inhabitants", "AAA 2024 1000");
        Assert.Equal("10 A", Head(null)["HEAD", "AAA", "2024"]);
        Assert.Equal("10 U", Head(new DenominatorLimits(1001, 1000))["HEAD", "AAA", "2024"]);
    }
}
