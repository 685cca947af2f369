using Indicators.Messages;

namespace Indicators.Tests.Messages;

/// <summary>Plural categories against samples of the Unicode CLDR, supplemental/plurals.xml, taken by hand.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one 1; other 0 2 16 100 1.0 0.5 1.5")]
    [InlineData("de", "one 1; other 0 2 1.0 0.0")]
    [InlineData("nl", "one 1; other 0 2 1.0")]
    [InlineData("sv", "one 1; other 0 2 1.0")]
    [InlineData("fi", "one 1; other 0 2 1.0")]
    [InlineData("sw", "one 1; other 0 2 1.0")]
    [InlineData("it", "one 1; many 1000000; other 0 2 16 100 1.0")]
    [InlineData("fr", "one 0 1 0.0 1.5; many 1000000 2000000; other 2 17 100 1000 2.0 10.0")]
    [InlineData("pt", "one 0 1 0.0 1.5; many 1000000; other 2 17 100 2.0")]
    [InlineData("pt-PT", "one 1; many 1000000; other 0 2 1.5")]
    [InlineData("pt-AO", "one 0 1; other 2")]
    [InlineData("es", "one 1 1.0 1.00; many 1000000; other 0 2 16 0.5 1.1")]
    [InlineData("da", "one 1 0.1 1.6; other 0 2 0.0 2.0 3.4")]
    [InlineData("el", "one 1 1.0; other 0 2 0.9")]
    [InlineData("hu", "one 1 1.0; other 0 2 1.1")]
    [InlineData("tr", "one 1 1.0; other 0 2 0.9")]
    [InlineData("so", "one 1 1.0; other 0 2 1.1")]
    [InlineData("ps", "one 1 1.0; other 0 2 1.1")]
    [InlineData("am", "one 0 1 0.0 0.5 1.0; other 2 1.1 10.0")]
    [InlineData("fa", "one 0 1 0.5 1.0; other 2 1.1")]
    [InlineData("hi", "one 0 1 0.5; other 2 1.1")]
    [InlineData("bn", "one 0 1 0.5; other 2 1.1")]
    [InlineData("ja", "other 0 1 2 1.0")]
    [InlineData("zh", "other 0 1 2 1.0")]
    [InlineData("ko", "other 0 1 2 1.0")]
    [InlineData("vi", "other 0 1 2 1.0")]
    [InlineData("my", "other 0 1 2 1.0")]
    [InlineData("ru", "one 1 21 31 101 1001; few 2 4 22 34 102; many 0 5 19 11 12 14 100 111; other 0.0 1.5 10.0")]
    [InlineData("uk", "one 1 21 101; few 2 3 4 22; many 0 5 11 14 20 100; other 0.5 10.0")]
    [InlineData("be", "one 1 21 1.0 21.0; few 2 4 22 2.0; many 0 5 11 19 0.0 5.0; other 0.1 1.1 10.1")]
    [InlineData("pl", "one 1; few 2 3 4 22 102; many 0 5 12 14 19 21 100; other 0.0 1.5 10.0")]
    [InlineData("cs", "one 1; few 2 3 4; many 0.0 1.5 10.0; other 0 5 19 100")]
    [InlineData("sk", "one 1; few 2 4; many 1.5; other 0 5 19")]
    [InlineData("sl", "one 1 101 201; two 2 102; few 3 4 103 104 0.0 1.5; other 0 5 19 100")]
    [InlineData("ar", "zero 0 0.0; one 1 1.0; two 2 2.0; few 3 10 103 110 1003 3.0; many 11 26 111 99 11.0; other 100 102 200 1000 0.1 1.1")]
    [InlineData("lt", "one 1 21 31 1.0; few 2 9 22 2.0; many 0.1 1.1; other 0 10 20 11 19 0.0 10.0")]
    [InlineData("lv", "zero 0 10 20 11 19 0.0 10.0 11.0; one 1 21 0.1 1.0 1.1; other 2 9 22 0.2 1.2")]
    [InlineData("ro", "one 1; few 0 2 16 101 1.5 0.0; other 20 35 100 1000")]
    [InlineData("he", "one 1 0.5 0.0; two 2; other 0 3 17 100 1.0")]
    [InlineData("mk", "one 1 21 0.1 1.1; other 0 2 11 0.2 1.0")]
    [InlineData("hr", "one 1 21 0.1 1.1; few 2 4 22 0.2 1.4; other 0 5 11 19 0.0 0.5 1.0")]
    [InlineData("ga", "one 1; two 2; few 3 6; many 7 10; other 0 11 25")]
    [InlineData("cy", "zero 0; one 1; two 2; few 3; many 6; other 4 5 7 20")]
    [InlineData("mt", "one 1; two 2; few 0 3 10 103; many 11 19 111; other 20 35 100")]
    public void A_number_has_the_category_that_the_CLDR_gives_it(string language, string samples)
    {
        PluralRules rules = PluralRules.Find(language)!;
        foreach (string group in samples.Split("; "))
        {
            string[] words = group.Split(' ');
            foreach (string number in words[1..]) Assert.Equal((number, words[0]), (number, rules.Select(number)));
        }
        Assert.Equal(rules.Used.Order(StringComparer.Ordinal), rules.Used.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(PluralRules.Other, rules.Used[^1]);
    }

    [Fact]
    public void A_language_that_nobody_knows_has_no_rules() => Assert.Null(PluralRules.Find("xx"));

    [Theory]
    [InlineData("n is 1")]
    [InlineData("x = 1")]
    [InlineData("n = ")]
    public void A_rule_that_cannot_be_read_is_refused(string text) => Assert.Throws<FormatException>(() => PluralRules.Parse([("one", text)]));
}
