namespace Indicators.Graphics.Fonts;

/// <summary>A file that is not a TrueType font, or a damaged one.</summary>
public sealed class FontFormatException : FontException
{
    /// <param name="font">The file, as the message names it.</param>
    /// <param name="problem">A sentence without its full stop.</param>
    public FontFormatException(string font, string problem)
        : base($"The font '{font}' cannot be used: {problem}. Give a TrueType font (.ttf) such as DejaVu Sans (Debian and Ubuntu: fonts-dejavu-core).")
    {
    }
}
