using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class FractionTests
{
    [Theory]
    [InlineData(0.3333333333, 1, 3)]
    [InlineData(2.5, 5, 2)]
    [InlineData(-1.75, -7, 4)]
    [InlineData(6.9999999999, 7, 1)]
    [InlineData(7.0000000001, 7, 1)]
    [InlineData(3.14285714285714, 22, 7)]
    public void The_simplest_fraction_near_a_number_is_found(double value, long numerator, long denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), Fraction.FindNear(value, 100, 1e-8));

    [Theory]
    [InlineData(0.12345678)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e300)]
    public void There_is_none_if_its_denominator_would_be_large_or_the_number_is_no_count(double value) => Assert.Null(Fraction.FindNear(value, 100, 1e-8));

    [Fact]
    public void Every_fraction_is_found_from_its_double() => Prop.ForAll(Gen.Choose(0, 1_000_000).Zip(Gen.Choose(1, 1000)).ToArbitrary(), pair =>
        Fraction.FindNear((double)pair.Item1 / pair.Item2, 1000, 1e-9) is { } found && found.CompareTo(new Fraction(pair.Item1, pair.Item2)) == 0)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Fractions_are_added_as_long_as_the_denominator_is_small()
    {
        Assert.Equal(new Fraction(5, 6), new Fraction(1, 2).Add(new Fraction(1, 3)));
        Assert.Null(new Fraction(1, 999_983).Add(new Fraction(1, 2)));
    }

    [Fact]
    public void A_third_is_more_than_three_tenths() => Assert.True(new Fraction(1, 3).CompareTo(new Fraction(3, 10)) > 0);
}
