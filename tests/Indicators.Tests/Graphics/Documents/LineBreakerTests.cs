using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class LineBreakerTests
{
    // At size 10 each character of the fixed font is 5 points wide.
    private static readonly LineBreaker Breaker = new(Pages.Measure);

    private static string[] Break(string text, double width) => Break([new Inline(text)], width);

    private static string[] Break(IReadOnlyList<Inline> inlines, double width) =>
        [.. Breaker.Break(inlines, 10, width).Select(line => string.Concat(line.Runs.Select(run => run.Text)))];

    [Fact]
    public void A_text_that_fits_stays_on_one_line() => Assert.Equal(["one two"], Break("one two", 35));

    [Fact]
    public void A_text_a_little_wider_than_the_line_breaks_at_the_blank() => Assert.Equal(["one", "two"], Break("one two", 34));

    [Fact]
    public void Lines_of_the_same_number_are_made_even() =>
        // Filled one after the other the lines "aaa bb", "cc", "ddddd" would leave 0 and 4 characters free; these leave 3 and 1.
        Assert.Equal(["aaa", "bb cc", "ddddd"], Break("aaa bb cc ddddd", 30));

    [Fact]
    public void A_balanced_text_has_lines_of_about_one_length()
    {
        Assert.Equal(["aaa aaa aaa", "aaa"], Break("aaa aaa aaa aaa", 60));
        Assert.Equal(
            ["aaa aaa", "aaa aaa"],
            Breaker.Break([new Inline("aaa aaa aaa aaa")], 10, 60, isBalanced: true).Select(line => string.Concat(line.Runs.Select(run => run.Text))));
    }

    [Fact]
    public void Blanks_of_any_number_and_kind_count_as_one() => Assert.Equal(["one two three"], Break("  one\n\ttwo \u2003 three ", 500));

    [Fact]
    public void A_grouped_number_is_not_divided() => Assert.Equal(["about", "12\u202F345\u00A0%"], Break("about 12\u202F345\u00A0%", 50));

    [Fact]
    public void A_line_may_end_after_a_hyphen_between_letters_but_not_inside_a_code() =>
        Assert.Equal(["non-", "refoulement", "ASY-04"], Break("non-refoulement ASY-04", 60));

    [Fact]
    public void A_stroke_between_blanks_does_not_begin_a_line() => Assert.Equal(["one /", "two"], Break("one / two", 30));

    [Fact]
    public void A_word_wider_than_the_line_is_cut() => Assert.Equal(["abcd", "efgh", "ij"], Break("abcdefghij", 20));

    [Fact]
    public void A_letter_and_its_combining_mark_are_not_cut_apart() => Assert.Equal(["ab", "e\u0301f"], Break("abe\u0301f", 15));

    [Fact]
    public void A_character_wider_than_the_line_has_a_line_of_its_own() => Assert.Equal(["a", "b"], Break("ab", 3));

    [Fact]
    public void A_zero_width_space_lets_a_line_end_and_is_not_set() => Assert.Equal(["aaaa", "bbbb"], Break("aaaa\u200Bbbbb", 25));

    [Fact]
    public void A_soft_hyphen_is_not_set() => Assert.Equal(["protection"], Break("pro\u00ADtection", 500));

    [Fact]
    public void A_bold_word_and_its_comma_stay_together()
    {
        Inline[] inlines = [new("see "), new("bold", FontStyle.Bold), new(", then")];

        IReadOnlyList<TextLine> lines = Breaker.Break(inlines, 10, 45);

        Assert.Equal(["see bold,", "then"], Break(inlines, 45));
        Assert.Equal([(0, "see ", 0.0), (1, "bold", 20.0), (2, ",", 40.0)], lines[0].Runs.Select(run => (run.Inline, run.Text, run.X)));
        Assert.Equal(["see", "bold,", "then"], Break(inlines, 40));
    }

    [Fact]
    public void A_line_knows_what_stands_between_it_and_the_next()
    {
        IReadOnlyList<TextLine> lines = Breaker.Break([new Inline("aaaa bbbb non-cccc ddddd")], 10, 20);

        Assert.Equal([" ", " ", "\u200B", " ", "\u200B", ""], lines.Select(line => line.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_text_without_words_has_no_lines(string text) => Assert.Empty(Break(text, 100));

    [Fact]
    public void The_widest_word_and_the_natural_width_are_measured()
    {
        Assert.Equal(25, Breaker.WidestWord([new Inline("one three two")], 10));
        Assert.Equal(65, Breaker.NaturalWidth([new Inline("one three two ")], 10));
    }
}
