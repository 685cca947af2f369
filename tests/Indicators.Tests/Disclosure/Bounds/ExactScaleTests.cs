using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class ExactScaleTests
{
    [Fact]
    public void Halves_and_quarters_are_whole_numbers_over_four()
    {
        var scale = ExactScale.Scale([0.5, -1.25, 3, 0]);
        Assert.Equal(2, scale.Shift);
        Assert.Equal<BigInteger>([2, -5, 12, 0], scale.Numbers);
    }

    [Fact]
    public void A_tenth_is_the_double_nearest_to_it()
    {
        // 0.1 is 3602879701896397 / 2^55.
        var scale = ExactScale.Scale([0.1]);
        Assert.Equal(55, scale.Shift);
        Assert.Equal(3602879701896397, scale.Numbers[0]);
    }

    [Fact]
    public void The_smallest_and_the_largest_double_are_exact()
    {
        var scale = ExactScale.Scale([double.Epsilon, double.MaxValue]);
        Assert.Equal(1074, scale.Shift);
        Assert.Equal(1, scale.Numbers[0]);
        Assert.Equal(((BigInteger.One << 53) - 1) << (971 + 1074), scale.Numbers[1]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_refused(double value) => Assert.Throws<ArgumentException>(() => ExactScale.Scale([1, value]));

    [Fact]
    public void Every_double_is_its_number_divided_by_the_power_of_two() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>().Generator.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).Two().ToArbitrary(), pair =>
        {
            var scale = ExactScale.Scale([pair.Item1, pair.Item2]);
            return IsExact(pair.Item1, scale.Numbers[0], scale.Shift) && IsExact(pair.Item2, scale.Numbers[1], scale.Shift);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>Multiplying and dividing a double by two is exact as long as it neither overflows nor falls below the normal range.</summary>
    private static bool IsExact(double value, BigInteger number, int shift)
    {
        while (!number.IsZero && number.IsEven)
        {
            number >>= 1;
            shift--;
        }
        return BigInteger.Abs(number) < BigInteger.One << 53 && Math.ScaleB(Math.ScaleB((double)number, -shift / 2), -(shift - shift / 2)) == value;
    }
}
