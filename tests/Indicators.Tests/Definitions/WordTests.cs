using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;

namespace Indicators.Tests.Definitions;

public sealed class WordTests
{
    [Theory]
    [InlineData("2/3", 2, 3)]
    [InlineData("4/6", 2, 3)]
    [InlineData("0.5", 1, 2)]
    [InlineData("0.125", 1, 8)]
    [InlineData("1", 1, 1)]
    [InlineData("1.0", 1, 1)]
    [InlineData("0", 0, 1)]
    [InlineData("0/7", 0, 1)]
    public void A_fraction_is_kept_exactly_and_in_lowest_terms(string text, int numerator, int denominator)
    {
        Assert.True(FractionShape.TryParse(text, out Fraction fraction));
        Assert.Equal(new Fraction(numerator, denominator), fraction);
    }

    [Theory]
    [InlineData("3/2")]
    [InlineData("1/0")]
    [InlineData("1.1")]
    [InlineData("2")]
    [InlineData("-1/2")]
    [InlineData("0,5")]
    [InlineData(".5")]
    [InlineData("1/")]
    [InlineData("1e-1")]
    [InlineData("0.1234567")]
    [InlineData("")]
    public void What_is_no_part_of_one_is_no_fraction(string text) => Assert.False(FractionShape.TryParse(text, out _));

    [Theory]
    [InlineData("Reporting Country", "reporting_country")]
    [InlineData(" reporting-country ", "reporting_country")]
    [InlineData("Reporting - Country", "reporting_country")]
    [InlineData("_country", "country")]
    [InlineData("PAÍS", "país")]
    [InlineData("", "")]
    [InlineData(" \t_- ", "")]
    [InlineData("A1\tÉTAT", "a1_état")]
    [InlineData("re\u00ADport\u200Bing", "reporting")]
    [InlineData("\uFEFFCode", "code")]
    public void Headers_are_compared_without_case_and_with_separators_alike(string header, string normal) => Assert.Equal(normal, HeaderName.Normalise(header));
}
