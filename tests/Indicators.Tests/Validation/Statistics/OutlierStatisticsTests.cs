using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Tests.Support;
using Indicators.Validation.Statistics;

namespace Indicators.Tests.Validation.Statistics;

public sealed class OutlierStatisticsTests
{
    /// <summary>R: quantile(c(1, 2, 4, 8), type = 7).</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.75, 5)]
    [InlineData(1, 8)]
    public void A_quantile_lies_between_neighbours(double part, double expected) => Assert.Equal(expected, Quantiles.Type7([1, 2, 4, 8], part));

    [Fact]
    public void The_quantile_of_one_figure_is_that_figure() => Assert.Equal(7, Quantiles.Type7([7], 0.3));

    /// <summary>Ratios 0.5, 1, 2 with median 1: s = 1 - 1/0.5 = -1, 0, 1; sizes 100, 100, 400 to the power 0.5.</summary>
    [Fact]
    public void A_score_is_symmetric_and_grows_with_size()
    {
        Assert.Equal([-10, 0, 20], HidiroglouBerthelot.Scores([100, 100, 200], [50, 100, 400], 0.5));
        Assert.Equal([-1, 0, 1], HidiroglouBerthelot.Scores([100, 100, 200], [50, 100, 400], 0));
    }

    /// <summary>Scores -10, 0, 20: quartiles -5 and 10. With a median of zero the least distance is zero.</summary>
    [Fact]
    public void Limits_are_as_many_distances_from_the_median_as_are_allowed()
    {
        Assert.Equal((-10, 20), HidiroglouBerthelot.Limits([20, -10, 0], 0.05, 2, 0.25));
        // Three equal scores of 10: the quartiles are no distance away, and 5 % of the median is.
        Assert.Equal((9, 11), HidiroglouBerthelot.Limits([10, 10, 10], 0.05, 2, 0.25));
    }

    [Fact]
    public void No_units_have_no_scores()
    {
        Assert.Empty(HidiroglouBerthelot.Scores([], [], 0.5));
        Assert.Empty(RobustScore.ComputeLogRatios([], []));
    }

    /// <summary>Log ratios 0, 0, ln 2, -ln 2, ln 4: median 0, absolute deviations 0, 0, ln 2, ln 2, ln 4 with median ln 2.</summary>
    [Fact]
    public void A_robust_score_counts_median_absolute_deviations()
    {
        double[] scores = RobustScore.ComputeLogRatios([1, 1, 1, 2, 1], [1, 1, 2, 1, 4]);
        Assert.Equal([0, 0, 0.67449, -0.67449, 1.34898], scores.Select(score => Math.Round(score, 5)));
    }

    [Fact]
    public void Where_most_ratios_are_equal_any_other_is_infinitely_far_away() =>
        Assert.Equal([0, 0, 0, double.PositiveInfinity], RobustScore.ComputeLogRatios([1, 2, 3, 1], [2, 4, 6, 3]));

    [Theory]
    [InlineData(1000, 1, 3)]
    [InlineData(1, 100, -2)]
    [InlineData(8, 1, 1)]
    [InlineData(7.9, 1, 0)]
    [InlineData(1, 12, -1)]
    [InlineData(12.1, 1, 0)]
    [InlineData(5, 5, 0)]
    [InlineData(10000, 1, 0)]
    public void A_power_of_ten_is_near_or_not(double figure, double neighbour, int power) => Assert.Equal(power, PowerOfTen.Between(figure, neighbour, 0.2));

    [Theory]
    [InlineData(100, 200, false)]
    [InlineData(100, 201, true)]
    [InlineData(201, 100, true)]
    [InlineData(0, 50, true)]
    [InlineData(0, 49, false)]
    [InlineData(0, 0, false)]
    public void A_change_is_beyond_a_factor_of_two_and_a_floor_of_fifty(double earlier, double now, bool beyond) =>
        Assert.Equal(beyond, RelativeChange.IsBeyond(earlier, now, 2, 50));

    [Fact]
    public void Scores_do_not_depend_on_the_order_of_units()
    {
        Gen<int[]> figures = Gen.Choose(1, 100000).ArrayOf(9);
        Prop.ForAll(figures.ToArbitrary(), figures.ToArbitrary(), (earlier, now) =>
        {
            double[] before = [.. earlier.Select(figure => (double)figure)], after = [.. now.Select(figure => (double)figure)];
            double[] scores = HidiroglouBerthelot.Scores(before, after, 0.5), robust = RobustScore.ComputeLogRatios(before, after);
            Array.Reverse(before);
            Array.Reverse(after);
            return HidiroglouBerthelot.Scores(before, after, 0.5).Reverse().SequenceEqual(scores) && RobustScore.ComputeLogRatios(before, after).Reverse().SequenceEqual(robust);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Refugees by host in two years: scores to nine decimals and the same outliers as the reference.</summary>
    [Fact]
    public void Known_scores_and_outliers_are_found()
    {
        // Names, in the second column, hold commas.
        (string Id, double Earlier, double Now)[] units = [.. File.ReadLines(RealData.Path("oracles", "outliers", "hb_input.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[0], Number(cells[^2]), Number(cells[^1]))).Where(unit => unit.Item2 > 0 && unit.Item3 > 0)];
        Dictionary<string, string>[] expected = [.. RealData.RowsOf(RealData.Path("oracles", "outliers", "hb_expected_U0.5_A0.05_C10_scores.csv"))
            .Select(row => row.ToDictionary(pair => pair.Key.Trim('"'), pair => pair.Value.Trim('"')))];
        Assert.Equal(expected.Select(row => row["id"]), units.Select(unit => unit.Id));

        double[] scores = HidiroglouBerthelot.Scores([.. units.Select(unit => unit.Earlier)], [.. units.Select(unit => unit.Now)], 0.5);
        (double lower, double upper) = HidiroglouBerthelot.Limits(scores, 0.05, 10, 0.25);
        for (int i = 0; i < units.Length; i++)
        {
            double score = Number(expected[i]["Escore"]);
            Assert.True(Math.Abs(score - scores[i]) <= 1e-9 * Math.Max(1, Math.Abs(score)), units[i].Id);
            Assert.Equal(expected[i]["outliers"] == "1", scores[i] < lower || scores[i] > upper);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
