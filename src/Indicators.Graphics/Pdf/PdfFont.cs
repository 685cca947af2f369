using System.Security.Cryptography;
using System.Text;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// A face embedded in the file: the glyphs shown, numbered in the order of their first use. A glyph has a number for each text that it
/// stands for, so that copied text is as written.
/// </summary>
internal sealed class PdfFont(TrueTypeFont face, string resourceName)
{
    /// <summary>How far from a ligature's side its other characters stand, for type of size 1, so that they are sorted after it.</summary>
    private const double Aside = 0.02;

    private readonly Dictionary<(int Glyph, string Text), int> numbers = [];
    private readonly List<string> texts = [""];
    private readonly List<int> glyphs = [0];

    /// <summary>A glyph without ink.</summary>
    private readonly int blank = face.GlyphOf(0x200B) is > 0 and int none ? none : face.GlyphOf(' ');

    public string ResourceName { get; } = resourceName;

    /// <summary>Appends the glyphs of a run as one string, for a run whose glyphs follow each other from left to right.</summary>
    public void Show(GlyphRun run, PdfBytes target)
    {
        target.Raw('<');
        foreach (RunGlyph glyph in run.Glyphs) target.Hex16(Number(glyph));
        target.Raw('>');
    }

    /// <summary>
    /// Shows the glyphs of a run that runs from right to left, or has marks in their own places. They are written in the order of the text,
    /// so that readers of the structure get it in that order; each is moved to its place.
    /// </summary>
    /// <param name="size">The type size, for the rise of marks.</param>
    public void ShowInPlace(GlyphRun run, double size, PdfBytes target)
    {
        double pen = 0, rise = 0;
        double[] places = new double[run.Glyphs.Count];
        for (int index = 1; index < places.Length; index++) places[index] = places[index - 1] + run.Glyphs[index - 1].Advance;
        target.Raw('[');
        for (int step = 0; step < places.Length; step++)
        {
            int index = run.RightToLeft ? places.Length - 1 - step : step;
            RunGlyph glyph = run.Glyphs[index];
            if (glyph.Y != rise)
            {
                rise = glyph.Y;
                target.Raw("]TJ ").Operand(rise * size).Raw("Ts[");
            }

            // Programs that sort glyphs by place turn the characters of a ligature around: the glyph stands for the first of them, and empty
            // glyphs at its left side for the others.
            bool isDivided = run.RightToLeft && blank != 0 && glyph.Text.Length > 1 && !glyph.Text.Any(char.IsSurrogate);
            Put(isDivided ? glyph with { Text = glyph.Text[..1] } : glyph, places[index] + glyph.X);
            if (!isDivided) continue;
            foreach (char letter in glyph.Text.AsSpan(1)) Put(new RunGlyph(blank, letter.ToString(), 0), places[index] - Aside);
        }

        target.Raw("]TJ ");
        if (rise != 0) target.Raw("0 Ts ");

        void Put(RunGlyph glyph, double place)
        {
            if (Math.Abs(place - pen) > 1e-9) target.Number(1000 * (pen - place), 1);
            target.Raw('<').Hex16(Number(glyph)).Raw('>');
            pen = place + (double)face.AdvanceOf(glyph.Number) / face.UnitsPerEm;
        }
    }

    private int Number(RunGlyph glyph)
    {
        if (numbers.TryGetValue((glyph.Number, glyph.Text), out int number)) return number;
        number = glyphs.Count;
        numbers.Add((glyph.Number, glyph.Text), number);
        texts.Add(glyph.Text);
        glyphs.Add(glyph.Number);
        return number;
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
        int[] mapped = [.. Enumerable.Range(1, texts.Count - 1).Where(number => texts[number].Length > 0)];
        foreach (int[] block in mapped.Chunk(mostPerBlock))
        {
            map.Integer(block.Length).Raw(" beginbfchar\n");
            foreach (int number in block) map.Raw('<').Hex16(number).Raw("> ").HexString(Encoding.BigEndianUnicode.GetBytes(texts[number])).Raw('\n');
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
