using System.Globalization;
using Indicators.Graphics.Bidi;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <summary>Splits texts into runs of one font and one direction, and finds their glyphs.</summary>
/// <param name="chain">The fonts; a character is drawn by the first that has it.</param>
internal sealed class TextShaper(IReadOnlyList<FontFaces> chain)
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    private readonly TrueTypeFont[][] fonts = [.. Enum.GetValues<FontStyle>().Select(style => chain.Select(faces => faces.Find(style)).ToArray())];

    /// <summary>The first font with a glyph for the character; null if there is none.</summary>
    public TrueTypeFont? FindFont(int codePoint, FontStyle style)
    {
        foreach (TrueTypeFont font in fonts[(int)style])
            if (font.GlyphOf(codePoint) != 0) return font;
        return null;
    }

    /// <param name="rightToLeft">The direction of the text; null for that of its first strong character.</param>
    /// <param name="missing">Receives the characters that no font has; they are left out.</param>
    /// <returns>The runs, from left to right.</returns>
    public IReadOnlyList<GlyphRun> Shape(string text, FontStyle style, bool? rightToLeft, List<MissingGlyph> missing)
    {
        bool reorders = rightToLeft == true || BidiClasses.CanReorder(text);
        byte[]? levels = reorders ? BidiParagraph.FindLevels(text, rightToLeft) : null;
        List<GlyphRun> runs = [];
        List<byte> levelOfRun = [];
        int start = 0;
        TrueTypeFont? font = null;
        for (int index = 0; index < text.Length;)
        {
            int at = index, codePoint = Characters.Next(text, ref index);
            if (levels is not null && font is not null && levels[at] != levels[start]) End(at);
            if (Characters.IsInvisible(codePoint))
            {
                // Joiners tell letters how to join, so they stay inside a run that is shaped; elsewhere they have no glyph.
                if (font is null) start = index;
                continue;
            }

            TrueTypeFont? own = font is not null && IsMark(codePoint) && font.GlyphOf(codePoint) != 0 ? font : FindFont(codePoint, style);
            if (own is null) missing.Add(new MissingGlyph(codePoint, text));
            if (own == font && own is not null) continue;
            End(at);
            (start, font) = own is null ? (index, null) : (at, own);
        }

        End(text.Length);
        return runs.Count < 2 || levels is null ? runs : [.. BidiOrder.FromLeft(levelOfRun).Select(index => runs[index])];

        void End(int end)
        {
            if (font is null) return;
            byte level = levels is null ? (byte)0 : levels[start];
            string part = start == 0 && end == text.Length ? text : text[start..end];
            bool isRight = level % 2 == 1;
            RunGlyph[] glyphs = isRight || BidiClasses.CanReorder(part) ? font.Shaper.Shape(part, isRight) : Map(part, font);
            if (glyphs.Length > 0)
            {
                runs.Add(new GlyphRun(font, start, part, isRight, glyphs));
                levelOfRun.Add(level);
            }

            start = end;
            font = null;
        }
    }

    private static bool IsMark(int codePoint) =>
        codePoint >= 0x300 && codePoint is not (>= 0xD800 and <= 0xDFFF) && CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.NonSpacingMark;

    /// <summary>One glyph for each character, without kerning and ligatures.</summary>
    private static RunGlyph[] Map(string text, TrueTypeFont font)
    {
        List<RunGlyph> glyphs = new(text.Length);
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            if (Characters.IsInvisible(codePoint)) continue;
            int glyph = font.GlyphOf(codePoint);
            glyphs.Add(new RunGlyph(glyph, codePoint < Ascii.Length ? Ascii[codePoint] : char.ConvertFromUtf32(codePoint), (double)font.AdvanceOf(glyph) / font.UnitsPerEm));
        }

        return [.. glyphs];
    }
}
