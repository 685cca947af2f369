using System.Text;
using Indicators.Graphics.Bidi;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <param name="Name">For example, <c>DejaVu Sans Bold</c>.</param>
/// <param name="Sha256">The hash of the font file, in lower-case hexadecimal.</param>
public sealed record FontFile(string Name, string Sha256);

/// <summary>
/// The fonts of charts and documents: a family, and others that draw the characters it lacks. A text is split into runs of one font, and
/// everything that measures or writes text follows the same runs. The oblique face is always the regular one slanted by
/// <see cref="ObliqueSlant"/>: digits of italic faces have several widths, and not every package has one. Thread-safe.
/// </summary>
public sealed class FontFamily : ITextMeasure
{
    /// <summary>The slant of the oblique face to the right, per unit of height: 11.3 degrees.</summary>
    public const double ObliqueSlant = 0.2;

    /// <summary>The characters that reports need beyond ASCII; fonts that together lack any are rejected.</summary>
    internal const string NeededCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()[]%&'\"/*+-=<>#@_"
        + "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŒàâäçèéêëîïôöùûüœÁÍÓÚÑáíóúñÅåØøŠšŽžŁł¿¡«»°·×\u00A0\u202F–—‘’“”…•€\u2212≤≥←↑→↓";

    private readonly IReadOnlyList<FontFaces> chain;
    private readonly TextShaper shaper;

    /// <param name="family">The family itself.</param>
    /// <param name="fallbacks">The fonts for what it lacks, in the order in which they are asked.</param>
    /// <exception cref="FontNotFoundException">The fonts together lack a needed character.</exception>
    internal FontFamily(FontFaces family, params IReadOnlyList<FontFaces> fallbacks)
    {
        chain = [family, .. fallbacks];
        shaper = new TextShaper(chain);
        Name = family.Name;
        string missing = string.Concat(FindMissing(NeededCharacters).Select(glyph => $" {glyph.Code}"));
        if (missing.Length > 0) throw new FontNotFoundException($"The font {Name} ({family.Find(FontStyle.Regular).Source}) has no glyph for{missing}");
        Borrowed = [.. NeededCharacters.EnumerateRunes().Where(rune => family.All.Any(face => face.GlyphOf(rune.Value) == 0)).Select(rune => new MissingGlyph(rune.Value, NeededCharacters))];
    }

    /// <summary>The family's name, such as <c>Lato</c>.</summary>
    public string Name { get; }

    /// <summary>The names of the families for what the first lacks, in the order in which they are asked.</summary>
    public IReadOnlyList<string> FallbackNames => [.. chain.Skip(1).Select(faces => faces.Name)];

    /// <summary>The font files that affect every output with text, for the manifest.</summary>
    public IReadOnlyList<FontFile> Files => [.. chain.SelectMany(faces => faces.All).Select(File)];

    /// <summary>The characters needed by every report that the family lacks, so that another font draws them.</summary>
    public IReadOnlyList<MissingGlyph> Borrowed { get; }

    /// <summary>
    /// Loads the configured font, or else the embedded one, or else the first one in the system's folders with the required glyphs; behind
    /// it, for what it lacks, the other ones.
    /// </summary>
    /// <param name="configured">A .ttf file with its bold face in the same folder, or a folder; null for none.</param>
    /// <exception cref="FontNotFoundException">No font was found, the configured one has no bold face, or all together lack glyphs.</exception>
    /// <exception cref="FontFormatException">The configured font is not a usable TrueType font.</exception>
    /// <exception cref="IOException">The configured font cannot be read.</exception>
    public static FontFamily Load(string? configured = null) => FontLoader.Load(configured);

    public double Width(string text, double size, FontStyle style)
    {
        if (BidiClasses.CanReorder(text)) return size * ShapeAll(text, style, null).Sum(run => run.Width);
        double width = 0;
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            if (Characters.IsInvisible(codePoint)) continue;

            // Marks stay in the font of their letter, which the splitter knows.
            if (codePoint is >= 0x300 and <= 0x36F) return size * ShapeAll(text, style, null).Sum(run => run.Width);
            TrueTypeFont face = shaper.FindFont(codePoint, style) ?? throw new MissingGlyphException(Name, FindMissing(text));
            width += (double)face.AdvanceOf(face.GlyphOf(codePoint)) / face.UnitsPerEm;
        }

        return width * size;
    }

    public double Ascent(double size) => Regular.Ascender * size / Regular.UnitsPerEm;

    public double Descent(double size) => -Regular.Descender * size / Regular.UnitsPerEm;

    /// <summary>The characters of a text that a face of no family can draw, each once, in order.</summary>
    public IReadOnlyList<MissingGlyph> FindMissing(string text)
    {
        List<MissingGlyph>? missing = null;
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            if (Characters.IsInvisible(codePoint) || HasGlyph(codePoint)) continue;
            missing ??= [];
            if (!missing.Exists(glyph => glyph.CodePoint == codePoint)) missing.Add(new MissingGlyph(codePoint, text));
        }

        return missing ?? (IReadOnlyList<MissingGlyph>)[];
    }

    /// <summary>An external text, such as a file name, with a substitute for each character that cannot be drawn.</summary>
    public string WithStandIns(string text)
    {
        if (FindMissing(text).Count == 0) return text;
        var drawn = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length;)
        {
            int start = index, codePoint = Characters.Next(text, ref index);
            if (Characters.IsInvisible(codePoint) || HasGlyph(codePoint)) drawn.Append(text, start, index - start);
            else drawn.Append(StandIn);
        }

        return drawn.ToString();
    }

    /// <summary>The substitute for a character that cannot be drawn.</summary>
    public char StandIn => HasGlyph('\uFFFD') ? '\uFFFD' : '?';

    /// <summary>The runs of a text, from left to right. Characters that no font has are left out and added to <paramref name="missing"/>.</summary>
    internal IReadOnlyList<GlyphRun> Shape(string text, FontStyle style, bool? rightToLeft, List<MissingGlyph> missing) =>
        shaper.Shape(text, style, rightToLeft, missing);

    /// <summary>The face of the family itself, without those that draw what it lacks.</summary>
    internal TrueTypeFont Face(FontStyle style) => chain[0].Find(style);

    /// <summary>Which font of the chain draws a character: 0 for the family itself, -1 for none.</summary>
    internal int IndexOfFont(int codePoint, FontStyle style)
    {
        for (int index = 0; index < chain.Count; index++)
            if (chain[index].Find(style).GlyphOf(codePoint) != 0) return index;
        return -1;
    }

    internal TrueTypeFont FontAt(int index, FontStyle style) => chain[index].Find(style);

    private TrueTypeFont Regular => chain[0].Find(FontStyle.Regular);

    private bool HasGlyph(int codePoint) =>
        shaper.FindFont(codePoint, FontStyle.Regular) is not null && shaper.FindFont(codePoint, FontStyle.Bold) is not null && shaper.FindFont(codePoint, FontStyle.Black) is not null;

    private IReadOnlyList<GlyphRun> ShapeAll(string text, FontStyle style, bool? rightToLeft)
    {
        List<MissingGlyph> missing = [];
        IReadOnlyList<GlyphRun> runs = Shape(text, style, rightToLeft, missing);
        return missing.Count == 0 ? runs : throw new MissingGlyphException(Name, FindMissing(text));
    }

    private static FontFile File(TrueTypeFont face) => new($"{face.Names.Family} {face.Names.Face}", face.Sha256);
}
