namespace Indicators.Graphics.Fonts;

/// <summary>No font on this machine has the glyphs that charts and documents need.</summary>
public sealed class FontNotFoundException : FontException
{
    /// <param name="problem">A sentence without its full stop.</param>
    public FontNotFoundException(string problem)
        : base($"{problem}. Install Lato and DejaVu Sans (Debian and Ubuntu: fonts-lato, fonts-dejavu-core; Fedora: lato-fonts, dejavu-sans-fonts; others: latofonts.com, dejavu-fonts.github.io), or name a folder with the regular and the bold face of a family.")
    {
    }
}
