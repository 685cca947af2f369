using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class TextFittingTests
{
    private static readonly TextFitter Ruler = new(new FixedMeasure());
    private static readonly Face Face = new(10);

    [Fact]
    public void A_text_wraps_at_spaces_and_after_hyphens()
    {
        Assert.Equal(["Papua New", "Guinea"], Lines("Papua New Guinea", 60));
        Assert.Equal(["Bosnie-", "Herzégovine"], Lines("Bosnie-Herzégovine", 75));
    }

    [Fact]
    public void A_code_and_a_range_are_not_broken_at_their_hyphens() =>
        Assert.Equal(["from", "18-59 in", "2024-Q1"], Lines("from 18-59 in 2024-Q1", 50));

    [Fact]
    public void A_word_wider_than_the_room_is_cut_between_letters() =>
        Assert.Equal(["Donau", "dampf", "er"], Lines("Donaudampfer", 31));

    [Fact]
    public void An_accent_stays_with_its_letter() =>
        Assert.Equal(["e\u0301e\u0301", "e\u0301"], Lines("e\u0301e\u0301e\u0301", 25));

    [Fact]
    public void Past_the_most_lines_a_text_ends_in_an_ellipsis()
    {
        TextLines block = Ruler.Wrap("The United Kingdom of Great Britain and Northern Ireland", 100, Face, Palette, 2);

        Assert.Equal(2, block.Lines.Count);
        Assert.EndsWith("\u2026", block.Lines[1], StringComparison.Ordinal);
        Assert.All(block.Lines, line => Assert.True(Ruler.Width(line, Face) <= 100));
    }

    [Fact]
    public void A_balanced_title_leaves_no_single_word_on_its_last_line() =>
        Assert.Equal(
            ["Refugees hosted in the", "region doubled since 2015"],
            Ruler.Balance("Refugees hosted in the region doubled since 2015", 225, Face, Palette).Lines);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_text_of_nothing_takes_no_room(string text) =>
        Assert.Equal((0, 0), (Ruler.Wrap(text, 50, Face, Palette).Width, Ruler.Wrap(text, 50, Face, Palette).Height));

    private static Color Palette => Color.Hex(0);

    private static IReadOnlyList<string> Lines(string text, double width) => Ruler.Wrap(text, width, Face, Palette).Lines;
}
