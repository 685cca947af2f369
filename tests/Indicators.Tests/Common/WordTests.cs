using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Findings;

namespace Indicators.Tests.Common;

public sealed class WordTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("denomintor", "denominator", 1)]
    [InlineData("denominatro", "denominator", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Edits_count_insertions_deletions_replacements_and_swaps(string from, string to, int edits)
    {
        Assert.Equal(edits, NearestWord.Edits(from, to));
        Assert.Equal(edits, NearestWord.Edits(to, from));
    }

    [Fact]
    public void The_nearest_word_is_named_and_of_several_the_first()
    {
        Assert.Equal("Did you mean 'denominator'?", NearestWord.Hint("Denomnator", ["numerator", "denominator"])?.ToString());
        Assert.Equal("Did you mean 'STK-01'?", NearestWord.Hint("STK-04", ["STK-03", "STK-02", "STK-01"])?.ToString());
    }

    [Theory]
    [InlineData("x", "n")]
    [InlineData("ab", "ac")]
    [InlineData("age", "sex")]
    public void A_short_word_half_changed_is_another_word(string word, string known) => Assert.Null(NearestWord.Find(word, [known]));

    [Fact]
    public void Without_a_near_word_a_few_are_listed_and_many_are_not()
    {
        Assert.Equal("One of: one, two.", NearestWord.Hint("seventeen", ["two", "one"])?.ToString());
        Assert.Null(NearestWord.Hint("seventeen", Enumerable.Range(0, 13).Select(number => $"n{number}")));
        Assert.Null(NearestWord.Hint("seventeen", []));
    }

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
    public void Headers_are_compared_without_case_and_with_separators_alike(string header, string normal) => Assert.Equal(normal, HeaderName.Normalise(header));
}
