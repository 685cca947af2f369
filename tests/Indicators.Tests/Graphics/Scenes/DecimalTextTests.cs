using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Scenes;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(-0.004, 2, "0")]
    [InlineData(-0.005, 2, "-0.01")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(12.5, 2, "12.5")]
    [InlineData(100, 3, "100")]
    [InlineData(1234567.8912, 3, "1234567.891")]
    [InlineData(-99.999, 2, "-100")]
    [InlineData(0.70710678, 5, "0.70711")]
    [InlineData(7.6, 0, "8")]
    public void Numbers_are_rounded_and_as_short_as_can_be(double value, int decimals, string expected)
    {
        char[] digits = new char[DecimalText.Longest];

        Assert.Equal(expected, new string(digits, 0, DecimalText.Format(value, decimals, digits)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e13)]
    public void What_is_no_place_on_a_page_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalText.Format(value, 2, new char[DecimalText.Longest]));
    }
}
