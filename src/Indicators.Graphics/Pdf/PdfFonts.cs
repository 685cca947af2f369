using System.Globalization;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Pdf;

/// <summary>The faces used in a file, named in the order of their first use.</summary>
internal sealed class PdfFonts(FontFamily family)
{
    private readonly Dictionary<TrueTypeFont, PdfFont> byFace = [];
    private readonly List<PdfFont> used = [];

    public FontFamily Family => family;

    /// <summary>The characters that could not be shown, in the order of the text.</summary>
    public List<MissingGlyph> Missing { get; } = [];

    public PdfFont this[TrueTypeFont face]
    {
        get
        {
            if (byFace.TryGetValue(face, out PdfFont? font)) return font;
            font = new PdfFont(face, string.Create(CultureInfo.InvariantCulture, $"F{used.Count + 1}"));
            byFace.Add(face, font);
            used.Add(font);
            return font;
        }
    }

    /// <summary>Writes the fonts used, and the resource dictionary that names them under the given number.</summary>
    /// <exception cref="MissingGlyphException">A text contains a character that the fonts lack.</exception>
    public void Write(PdfFile file, int resources)
    {
        if (Missing.Count > 0) throw new MissingGlyphException(family.Name, [.. Missing.DistinctBy(glyph => (glyph.CodePoint, glyph.Text))]);
        PdfBytes entries = new PdfBytes().Raw("<</Font<<");
        foreach (PdfFont font in used)
        {
            int number = file.Reserve();
            entries.Name(font.ResourceName).Raw(' ').Reference(number);
            font.Write(file, number);
        }

        file.Set(resources, entries.Raw(">>>>"));
    }
}
