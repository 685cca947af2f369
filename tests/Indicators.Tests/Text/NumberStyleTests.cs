using Indicators.Text;

namespace Indicators.Tests.Text;

public sealed class NumberStyleTests
{
    private static readonly NumberStyle English = new() { DecimalMark = ".", GroupingMark = ",", ShortForms = [new(1e6, "M"), new(1e9, "bn")] };

    private static readonly NumberStyle FrenchPercent = new() { DecimalMark = ",", GroupingMark = "\u202F", Decimals = 1, Suffix = "\u202F%" };

    [Theory]
    [InlineData(1234567, 0, "1,234,567")]
    [InlineData(-1234.5, 1, "\u22121,234.5")]
    [InlineData(999, 0, "999")]
    [InlineData(1000, 0, "1,000")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(0.15, 1, "0.2")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(1e15, 0, "1,000,000,000,000,000")]
    [InlineData(1000000000000000.5, 0, "1,000,000,000,000,001")]
    [InlineData(1000000000000000.5, 2, "1,000,000,000,000,000.50")]
    [InlineData(1e23, 0, "100,000,000,000,000,000,000,000")]
    [InlineData(-1.5e30, 1, "\u22121,500,000,000,000,000,000,000,000,000,000.0")]
    public void English_numbers_are_grouped_and_have_a_true_minus(double value, int decimals, string expected) =>
        Assert.Equal(expected, (English with { Decimals = decimals }).Format(value));

    [Fact]
    public void French_numbers_have_a_narrow_space_and_a_comma() =>
        Assert.Equal("12\u202F345,7\u202F%", FrenchPercent.Format(12345.67));

    [Theory]
    [InlineData(1234.5, "1,234.5")]
    [InlineData(1000, "1,000")]
    [InlineData(0, "0")]
    [InlineData(-0.0000001, "0")]
    [InlineData(0.1234567, "0.123457")]
    [InlineData(-2.50, "\u22122.5")]
    public void A_number_of_at_most_some_decimals_has_no_zeros_at_its_end(double value, string expected) =>
        Assert.Equal(expected, English.Format(value, 0, 6));

    [Fact]
    public void Zeros_stay_up_to_the_least_number_of_decimals() => Assert.Equal("1.50", English.Format(1.5, 2, 6));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1234, "\u22121,234")]
    [InlineData(long.MaxValue, "9,223,372,036,854,775,807")]
    [InlineData(long.MinValue, "\u22129,223,372,036,854,775,808")]
    public void A_whole_number_keeps_all_its_digits(long value, string expected) => Assert.Equal(expected, English.FormatWhole(value));

    [Theory]
    [InlineData(950_000, "950,000")]
    [InlineData(-2_345_000, "\u22122.3M")]
    [InlineData(1.25e9, "1.3bn")]
    public void A_short_form_is_the_largest_that_the_number_reaches(double value, string expected) => Assert.Equal(expected, English.FormatShort(value));

    [Fact]
    public void What_is_in_no_language_has_a_point_a_hyphen_and_no_groups() => Assert.Equal("-12345.70", NumberStyle.Invariant.Format(-12345.7, 2));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void What_is_no_number_is_not_grouped(double value, string expected) => Assert.Equal(expected, English.Format(value));
}
