namespace Indicators.Graphics.Fonts;

/// <summary>A file is not a TrueType font, or is damaged.</summary>
public sealed class FontFormatException : FontException
{
    /// <param name="font">The file, as named in the message.</param>
    /// <param name="problem">A sentence without its full stop.</param>
    public FontFormatException(string font, string problem)
        : base($"The font '{font}' cannot be used: {problem}. Give a TrueType font (.ttf) such as Lato (Debian and Ubuntu: fonts-lato).")
    {
    }
}
