using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Plots;

namespace Indicators.Tests.Graphics.Charts;

public sealed class ValueTicksTests
{
    [Theory]
    [InlineData(0, 97, new double[] { 0, 25, 50, 75, 100 })]
    [InlineData(0, 1.1, new[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(0, 2.2, new[] { 0, 0.5, 1, 1.5, 2 })]
    [InlineData(-9, 4.7, new double[] { -10, -5, 0, 5 })]
    [InlineData(0, 1e12, new[] { 0, 2.5e11, 5e11, 7.5e11, 1e12 })]
    [InlineData(49.3, 62.9, new double[] { 45, 50, 55, 60 })]
    public void Ticks_are_the_few_round_numbers_that_a_person_would_choose(double least, double greatest, double[] ticks) =>
        Assert.Equal(ticks, ValueTicks.For(new ValueDomain(least, greatest), Baseline.Automatic).Values);

    [Fact]
    public void An_axis_ends_at_its_greatest_value_where_the_next_tick_is_far()
    {
        Assert.Equal(2.2, ValueTicks.For(new ValueDomain(0, 2.2), Baseline.Zero).Greatest);
        Assert.Equal(100, ValueTicks.For(new ValueDomain(0, 97), Baseline.Zero).Greatest);
    }

    [Fact]
    public void Numbers_share_one_short_form_and_the_decimals_that_their_steps_need() =>
        Assert.Equal(["0", "0.5M", "1.0M", "1.5M", "2.0M"], ValueTicks.For(new ValueDomain(0, 2_200_000), Baseline.Zero).Format(ChartSpecimens.EnglishNumbers));

    [Fact]
    public void Numbers_below_the_first_short_form_are_written_out() =>
        Assert.Equal(["0", "25,000", "50,000", "75,000", "100,000"], ValueTicks.For(new ValueDomain(0, 97_000), Baseline.Zero).Format(ChartSpecimens.EnglishNumbers));

    [Fact]
    public void Counts_get_whole_ticks() =>
        Assert.Equal([0, 1, 2], ValueTicks.For(new ValueDomain(0, 2), Baseline.Zero, decimals: 0).Values);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1e-310)]
    public void Values_that_are_all_zero_get_an_axis_from_zero_to_one(double zero) =>
        Assert.Equal([0, 1], ValueTicks.For(new ValueDomain(zero, zero), Baseline.Zero, decimals: 0).Values);

    [Fact]
    public void One_value_far_from_zero_stands_within_its_axis()
    {
        var ticks = ValueTicks.For(new ValueDomain(1_000_003, 1_000_003), Baseline.Automatic);

        Assert.True(ticks.Least < 1_000_003 && 1_000_003 < ticks.Greatest);
        Assert.True(ticks.LeavesOutZero);
    }

    [Theory]
    [InlineData(39, 100, false)]
    [InlineData(41, 100, true)]
    [InlineData(-100, -39, false)]
    [InlineData(-100, -41, true)]
    [InlineData(-1, 100, false)]
    public void An_axis_leaves_zero_out_only_when_the_values_are_far_from_it(double least, double greatest, bool leavesOut) =>
        Assert.Equal(leavesOut, ValueTicks.For(new ValueDomain(least, greatest), Baseline.Automatic).LeavesOutZero);

    [Fact]
    public void For_any_values_ticks_cover_them_in_even_round_steps_that_are_the_same_each_time() =>
        Prop.ForAll(Domains(), ArbMap.Default.ArbFor<bool>(), (domain, fromZero) =>
        {
            Baseline baseline = fromZero ? Baseline.Zero : Baseline.Automatic;
            var ticks = ValueTicks.For(domain, baseline);
            Assert.All(ticks.Values, tick => Assert.True(double.IsFinite(tick)));
            Assert.InRange(ticks.Values.Count, 2, 5);
            Assert.True(ticks.Least <= domain.Minimum && domain.Maximum <= ticks.Greatest);
            Assert.True(!fromZero || ticks.Values.Contains(0));
            Assert.True(!ticks.LeavesOutZero || ticks.Least == ticks.Values[0] || ticks.Greatest == ticks.Values[^1]);
            double step = ticks.Values[1] - ticks.Values[0];
            for (int at = 1; at < ticks.Values.Count; at++)
                Assert.Equal(1, (ticks.Values[at] - ticks.Values[at - 1]) / step, 1e-6);
            Assert.Contains(Leading(step), new[] { 1.0, 2, 2.5, 5 });
            Assert.Equal(ticks.Values, ValueTicks.For(domain, baseline).Values);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_a_limit_to_decimals_every_tick_keeps_to_it() =>
        Prop.ForAll(Domains(), domain =>
        {
            var ticks = ValueTicks.For(domain, Baseline.Zero, decimals: 1);
            Assert.InRange(ticks.Values.Count, 2, 5);
            if (Math.Abs(ticks.Greatest) < 1e12 && Math.Abs(ticks.Least) < 1e12)
                Assert.All(ticks.Values, tick => Assert.Equal(Math.Round(tick, 1), tick));
        }).QuickCheckThrowOnFailure();

    /// <summary>Two ends of any sign, between a millionth and a million million.</summary>
    private static Arbitrary<ValueDomain> Domains()
    {
        Gen<double> end =
            from mantissa in Gen.Choose(-9999, 9999)
            from exponent in Gen.Choose(-10, 8)
            select mantissa * Math.Pow(10, exponent);
        return Arb.From(from one in end from other in end select new ValueDomain(Math.Min(one, other), Math.Max(one, other)));
    }

    private static double Leading(double step) => Math.Round(step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9)), 6);
}
