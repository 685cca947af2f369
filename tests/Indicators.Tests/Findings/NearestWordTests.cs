using Indicators.Findings;

namespace Indicators.Tests.Findings;

public sealed class NearestWordTests
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
}
