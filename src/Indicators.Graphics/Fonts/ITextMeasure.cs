using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <summary>How wide and high a text is, in points: what layout and charts need of a font.</summary>
public interface ITextMeasure
{
    double Width(string text, double size, FontStyle style);

    /// <summary>From the baseline up to the top of the tallest letters, positive.</summary>
    double Ascent(double size);

    /// <summary>From the baseline down to the bottom of the lowest letters, positive.</summary>
    double Descent(double size);
}
