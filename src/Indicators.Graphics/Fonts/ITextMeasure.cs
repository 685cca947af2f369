using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <summary>Measures text in points, for layout and charts.</summary>
public interface ITextMeasure
{
    double Width(string text, double size, FontStyle style);

    /// <summary>The distance from the baseline up to the top of the tallest letters, positive.</summary>
    double Ascent(double size);

    /// <summary>The distance from the baseline down to the bottom of the lowest letters, positive.</summary>
    double Descent(double size);
}
