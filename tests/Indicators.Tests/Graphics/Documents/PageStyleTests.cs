using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class PageStyleTests
{
    [Fact]
    public void Text_can_be_read_on_its_ground()
    {
        PageStyle style = new();
        var white = Color.Hex(0xFFFFFF);
        (Color Text, Color Ground)[] pairs =
        [
            (style.Ink, white), (style.Muted, white), (style.Heading, white), (style.Link, white),
            (style.Ink, style.Zebra), (style.Link, style.Zebra), (style.CoverInk, style.CoverGround), (style.Ink, style.NoticeGround),
        ];

        Assert.All(pairs, pair => Assert.True(Contrast(pair.Text, pair.Ground) >= 4.5));
    }

    [Fact]
    public void Contrast_is_that_of_the_guidelines() => Assert.Equal(21, Contrast(Color.Hex(0), Color.Hex(0xFFFFFF)), 6);

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(Color one, Color other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Color color) => 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
