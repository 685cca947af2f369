namespace Indicators.Graphics.Fonts;

/// <summary>No font on this machine has the glyphs that charts and documents need.</summary>
public sealed class FontNotFoundException : FontException
{
    /// <param name="problem">A sentence without its full stop.</param>
    public FontNotFoundException(string problem)
        : base($"{problem}. Install DejaVu Sans (Debian and Ubuntu: fonts-dejavu-core; Fedora: dejavu-sans-fonts; others: dejavu-fonts.github.io) or name a folder that holds DejaVuSans.ttf and DejaVuSans-Bold.ttf.")
    {
    }
}
