using System.Security.Cryptography;

namespace Indicators.Graphics.Fonts;

/// <summary>One face of a font, read from a TrueType file for measuring, drawing and embedding. Lengths are in font units.</summary>
internal sealed class TrueTypeFont
{
    private const int NormalWeight = 400;
    private readonly CharacterMap characters;
    private readonly ushort[] advances;
    private readonly GlyphTable glyphs;
    private readonly Lazy<string> hash;
    private readonly Lazy<ArabicShaper> shaper;

    /// <param name="bytes">The whole file.</param>
    /// <param name="source">The file, as named in messages.</param>
    /// <exception cref="FontFormatException">The bytes are not a usable TrueType font.</exception>
    public TrueTypeFont(byte[] bytes, string source)
    {
        FileBytes = bytes;
        Source = source;
        Tables = new FontTables(bytes, source);
        FontTable head = Tables.Required("head");
        UnitsPerEm = head.UInt16(18);
        if (UnitsPerEm is < 16 or > 16384) throw head.Damaged();
        (XMin, YMin, XMax, YMax) = (head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42));

        GlyphCount = Tables.Required("maxp").UInt16(4);
        FontTable horizontal = Tables.Required("hhea");
        (Ascender, Descender) = (horizontal.Int16(4), horizontal.Int16(6));
        advances = ReadAdvances(Tables.Required("hmtx"), horizontal.UInt16(34));
        glyphs = new GlyphTable(Tables.Required("loca"), Tables.Required("glyf"), head.Int16(50) != 0, GlyphCount);
        characters = Tables.TryGet("cmap", out FontTable map) ? CharacterMap.Read(map, GlyphCount) : CharacterMap.Empty;
        Names = Tables.TryGet("name", out FontTable names) ? FontNames.Read(names, source) : new FontNames(source, "Regular", "Font");
        bool hasMetrics = Tables.TryGet("OS/2", out FontTable metrics);
        Weight = hasMetrics ? metrics.UInt16(4) : NormalWeight;
        CapitalHeight = hasMetrics && metrics.UInt16(0) >= 2 ? metrics.Int16(88) : Ascender;
        ItalicAngle = Tables.TryGet("post", out FontTable post) ? (int)post.UInt32(4) / 65536.0 : 0;
        hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes)));
        shaper = new Lazy<ArabicShaper>(() => new ArabicShaper(this));
    }

    public byte[] FileBytes { get; }

    public string Source { get; }

    public FontTables Tables { get; }

    public FontNames Names { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascender { get; }

    /// <summary>Negative, because it is below the baseline.</summary>
    public int Descender { get; }

    public int CapitalHeight { get; }

    /// <summary>From 1 to 1000; 400 is regular and 700 bold.</summary>
    public int Weight { get; }

    /// <summary>Degrees anticlockwise from upright; negative for a face that leans to the right.</summary>
    public double ItalicAngle { get; }

    public int XMin { get; }

    public int YMin { get; }

    public int XMax { get; }

    public int YMax { get; }

    /// <summary>The hash of the whole file, in lower-case hexadecimal.</summary>
    public string Sha256 => hash.Value;

    /// <summary>Shapes texts whose letters change their form; made at the first of them.</summary>
    public ArabicShaper Shaper => shaper.Value;

    /// <summary>The glyph of a code point; 0 if the font has none.</summary>
    public int GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    public int AdvanceOf(int glyph) => advances[Math.Min(glyph, advances.Length - 1)];

    public GlyphOutline Outline(int glyph) => glyphs.Outline(glyph);

    public FontTable GlyphData(int glyph) => glyphs.Data(glyph);

    /// <summary>The left side bearing: the distance from the origin to the outline's left edge.</summary>
    public int BearingOf(int glyph)
    {
        FontTable metrics = Tables.Required("hmtx");
        return glyph < advances.Length ? metrics.Int16(4 * glyph + 2) : metrics.Int16(4 * advances.Length + 2 * (glyph - advances.Length));
    }

    private static ushort[] ReadAdvances(FontTable table, int count)
    {
        if (count == 0) throw table.Damaged();
        ushort[] advances = new ushort[count];
        for (int glyph = 0; glyph < count; glyph++) advances[glyph] = (ushort)table.UInt16(4 * glyph);
        return advances;
    }
}
