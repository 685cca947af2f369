using System.Text;

namespace Indicators.Graphics.Fonts;

/// <summary>The names in a font (table name): its family, its face and its PostScript name.</summary>
internal sealed record FontNames(string Family, string Face, string PostScript)
{
    private const int FamilyId = 1;
    private const int FaceId = 2;
    private const int PostScriptId = 6;
    private const int AmericanEnglish = 0x409;

    /// <param name="fallback">The family's name if the font has none.</param>
    public static FontNames Read(FontTable table, string fallback)
    {
        string family = Find(table, FamilyId) ?? fallback;
        string face = Find(table, FaceId) ?? "Regular";
        string postScript = Find(table, PostScriptId) ?? family;

        // The specification allows 63 printable ASCII characters without delimiters; PDF uses the name as an identifier.
        postScript = string.Concat(postScript.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-').Take(63));
        return new FontNames(family, face, postScript.Length > 0 ? postScript : "Font");
    }

    private static string? Find(FontTable table, int id)
    {
        int count = table.UInt16(2), storage = table.UInt16(4);
        string? found = null;
        for (int index = 0; index < count; index++)
        {
            FontTable record = table.Part(6 + 12 * index, 12);
            if (record.UInt16(6) != id) continue;
            int platform = record.UInt16(0), language = record.UInt16(4);
            ReadOnlySpan<byte> bytes = table.Span(storage + record.UInt16(10), record.UInt16(8));
            if (platform == 3 && language == AmericanEnglish) return Encoding.BigEndianUnicode.GetString(bytes);
            found ??= platform == 1 ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
        }

        return found;
    }
}
