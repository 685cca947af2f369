namespace Indicators.Graphics.Fonts;

/// <summary>A glyph in its place.</summary>
/// <param name="Number">The number of the glyph in the font.</param>
/// <param name="Text">The characters that it shows; empty for a glyph that shows them together with the one before it.</param>
/// <param name="Advance">The distance to the next glyph, for type of size 1.</param>
/// <param name="X">The shift from its place, to the right, for type of size 1.</param>
/// <param name="Y">The shift from its place, upwards, for type of size 1.</param>
internal readonly record struct RunGlyph(int Number, string Text, double Advance, double X = 0, double Y = 0)
{
    public bool IsShifted => X != 0 || Y != 0;
}

/// <summary>A part of a text in one font and one direction.</summary>
/// <param name="Font">The font of all glyphs.</param>
/// <param name="Start">The place of its first character in the text, in UTF-16 units.</param>
/// <param name="Text">Its characters, in logical order.</param>
/// <param name="RightToLeft">Whether its characters run from right to left.</param>
/// <param name="Glyphs">From left to right.</param>
internal sealed record GlyphRun(TrueTypeFont Font, int Start, string Text, bool RightToLeft, IReadOnlyList<RunGlyph> Glyphs)
{
    /// <summary>The width for type of size 1.</summary>
    public double Width => Glyphs.Sum(glyph => glyph.Advance);
}
