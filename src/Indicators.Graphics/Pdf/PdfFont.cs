using System.Security.Cryptography;
using System.Text;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// A face embedded in the file: the glyphs of the characters shown, numbered in the order of their first use. Each character has a number
/// of its own, even if two share a glyph, so that copied text is as written.
/// </summary>
internal sealed class PdfFont(TrueTypeFont face, string resourceName)
{
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<int> codePoints = [0];
    private readonly List<int> glyphs = [0];

    public string ResourceName { get; } = resourceName;

    public bool IsUsed => codePoints.Count > 1;

    /// <summary>
    /// Appends a text as a string of this font and returns its width for a size of 1. Characters without a glyph are added to <paramref
    /// name="missing"/>.
    /// </summary>
    public double Show(string text, PdfBytes target, List<MissingGlyph> missing)
    {
        long width = 0;
        target.Raw('<');
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            if (Characters.IsInvisible(codePoint)) continue;
            if (!numbers.TryGetValue(codePoint, out int number))
            {
                int glyph = face.GlyphOf(codePoint);
                if (glyph == 0)
                {
                    missing.Add(new MissingGlyph(codePoint, text));
                    continue;
                }

                number = codePoints.Count;
                numbers.Add(codePoint, number);
                codePoints.Add(codePoint);
                glyphs.Add(glyph);
            }

            width += face.AdvanceOf(glyphs[number]);
            target.Hex16(number);
        }

        target.Raw('>');
        return (double)width / face.UnitsPerEm;
    }

    /// <summary>Writes the font's objects; pages refer to <paramref name="number"/>.</summary>
    public void Write(PdfFile file, int number)
    {
        byte[] subset = FontSubset.Create(face, glyphs);
        string name = $"{SubsetTag(subset)}+{face.Names.PostScript}";
        int embedded = file.AddStream(subset, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"));
        int descriptor = file.Add(new PdfBytes().Raw("<</Type/FontDescriptor/FontName").Name(name).Raw("/Flags 4/FontBBox[")
            .Operand(Thousandths(face.XMin)).Operand(Thousandths(face.YMin)).Operand(Thousandths(face.XMax)).Number(Thousandths(face.YMax))
            .Raw("]/ItalicAngle ").Number(face.ItalicAngle).Raw("/Ascent ").Number(Thousandths(face.Ascender))
            .Raw("/Descent ").Number(Thousandths(face.Descender)).Raw("/CapHeight ").Number(Thousandths(face.CapitalHeight))
            .Raw("/StemV ").Number(StemWidth(face.Weight)).Raw("/FontFile2 ").Reference(embedded).Raw(">>"));

        var descendant = new PdfBytes(glyphs.Count * 8);
        descendant.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont").Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
            .Reference(descriptor).Raw("/W[0[");
        foreach (int glyph in glyphs) descendant.Operand(Thousandths(face.AdvanceOf(glyph)), 3);
        int cidFont = file.Add(descendant.Raw("]]>>"));
        int map = file.AddStream(ToUnicode().Written);
        file.Set(number, new PdfBytes().Raw("<</Type/Font/Subtype/Type0/BaseFont").Name(name).Raw("/Encoding/Identity-H/DescendantFonts[")
            .Reference(cidFont).Raw("]/ToUnicode ").Reference(map).Raw(">>"));
    }

    private PdfBytes ToUnicode()
    {
        const int mostPerBlock = 100;
        var map = new PdfBytes(1024);
        map.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Raw("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Raw("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int first = 1; first < codePoints.Count; first += mostPerBlock)
        {
            int end = Math.Min(first + mostPerBlock, codePoints.Count);
            map.Integer(end - first).Raw(" beginbfchar\n");
            for (int number = first; number < end; number++)
            {
                map.Raw('<').Hex16(number).Raw("> ").HexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoints[number])))
                    .Raw('\n');
            }

            map.Raw("endbfchar\n");
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }

    /// <summary>Six capital letters that depend on the glyphs in the subset (ISO 32000-1, 9.6.4).</summary>
    private static string SubsetTag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(value => (char)('A' + value % 26)));

    /// <summary>
    /// No TrueType table gives the width of stems; this increases with the weight from 50 (hairline) to 950 (black), as in common fonts.
    /// </summary>
    private static double StemWidth(int weight) => 10 + 220.0 * (Math.Clamp(weight, 50, 950) - 50) / 900;

    private double Thousandths(int units) => units * 1000.0 / face.UnitsPerEm;
}
