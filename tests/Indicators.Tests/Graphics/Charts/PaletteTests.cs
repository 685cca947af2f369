using Indicators.Graphics.Charts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class PaletteTests
{
    [Fact]
    public void The_first_six_series_differ_in_colour_and_the_first_twenty_four_in_colour_or_shape()
    {
        Assert.Equal(6, Enumerable.Range(0, 6).Select(at => Palette.Style(at).Color).Distinct().Count());
        Assert.Equal(24, Enumerable.Range(0, 24).Select(Palette.Style).Distinct().Count());
    }

    [Fact]
    public void Every_line_colour_stands_out_from_white() =>
        Assert.All(Enumerable.Range(0, 6), at => Assert.True(Contrast(Palette.Style(at).Color) >= 3));

    /// <summary>On white, after WCAG 2.2.</summary>
    private static double Contrast(Color color)
    {
        double luminance = (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));
        return 1.05 / (luminance + 0.05);

        static double Linear(byte channel)
        {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
