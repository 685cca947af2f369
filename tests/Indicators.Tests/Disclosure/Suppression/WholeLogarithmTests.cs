using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

public sealed class WholeLogarithmTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1024)]
    [InlineData(3, 1623)] // 1024 x 1.58496 = 1623.0004
    [InlineData(10, 3401)] // 1024 x 3.32193 = 3401.65
    [InlineData(1L << 40, 40960)]
    [InlineData(long.MaxValue, 64511)] // just below 63 x 1024
    public void Logarithms_are_rounded_down(long number, long expected) => Assert.Equal(expected, WholeLogarithm.Compute(number));

    [Fact]
    public void Logarithms_are_those_of_the_library_but_for_rounding() => Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), number =>
        WholeLogarithm.Compute(number) is var whole && whole <= 1024 * Math.Log2(number) + 1e-6 && whole > 1024 * Math.Log2(number) - 1.000001).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_that_is_not_positive_has_none() => Assert.Throws<ArgumentOutOfRangeException>(() => WholeLogarithm.Compute(0));

    [Fact]
    public void A_sum_weighs_the_logarithm_of_one_more_than_its_value_times_how_often_it_is_printed_and_more_the_more_cells_it_has()
    {
        var weight = new LogarithmicWeight();
        Assert.Equal(0, weight.Weigh(0, 1, 5));
        Assert.Equal(3401, weight.Weigh(9, 1, 1));
        Assert.Equal(2 * 3401, weight.Weigh(9, 1, 2));
        Assert.Equal(2 * 3401, weight.Weigh(9, 16, 1));
        Assert.Equal(3401 * 5 / 4, weight.Weigh(9, 3, 1));
        Assert.Equal(64511, weight.Weigh(long.MaxValue, 1, 1));
    }
}
