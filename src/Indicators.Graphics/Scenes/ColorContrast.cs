namespace Indicators.Graphics.Scenes;

/// <summary>How well one colour can be seen on another.</summary>
public static class ColorContrast
{
    /// <summary>What text of any size needs (WCAG 2.2, 1.4.3).</summary>
    public const double Text = 4.5;

    /// <summary>The contrast ratio of WCAG 2.2, from 1 for equal colours to 21 for black on white.</summary>
    public static double Ratio(Color one, Color other)
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
