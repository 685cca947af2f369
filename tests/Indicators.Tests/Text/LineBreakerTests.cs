using Indicators.Text;

namespace Indicators.Tests.Text;

public sealed class LineBreakerTests
{
    /// <summary>Each character is 5 points wide.</summary>
    private static readonly TextWidth Measure = (text, _) => 5 * text.Length;

    private static string[] Break(string text, double width, LineFilling filling = LineFilling.Even) =>
        [.. new LineBreaker([text], Measure).Break(width, filling).Select(line => line.Text)];

    [Fact]
    public void A_text_that_fits_stays_on_one_line() => Assert.Equal(["one two"], Break("one two", 35));

    [Fact]
    public void A_text_a_little_wider_than_the_line_breaks_at_the_blank() => Assert.Equal(["one", "two"], Break("one two", 34));

    [Fact]
    public void Lines_of_the_same_number_are_made_even() =>
        // Filled one after the other the lines "aaa bb", "cc", "ddddd" would leave 0 and 4 characters free; these leave 3 and 1.
        Assert.Equal(["aaa", "bb cc", "ddddd"], Break("aaa bb cc ddddd", 30));

    [Fact]
    public void Lines_are_filled_one_after_the_other_where_that_is_wanted() =>
        Assert.Equal(["aaa bb", "cc", "ddddd"], Break("aaa bb cc ddddd", 30, LineFilling.FirstFit));

    [Theory]
    [InlineData("see sample-data/submissions/AUT.csv first", 60, "see|sample-data/submissions/AUT.csv|first")]
    [InlineData("a non-cutting path", 25, "a|non-cutting|path")]
    [InlineData("", 25, "")]
    public void Words_are_kept_whole_where_that_is_wanted(string text, double width, string expected) =>
        Assert.Equal(expected, string.Join('|', new LineBreaker([text], Measure, keepsWords: true).Break(width).Select(line => line.Text)));

    [Fact]
    public void A_balanced_text_has_lines_of_about_one_length()
    {
        Assert.Equal(["aaa aaa aaa", "aaa"], Break("aaa aaa aaa aaa", 60));
        Assert.Equal(["aaa aaa", "aaa aaa"], Break("aaa aaa aaa aaa", 60, LineFilling.Balanced));
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

    [Theory]
    [InlineData(20, "Asie|–|Paci|fiqu|e")]
    [InlineData(25, "Asie|–|Pacif|ique")]
    [InlineData(30, "Asie –|Pacifi|que")]
    public void A_cut_at_the_space_before_a_dash_leaves_no_space_on_either_line(double width, string expected)
    {
        IReadOnlyList<TextLine> lines = new LineBreaker(["Asie – Pacifique"], Measure).Break(width);
        Assert.Equal(expected, string.Join('|', lines.Select(line => line.Text)));
        Assert.Equal("Asie – Pacifique", string.Concat(lines.Select(line => line.Text + line.End)).Replace("\u200B", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(5 * line.Text.Length, line.Width));
    }

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
    public void Texts_that_follow_each_other_without_a_space_stay_together()
    {
        string[] texts = ["see ", "bold", ", then"];

        TextLine[] lines = [.. new LineBreaker(texts, Measure).Break(45)];

        Assert.Equal(["see bold,", "then"], lines.Select(line => line.Text));
        Assert.Equal([(0, "see ", 0.0), (1, "bold", 20.0), (2, ",", 40.0)], lines[0].Runs.Select(run => (run.Source, run.Text, run.X)));
        Assert.Equal(["see", "bold,", "then"], new LineBreaker(texts, Measure).Break(40).Select(line => line.Text));
    }

    [Fact]
    public void Each_text_is_measured_by_its_own_font() =>
        Assert.Equal(["wide", "narrow"], new LineBreaker(["wide ", "narrow"], (text, source) => text.Length * (source == 0 ? 10 : 1)).Break(50).Select(line => line.Text));

    [Fact]
    public void A_line_knows_what_stands_between_it_and_the_next()
    {
        IReadOnlyList<TextLine> lines = new LineBreaker(["aaaa bbbb non-cccc ddddd"], Measure).Break(20);

        Assert.Equal([" ", " ", "\u200B", " ", "\u200B", ""], lines.Select(line => line.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_text_without_words_has_no_lines(string text) => Assert.Empty(Break(text, 100));

    [Fact]
    public void The_widest_word_and_the_natural_width_are_measured()
    {
        Assert.Equal((25, 65), (new LineBreaker(["one three two "], Measure).WidestWord, new LineBreaker(["one three two "], Measure).NaturalWidth));
        Assert.Equal((0, 0), (new LineBreaker([" "], Measure).WidestWord, new LineBreaker([" "], Measure).NaturalWidth));
    }
}
