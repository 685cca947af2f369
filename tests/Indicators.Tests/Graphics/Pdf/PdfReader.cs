using System.IO.Compression;
using System.Text;

namespace Indicators.Tests.Graphics.Pdf;

/// <summary>Reads a file by its cross-reference stream, as a viewer does, and fails where an entry does not point to its object.</summary>
internal sealed class PdfReader
{
    private readonly byte[] bytes;
    private readonly List<(int Kind, int Where, int Index)> entries = [];

    public PdfReader(byte[] bytes)
    {
        this.bytes = bytes;
        int start = bytes.AsSpan().LastIndexOf("startxref"u8) + "startxref".Length;
        int table = (int)(double)new PdfSyntax(bytes, start).Read();
        (Trailer, byte[] data) = StreamAt(table);
        for (int offset = 0; offset < data.Length; offset += 7)
        {
            int where = (data[offset + 1] << 24) | (data[offset + 2] << 16) | (data[offset + 3] << 8) | data[offset + 4];
            entries.Add((data[offset], where, (data[offset + 5] << 8) | data[offset + 6]));
        }

        Assert.Equal(entries.Count, (int)(double)Trailer["Size"]);
    }

    public Dictionary<string, object> Trailer { get; }

    public int Count => entries.Count;

    public Dictionary<string, object> Catalog => Dictionary(Trailer["Root"]);

    public List<PdfReference> Pages => [.. Array(Dictionary(Catalog["Pages"])["Kids"]).Cast<PdfReference>()];

    public Dictionary<string, object> Dictionary(object value) => (Dictionary<string, object>)Resolve(value);

    public List<object> Array(object value) => (List<object>)Resolve(value);

    public object Resolve(object value) => value is PdfReference reference ? Object(reference.Number) : value;

    public byte[] Stream(object value)
    {
        (int kind, int where, _) = entries[((PdfReference)value).Number];
        Assert.Equal(1, kind);
        return StreamAt(where).Data;
    }

    /// <summary>The operators of a page's content.</summary>
    public IEnumerable<(string Operator, List<object> Operands)> Operations(PdfReference page) =>
        new PdfSyntax(Stream(Dictionary(page)["Contents"]), 0).Operations();

    private object Object(int number)
    {
        (int kind, int where, int index) = entries[number];
        if (kind == 1) return DictionaryAt(where, number, out _);
        Assert.Equal(2, kind);
        byte[] packed = Stream(new PdfReference(where));
        int first = (int)(double)DictionaryAt(entries[where].Where, where, out _)["First"];
        var head = new PdfSyntax(packed, 0);
        for (int skipped = 0; skipped < 2 * index; skipped++) head.Read();
        Assert.Equal(number, (int)(double)head.Read());
        return new PdfSyntax(packed, first + (int)(double)head.Read()).Read();
    }

    private (Dictionary<string, object> Entries, byte[] Data) StreamAt(int offset)
    {
        Dictionary<string, object> dictionary = DictionaryAt(offset, null, out int end);
        Assert.True(bytes.AsSpan(end).StartsWith("stream\n"u8));
        byte[] data = bytes.AsSpan(end + 7, (int)(double)dictionary["Length"]).ToArray();
        Assert.True(bytes.AsSpan(end + 7 + data.Length).StartsWith("\nendstream\nendobj"u8));
        if (!dictionary.ContainsKey("Filter")) return (dictionary, data);
        var inflated = new MemoryStream();
        using var inflate = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        inflate.CopyTo(inflated);
        return (dictionary, inflated.ToArray());
    }

    private Dictionary<string, object> DictionaryAt(int offset, int? number, out int end)
    {
        int header = bytes.AsSpan(offset).IndexOf((byte)'\n');
        string[] words = Encoding.ASCII.GetString(bytes, offset, header).Split(' ');
        Assert.Equal(["0", "obj"], words[1..]);
        if (number is { } expected) Assert.Equal(expected, int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture));
        var syntax = new PdfSyntax(bytes, offset + header + 1);
        var dictionary = (Dictionary<string, object>)syntax.Read();
        end = syntax.Position;
        return dictionary;
    }
}
