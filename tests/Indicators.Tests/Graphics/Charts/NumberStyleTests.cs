using Indicators.Graphics.Charts;

namespace Indicators.Tests.Graphics.Charts;

public sealed class NumberStyleTests
{
    [Theory]
    [InlineData(1234567, 0, "1,234,567")]
    [InlineData(-1234.5, 1, "\u22121,234.5")]
    [InlineData(999, 0, "999")]
    [InlineData(1000, 0, "1,000")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(1e15, 0, "1,000,000,000,000,000")]
    public void English_numbers_are_grouped_and_have_a_true_minus(double value, int decimals, string expected) =>
        Assert.Equal(expected, (ChartSpecimens.EnglishNumbers with { Decimals = decimals }).Format(value));

    [Fact]
    public void French_numbers_have_a_narrow_space_and_a_comma() =>
        Assert.Equal("12\u202F345,7\u202F%", ChartSpecimens.Percent.Format(12345.67));

    [Fact]
    public void Axis_numbers_share_one_short_form_and_the_decimals_that_their_steps_need()
    {
        var scale = ValueScale.For(new ValueDomain(0, 2_400_000), Baseline.Zero, 6);

        Assert.Equal(["0", "0.5M", "1.0M", "1.5M", "2.0M", "2.5M"], Indicators.Graphics.Charts.Layout.AxisLabels.For(scale, ChartSpecimens.EnglishNumbers));
    }

    [Fact]
    public void Axis_numbers_below_the_first_short_form_are_written_out()
    {
        var scale = ValueScale.For(new ValueDomain(0, 97_000), Baseline.Zero, 6);

        Assert.Equal(["0", "20,000", "40,000", "60,000", "80,000", "100,000"], Indicators.Graphics.Charts.Layout.AxisLabels.For(scale, ChartSpecimens.EnglishNumbers));
    }
}
