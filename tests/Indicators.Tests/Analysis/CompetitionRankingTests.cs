using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Tests.Analysis;

public sealed class CompetitionRankingTests
{
    [Theory]
    [InlineData(new double[] { 50, 30, 30, 10 }, new[] { 1, 2, 2, 4 }, new[] { 0, 1, 1, 0 })]
    [InlineData(new double[] { 0, 0, 0 }, new[] { 1, 1, 1 }, new[] { 2, 2, 2 })]
    [InlineData(new double[] { -1, 5 }, new[] { 2, 1 }, new[] { 0, 0 })]
    [InlineData(new double[0], new int[0], new int[0])]
    public void Equal_values_share_a_rank_and_the_next_ones_are_left_out(double[] values, int[] ranks, int[] ties)
    {
        Assert.Equal(ranks, CompetitionRanking.Rank(values).Select(each => each.Rank));
        Assert.Equal(ties, CompetitionRanking.Rank(values).Select(each => each.Ties));
    }

    [Theory]
    [InlineData(OverTime.Sum, 10)]
    [InlineData(OverTime.Mean, 2.5)]
    [InlineData(OverTime.EndOfPeriod, 4)]
    public void A_rolling_year_combines_as_the_component_does(OverTime overTime, double expected) =>
        Assert.Equal(expected, RollingYear.Compute([1, 2, 3, 4], overTime));

    [Fact]
    public void A_rolling_year_with_a_gap_has_no_figure() => Assert.Equal(double.NaN, RollingYear.Compute([1, double.NaN, 3, 4], OverTime.Sum));
}
