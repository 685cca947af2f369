using System.Globalization;

namespace Indicators.Graphics.Fonts;

/// <summary>A character that the font cannot draw, with its text.</summary>
/// <param name="CodePoint">A Unicode code point; a surrogate if it is unpaired in the text.</param>
/// <param name="Text">The whole text that contains the character.</param>
public sealed record MissingGlyph(int CodePoint, string Text)
{
    /// <summary>For example, <c>U+2212</c>.</summary>
    public string Code => "U+" + CodePoint.ToString("X4", CultureInfo.InvariantCulture);
}

/// <summary>Thrown instead of drawing a box in place of a character.</summary>
public sealed class MissingGlyphException : FontException
{
    private const int Shown = 5;

    public MissingGlyphException(string fontName, IReadOnlyList<MissingGlyph> missing)
        : base(Describe(fontName, missing))
    {
        Missing = missing;
    }

    public IReadOnlyList<MissingGlyph> Missing { get; }

    private static string Describe(string fontName, IReadOnlyList<MissingGlyph> missing)
    {
        IEnumerable<string> shown = missing.Take(Shown).Select(glyph => $"{glyph.Code} in \"{glyph.Text}\"");
        string more = missing.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - Shown} more") : "";
        return $"The font {fontName} has no glyph for {string.Join(", ", shown)}{more}. Change the text or name a font that has it.";
    }
}
