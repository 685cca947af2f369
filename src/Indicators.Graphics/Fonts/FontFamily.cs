using System.Reflection;
using System.Text;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <param name="Name">For example, <c>DejaVu Sans Bold</c>.</param>
/// <param name="Sha256">The hash of the font file, in lower-case hexadecimal.</param>
public sealed record FontFile(string Name, string Sha256);

/// <summary>
/// The font of charts and documents. The oblique face is always the regular one slanted by <see cref="ObliqueSlant"/>: on Debian, the
/// oblique file is in another package, and output must not depend on whether that one is installed.
/// </summary>
public sealed class FontFamily : ITextMeasure
{
    /// <summary>The slant of the oblique face to the right, per unit of height: 11.3 degrees.</summary>
    public const double ObliqueSlant = 0.2;

    /// <summary>The characters that reports need beyond ASCII; fonts without all of them are rejected.</summary>
    internal const string NeededCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()[]%&'\"/*+-=<>#@_"
        + "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŒàâäçèéêëîïôöùûüœÁÍÓÚÑáíóúñÅåØøŠšŽžŁł¿¡«»°·×\u00A0\u202F–—‘’“”…•€\u2212≤≥←↑→↓";

    private readonly TrueTypeFont regular;
    private readonly TrueTypeFont bold;

    internal FontFamily(TrueTypeFont regular, TrueTypeFont bold)
    {
        this.regular = regular;
        this.bold = bold;
        Name = regular.Names.Family;
        string missing = string.Concat(FindMissing(NeededCharacters).Select(glyph => $" {glyph.Code}"));
        if (missing.Length > 0) throw new FontNotFoundException($"The font {Name} ({regular.Source}) has no glyph for{missing}");
    }

    /// <summary>The family's name, such as <c>DejaVu Sans</c>.</summary>
    public string Name { get; }

    /// <summary>The font files that affect every output with text, for the manifest.</summary>
    public IReadOnlyList<FontFile> Files => [File(regular), File(bold)];

    /// <summary>
    /// Loads the configured font, or else the embedded one, or else the first one in the system's folders with the required glyphs.
    /// </summary>
    /// <param name="configured">A .ttf file with its bold face in the same folder, or a folder; null for none.</param>
    /// <exception cref="FontNotFoundException">No font was found, or the configured one lacks a face or glyphs.</exception>
    /// <exception cref="FontFormatException">The configured font is not a usable TrueType font.</exception>
    /// <exception cref="IOException">The configured font cannot be read.</exception>
    public static FontFamily Load(string? configured = null)
    {
        if (configured is not null) return Configured(configured);
        return Embedded() ?? Installed(FontSearch.SystemFolders());
    }

    public double Width(string text, double size, FontStyle style)
    {
        TrueTypeFont face = Face(style);
        long width = 0;
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            int glyph = face.GlyphOf(codePoint);
            if (Characters.IsInvisible(codePoint)) continue;
            if (glyph == 0) throw new MissingGlyphException(face.Names.Family, FindMissing(text));
            width += face.AdvanceOf(glyph);
        }

        return width * size / face.UnitsPerEm;
    }

    public double Ascent(double size) => regular.Ascender * size / regular.UnitsPerEm;

    public double Descent(double size) => -regular.Descender * size / regular.UnitsPerEm;

    /// <summary>The characters of a text that a face of this family cannot draw, each once, in order.</summary>
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

    private bool HasGlyph(int codePoint) => regular.GlyphOf(codePoint) != 0 && bold.GlyphOf(codePoint) != 0;

    internal TrueTypeFont Face(FontStyle style) => style is FontStyle.Bold or FontStyle.Black ? bold : regular;

    internal static FontFamily? Embedded()
    {
        TrueTypeFont? regular = EmbeddedFace("DejaVuSans.ttf"), bold = EmbeddedFace("DejaVuSans-Bold.ttf");
        return regular is null || bold is null ? null : new FontFamily(regular, bold);
    }

    /// <exception cref="FontNotFoundException">No font has the required glyphs; the message says why each was rejected.</exception>
    /// <param name="anyFamily">Whether to include families not recognised by their file names.</param>
    internal static FontFamily Installed(IReadOnlyList<string> folders, bool anyFamily = false)
    {
        var reasons = new List<string>();
        IEnumerable<(string Regular, string Bold)> pairs = FontSearch.Pairs(folders);
        foreach ((string regular, string bold) in anyFamily ? pairs.Concat(FontSearch.PairsByName(folders)) : pairs)
        {
            try
            {
                return new FontFamily(Read(regular), Read(bold));
            }
            catch (Exception problem) when (problem is FontException or IOException or UnauthorizedAccessException)
            {
                reasons.Add(problem.Message);
            }
        }

        string where = $"No usable font was found in {string.Join(", ", folders)}";
        throw new FontNotFoundException(reasons.Count == 0 ? where : $"{where} ({string.Join(" ", reasons)})");
    }

    private static FontFamily Configured(string path)
    {
        if (Directory.Exists(path)) return Installed([path], anyFamily: true);
        if (!System.IO.File.Exists(path)) throw new FontNotFoundException($"There is no font file or folder '{path}'");
        TrueTypeFont regular = Read(path);
        string bold = FontSearch.BoldBeside(path, regular.Names.Family)
            ?? throw new FontNotFoundException($"The folder of '{path}' has no bold face of {regular.Names.Family}");
        return new FontFamily(regular, Read(bold));
    }

    private static TrueTypeFont Read(string path) => new(System.IO.File.ReadAllBytes(path), path);

    private static TrueTypeFont? EmbeddedFace(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null) return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes, name);
    }

    private static FontFile File(TrueTypeFont face) => new($"{face.Names.Family} {face.Names.Face}", face.Sha256);
}
