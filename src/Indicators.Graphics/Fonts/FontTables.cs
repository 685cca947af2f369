using System.Text;

namespace Indicators.Graphics.Fonts;

/// <summary>The table directory of an OpenType file (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal sealed class FontTables
{
    private const uint TrueTypeOutlines = 0x00010000;
    private const uint AppleTrueType = 0x74727565;
    private const uint PostScriptOutlines = 0x4F54544F;
    private const uint Collection = 0x74746366;
    private readonly Dictionary<string, FontTable> tables = new(StringComparer.Ordinal);
    private readonly string font;

    public FontTables(byte[] bytes, string font)
    {
        this.font = font;
        if (bytes.Length < 12) throw new FontFormatException(font, "it is not a font");
        var file = new FontTable(bytes, font, "table directory");
        switch (file.UInt32(0))
        {
            case TrueTypeOutlines or AppleTrueType: break;
            case PostScriptOutlines: throw new FontFormatException(font, "its outlines are PostScript, not TrueType");
            case Collection: throw new FontFormatException(font, "it is a collection of fonts (.ttc), not one font");
            default: throw new FontFormatException(font, "it is not a TrueType font");
        }

        int count = file.UInt16(4);
        for (int index = 0; index < count; index++)
        {
            int record = 12 + 16 * index;
            string tag = Encoding.ASCII.GetString(file.Span(record, 4));
            int offset = file.Size32(record + 8);
            int length = file.Size32(record + 12);
            if ((long)offset + length > bytes.Length) throw new FontFormatException(font, $"its table '{tag}' is cut off");
            tables[tag] = new FontTable(bytes.AsMemory(offset, length), font, tag);
        }
    }

    public FontTable Required(string tag) =>
        tables.TryGetValue(tag, out FontTable table) ? table : throw new FontFormatException(font, $"it has no table '{tag}'");

    public bool TryGet(string tag, out FontTable table) => tables.TryGetValue(tag, out table);
}
