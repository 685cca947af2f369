using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Charts;

namespace Indicators.Tests.Graphics.Charts;

public sealed class ValueScaleTests
{
    [Theory]
    [InlineData(0, 97, new double[] { 0, 20, 40, 60, 80, 100 })]
    [InlineData(0, 1.1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2 })]
    [InlineData(-9, 4.7, new double[] { -10, -5, 0, 5 })]
    [InlineData(0, 1e12, new[] { 0, 2e11, 4e11, 6e11, 8e11, 1e12 })]
    [InlineData(0, 3e-7, new[] { 0, 5e-8, 1e-7, 1.5e-7, 2e-7, 2.5e-7, 3e-7 })]
    public void Ticks_are_the_round_numbers_that_a_person_would_choose(double least, double greatest, double[] ticks) =>
        Assert.Equal(ticks, ValueScale.For(new ValueDomain(least, greatest), Baseline.Zero, 6).Ticks);

    [Fact]
    public void Counts_get_whole_ticks() =>
        Assert.Equal([0, 1, 2], ValueScale.For(new ValueDomain(0, 2), Baseline.Zero, 6, decimals: 0).Ticks);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1e-310)]
    public void Values_that_are_all_zero_get_an_axis_from_zero_to_one(double zero) =>
        Assert.Equal([0, 1], ValueScale.For(new ValueDomain(zero, zero), Baseline.Zero, 6, decimals: 0).Ticks);

    [Fact]
    public void One_value_far_from_zero_stands_within_its_axis()
    {
        var scale = ValueScale.For(new ValueDomain(1_000_003, 1_000_003), Baseline.Automatic, 6);

        Assert.True(scale.Least < 1_000_003 && 1_000_003 < scale.Greatest);
        Assert.True(scale.LeavesOutZero);
    }

    [Theory]
    [InlineData(39, 100, false)]
    [InlineData(41, 100, true)]
    [InlineData(-100, -39, false)]
    [InlineData(-100, -41, true)]
    [InlineData(-1, 100, false)]
    public void An_axis_leaves_zero_out_only_when_the_values_are_far_from_it(double least, double greatest, bool leavesOut) =>
        Assert.Equal(leavesOut, ValueScale.For(new ValueDomain(least, greatest), Baseline.Automatic, 6).LeavesOutZero);

    [Fact]
    public void A_place_is_in_proportion_to_its_value()
    {
        var scale = ValueScale.For(new ValueDomain(0, 100), Baseline.Zero, 6);

        Assert.Equal(50, scale.Map(25, 40, 80));
        Assert.Equal(70, scale.Map(25, 80, 40));
    }

    [Fact]
    public void For_any_values_ticks_cover_them_in_even_round_steps_that_are_the_same_each_time() =>
        Prop.ForAll(Domains(), ArbMap.Default.ArbFor<bool>(), (domain, fromZero) =>
        {
            Baseline baseline = fromZero ? Baseline.Zero : Baseline.Automatic;
            var scale = ValueScale.For(domain, baseline, 6);
            Assert.All(scale.Ticks, tick => Assert.True(double.IsFinite(tick)));
            Assert.InRange(scale.Ticks.Count, 2, 7);
            Assert.True(scale.Least <= domain.Minimum && domain.Maximum <= scale.Greatest);
            Assert.True(!fromZero || scale.Ticks.Contains(0));
            for (int at = 1; at < scale.Ticks.Count; at++)
                Assert.Equal(1, (scale.Ticks[at] - scale.Ticks[at - 1]) / scale.Step, 1e-6);
            Assert.Contains(Leading(scale.Step), new[] { 1.0, 2, 2.5, 5 });
            Assert.Equal(scale.Ticks, ValueScale.For(domain, baseline, 6).Ticks);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_a_limit_to_decimals_every_tick_keeps_to_it() =>
        Prop.ForAll(Domains(), domain =>
        {
            var scale = ValueScale.For(domain, Baseline.Zero, 5, decimals: 1);
            Assert.InRange(scale.Ticks.Count, 2, 6);
            if (Math.Abs(scale.Greatest) < 1e12 && Math.Abs(scale.Least) < 1e12)
                Assert.All(scale.Ticks, tick => Assert.Equal(Math.Round(tick, 1), tick));
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
