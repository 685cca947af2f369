using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>The faces used in a file. The oblique face is the regular one, slanted.</summary>
internal sealed class PdfFonts(FontFamily family)
{
    private readonly PdfFont regular = new(family.Face(FontStyle.Regular), "R");
    private readonly PdfFont bold = new(family.Face(FontStyle.Bold), "B");

    /// <summary>The characters that could not be shown, in the order of the text.</summary>
    public List<MissingGlyph> Missing { get; } = [];

    public PdfFont this[FontStyle style] => style is FontStyle.Bold or FontStyle.Black ? bold : regular;

    /// <summary>Writes the fonts used, and the resource dictionary that names them under the given number.</summary>
    /// <exception cref="MissingGlyphException">A text contains a character that the fonts lack.</exception>
    public void Write(PdfFile file, int resources, PdfImages images)
    {
        if (Missing.Count > 0) throw new MissingGlyphException(family.Name, [.. Missing.DistinctBy(glyph => (glyph.CodePoint, glyph.Text))]);
        PdfBytes entries = new PdfBytes().Raw("<</Font<<");
        foreach (PdfFont font in (PdfFont[])[regular, bold])
        {
            if (!font.IsUsed) continue;
            int number = file.Reserve();
            entries.Name(font.ResourceName).Raw(' ').Reference(number);
            font.Write(file, number);
        }

        images.Write(file, entries.Raw(">>"));
        file.Set(resources, entries.Raw(">>"));
    }
}
