using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>A font in which each character is half as wide as the type is high, so that widths can be worked out by hand.</summary>
internal sealed class FixedMeasure : ITextMeasure
{
    public double Width(string text, double size, FontStyle style) => text.Length * size * 0.5;

    public double Ascent(double size) => size * 0.75;

    public double Descent(double size) => size * 0.25;
}
