using Indicators.Analysis.Statistics;
using Indicators.Definitions;

namespace Indicators.Tests.Analysis;

/// <summary>The pure number functions, worked by hand.</summary>
public sealed class StatisticsTests
{
    private static readonly DurationClass[] Classes = [new("S", 0, 30), new("M", 30, 90), new("L", 90, null)];

    [Theory]
    [InlineData(new double[] { }, double.NaN, double.NaN)]
    [InlineData(new double[] { 7 }, 7, 7)]
    [InlineData(new double[] { 3, 1, 2 }, 2, 2)]
    [InlineData(new double[] { 10, 1, 3, 2 }, 4, 2.5)] // 16 / 4; between 2 and 3
    public void A_mean_counts_every_value_and_a_median_is_the_middle(double[] values, double mean, double median)
    {
        Assert.Equal(mean, Averages.Mean(values));
        Assert.Equal(median, Averages.Median(values));
    }

    [Fact]
    public void A_weighted_mean_counts_values_by_their_weights()
    {
        Assert.Equal(32.5, Averages.WeightedMean([(10, 1), (40, 3)])); // (10 + 120) / 4
        Assert.Equal(40, Averages.WeightedMean([(10, 0), (40, 3)]));
        Assert.Equal(double.NaN, Averages.WeightedMean([(10, 0)]));
        Assert.Equal(double.NaN, Averages.WeightedMean([]));
    }

    [Theory]
    [InlineData(new double[] { }, double.NaN)]
    [InlineData(new double[] { 5 }, 0)]
    [InlineData(new double[] { 5, 5, 5 }, 0)]
    [InlineData(new double[] { 3, 1 }, 0.25)] // pairs differ by 2 in half of all cases: mean difference 1, over twice the mean of 2
    [InlineData(new double[] { 1, 2, 3, 4 }, 0.25)] // 2 x (1 + 4 + 9 + 16) / (4 x 10) - 5 / 4
    public void A_Gini_coefficient_is_half_the_relative_mean_difference(double[] values, double gini)
    {
        Assert.Equal(gini, Inequality.Gini(values), 12);
        Assert.Equal(gini, Inequality.WeightedGini(values.Select(value => (value, 7.0))), 12);
    }

    /// <summary>
    /// Values 1 and 3 with weights 3 and 1: per head 1/3 and 3. The curve runs over (3/4, 1/4): twice the area below is
    /// 3/4 x 1/4 + 1/4 x (1/4 + 1) = 3/16 + 5/16 = 1/2.
    /// </summary>
    [Fact]
    public void A_weighted_Gini_coefficient_counts_each_area_by_its_weight() =>
        Assert.Equal(0.5, Inequality.WeightedGini([(3, 1), (1, 3)]), 12);

    [Theory]
    [InlineData(10, 0, 0, 15, double.NaN)] // 5 of 10 in the first: 0 + 5 / 10 x 30
    [InlineData(10, 30, 0, 50, double.NaN)] // 20 of 40; 10 below: 30 + 10 / 30 x 60
    [InlineData(10, 10, 0, 30, double.NaN)] // just where the classes meet
    [InlineData(0, 8, 4, 75, double.NaN)] // 6 of 12: 30 + 6 / 8 x 60
    [InlineData(5, 5, 10, 90, double.NaN)] // half are below 90
    [InlineData(1, 1, 10, double.NaN, 90)] // in the open class
    [InlineData(0, 0, 1, double.NaN, 90)]
    [InlineData(0, 0, 0, double.NaN, double.NaN)]
    public void A_median_of_classes_is_interpolated_but_not_in_the_open_class(double s, double m, double l, double value, double atLeast) =>
        Assert.Equal(new BinnedMedian(value, atLeast), BinnedMedian.Compute(Classes, [s, m, l]));

    [Fact]
    public void A_reconciliation_gap_is_what_the_flows_do_not_explain() =>
        Assert.Equal(-5, Reconciliation.Gap(closing: 100, opening: 90, inflow: 25, outflow: 10));
}
