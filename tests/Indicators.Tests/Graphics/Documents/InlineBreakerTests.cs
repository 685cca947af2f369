using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Tests.Graphics.Documents;

public sealed class InlineBreakerTests
{
    // At size 10 each character of the fixed font is 5 points wide.
    private static readonly InlineBreaker Breaker = new(Pages.Measure);

    [Fact]
    public void A_bold_word_and_its_comma_stay_together()
    {
        Inline[] inlines = [new("see "), new("bold", FontStyle.Bold), new(", then")];

        IReadOnlyList<TextLine> lines = Breaker.Break(inlines, 10, 45);

        Assert.Equal(["see bold,", "then"], lines.Select(line => line.Text));
        Assert.Equal([(0, "see ", 0.0), (1, "bold", 20.0), (2, ",", 40.0)], lines[0].Runs.Select(run => (run.Source, run.Text, run.X)));
    }

    [Fact]
    public void The_widest_word_and_the_natural_width_are_measured()
    {
        Assert.Equal(25, Breaker.WidestWord([new Inline("one three two")], 10));
        Assert.Equal(65, Breaker.NaturalWidth([new Inline("one three two ")], 10));
    }
}
