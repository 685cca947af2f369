using Indicators.Cli.Terminal;

namespace Indicators.Tests.Cli;

public sealed class TerminalLinesTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 6, "one|two|three")]
    [InlineData("see indicator-definitions/structures/asylum.yaml there", 12, "see|indicator-definitions/structures/asylum.yaml|there")]
    [InlineData("about 12\u00a0345\u00a0persons", 12, "about|12\u00a0345\u00a0persons")]
    [InlineData("", 12, "")]
    public void A_text_breaks_at_spaces_alone(string text, int columns, string expected) =>
        Assert.Equal(expected, string.Join('|', TerminalLines.Break(text, columns)));

    [Theory]
    [InlineData(1, "row", "1 row")]
    [InlineData(999, "row", "999 rows")]
    [InlineData(1_234_567, "row", "1,234,567 rows")]
    public void A_quantity_is_grouped_as_in_progress(long count, string noun, string expected) => Assert.Equal(expected, Quantity.Format(count, noun));
}
