using System.Text;
using Indicators.Graphics.Bidi;

namespace Indicators.Tests.Graphics.Bidi;

/// <summary>Capital letters stand for Hebrew ones, as in UAX #9; <c>&lt;</c> and <c>&gt;</c> for RLI and LRI, <c>=</c> for PDI.</summary>
public sealed class BidiParagraphTests
{
    private const string Hebrew = "אבגדהוזחטיךכלםמןנסעףפץצקרש";

    /// <summary>Examples of UAX #9: rule L2, rule N0.</summary>
    [Theory]
    [InlineData("car means CAR.", false, "car means RAC.")]
    [InlineData("car MEANS CAR.", true, ".RAC SNAEM car")]
    [InlineData("he said “<car MEANS CAR=.” “<IT DOES=,” she agreed.", false, "he said “RAC SNAEM car.” “SEOD TI,” she agreed.")]
    [InlineData("DID YOU SAY ’>he said “<car MEANS CAR=”=‘?", true, "?‘he said “RAC SNAEM car”’ YAS UOY DID")]
    [InlineData("AB(CD[&ef]!)gh", true, "gh(![ef&]DC)BA")]
    [InlineData("smith (fabrikam ARABIC) HEBREW", true, "WERBEH (CIBARA fabrikam) smith")]
    [InlineData("ARABIC book(s)", true, "book(s) CIBARA")]
    public void The_published_examples_come_out_as_printed(string text, bool rightToLeft, string shown) => Assert.Equal(shown, Show(text, rightToLeft));

    [Theory]
    [InlineData("REFUGEES 1,234.5 IN 2025", "2025 NI 1,234.5 SEEGUFER")]
    [InlineData("FROM 2024-2025 ON", "NO 2024-2025 MORF")]
    [InlineData("UNHCR: abc 12%", "abc 12% :RCHNU")]
    public void Numbers_keep_their_digits_in_order(string text, string shown) => Assert.Equal(shown, Show(text, true));

    [Fact]
    public void Numbers_after_Arabic_letters_are_Arabic_ones_and_part_at_a_hyphen()
    {
        // W2 makes the digits AN, between which a hyphen is neutral: each number stands alone, the first to the right.
        byte[] levels = BidiParagraph.FindLevels("ع 10-20", null);

        Assert.Equal([1, 1, 2, 2, 1, 2, 2], levels);
    }

    [Fact]
    public void A_paragraph_takes_its_direction_from_its_first_letter()
    {
        Assert.True(BidiParagraph.IsRightToLeft("12 لاجئ UNHCR"));
        Assert.False(BidiParagraph.IsRightToLeft("12 UNHCR لاجئ"));
        Assert.False(BidiParagraph.IsRightToLeft("12 – 13"));
        Assert.Equal([0, 0, 0], BidiParagraph.FindLevels("a 1", null));
        Assert.Equal([2, 1, 2], BidiParagraph.FindLevels("a\u05D01", true));
    }

    [Theory]
    [InlineData("\u200E\u221212", true, new byte[] { 2, 2, 2, 2 })]
    [InlineData("\u221212", true, new byte[] { 1, 2, 2 })]
    [InlineData("12 ", true, new byte[] { 2, 2, 1 })]
    public void Signs_and_spaces_take_the_level_that_the_rules_give(string text, bool rightToLeft, byte[] expected) =>
        Assert.Equal(expected, BidiParagraph.FindLevels(text, rightToLeft));

    [Fact]
    public void Pairs_of_surrogates_and_halves_of_them_do_no_harm()
    {
        Assert.Equal([0, 0, 0], BidiParagraph.FindLevels("\uD83D\uDE00a", null));
        Assert.Equal([1, 1], BidiParagraph.FindLevels("\uD83A\uDD00", null));
        Assert.Equal([0], BidiParagraph.FindLevels("\uD83D", null));
        Assert.Empty(BidiParagraph.FindLevels("", true));
    }

    [Fact]
    public void Embedding_without_end_is_no_harm()
    {
        byte[] levels = BidiParagraph.FindLevels(string.Concat(Enumerable.Repeat("\u202B\u2067", 200)) + "א", false);

        Assert.Equal(125, levels[^1]);
    }

    private static string Show(string text, bool rightToLeft)
    {
        StringBuilder written = new();
        foreach (char letter in text)
            written.Append(letter switch { >= 'A' and <= 'Z' => Hebrew[letter - 'A'], '<' => '\u2067', '>' => '\u2066', '=' => '\u2069', _ => letter });
        byte[] levels = BidiParagraph.FindLevels(written.ToString(), rightToLeft);
        return string.Concat(BidiOrder.FromLeft(levels).Where(index => text[index] is not ('<' or '>' or '='))
            .Select(index => levels[index] % 2 == 0 ? text[index] : Mirror(text[index])));
    }

    private static char Mirror(char letter) => letter switch { '(' => ')', ')' => '(', '[' => ']', ']' => '[', _ => letter };
}
