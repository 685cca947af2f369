using System.IO.Compression;

namespace Indicators.Outputs.Auditing.Pdf;

/// <summary>
/// The objects of a PDF file. The table of references is not used: objects are found by their heads, so that one that no reference reaches
/// is read as well. Streams are plain or deflated, as the program's own writer makes them.
/// </summary>
internal sealed class PdfObjects
{
    private const int LargestStream = 1 << 28;

    private readonly Dictionary<int, object> objects = [];
    private readonly Dictionary<int, ReadOnlyMemory<byte>> streams = [];

    /// <summary>All objects that are not streams of others.</summary>
    public IEnumerable<object> All => objects.OrderBy(entry => entry.Key).Select(entry => entry.Value);

    /// <exception cref="InvalidDataException">The file is not a PDF file, is encrypted, or is damaged.</exception>
    public static PdfObjects Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) throw new InvalidDataException("is not a PDF file");
        var file = new PdfObjects();
        for (int at = 0; (at = IndexOf(bytes, " obj"u8, at)) >= 0; at += 4)
            if (FindNumber(bytes, at) is { } number) file.ReadObject(bytes, number, at + 4);
        if (file.objects.Values.OfType<Dictionary<string, object>>().Any(entry => entry.ContainsKey("Encrypt"))) throw new InvalidDataException("is encrypted");
        foreach ((int number, ReadOnlyMemory<byte> _) in file.streams.ToArray())
            if (file.objects[number] is Dictionary<string, object> head && head.GetValueOrDefault("Type") is PdfName { Text: "ObjStm" }) file.ReadPacked(number, head);
        return file;
    }

    /// <summary>Returns the value that a reference leads to, and any other value as it is.</summary>
    public object? Resolve(object? value)
    {
        for (int step = 0; value is PdfReference reference && step < 32; step++) value = objects.GetValueOrDefault(reference.Number);
        return value;
    }

    public Dictionary<string, object>? Dictionary(object? value) => Resolve(value) as Dictionary<string, object>;

    /// <summary>Returns the unpacked content of a stream; null if the value is none.</summary>
    public byte[]? Stream(object? value)
    {
        if (value is not PdfReference reference || !streams.TryGetValue(reference.Number, out ReadOnlyMemory<byte> raw)) return null;
        var head = (Dictionary<string, object>)objects[reference.Number];
        object? filter = Resolve(head.GetValueOrDefault("Filter"));
        if (filter is List<object> { Count: 1 } list) filter = list[0];
        return filter switch
        {
            null or List<object> { Count: 0 } => raw.ToArray(),
            PdfName { Text: "FlateDecode" } => Inflate(raw),
            _ => null,
        };
    }

    private void ReadObject(byte[] bytes, int number, int start)
    {
        var syntax = new PdfSyntax(bytes, start);
        if (syntax.ReadValue() is not { } value) return;
        objects[number] = value;
        if (value is not Dictionary<string, object> head || syntax.Read() is not PdfWord { Text: "stream" }) return;
        int from = syntax.Position;
        if (from < bytes.Length && bytes[from] == '\r') from++;
        if (from < bytes.Length && bytes[from] == '\n') from++;
        int length = head.GetValueOrDefault("Length") is double told ? (int)told : IndexOf(bytes, "endstream"u8, from) - from;
        if (length < 0 || length > bytes.Length - from) throw new InvalidDataException("ends within an object");
        streams[number] = bytes.AsMemory(from, length);
    }

    private void ReadPacked(int number, Dictionary<string, object> head)
    {
        if (Stream(new PdfReference(number)) is not { } content || head.GetValueOrDefault("First") is not double first || head.GetValueOrDefault("N") is not double count) return;
        var index = new PdfSyntax(content);
        for (int item = 0; item < count; item++)
            if (index.Read() is double own && index.Read() is double place && first + place >= 0 && new PdfSyntax(content, (int)(first + place)).ReadValue() is { } value) objects[(int)own] = value;
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> raw)
    {
        using var deflated = new ZLibStream(new MemoryStream(raw.ToArray()), CompressionMode.Decompress);
        var content = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = deflated.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > LargestStream) break;
            }
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("has a damaged stream", exception);
        }
        return content.Length <= LargestStream ? content.ToArray() : throw new InvalidDataException("has a stream that is too large");
    }

    /// <summary>Returns the number in front of <c> 0 obj</c>.</summary>
    private static int? FindNumber(byte[] bytes, int at)
    {
        int end = at;
        while (end > 0 && char.IsAsciiDigit((char)bytes[end - 1])) end--;
        if (end == at || end == 0 || bytes[end - 1] != ' ') return null;
        int start = --end;
        while (start > 0 && char.IsAsciiDigit((char)bytes[start - 1])) start--;
        return start < end && int.TryParse(bytes.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static int IndexOf(byte[] bytes, ReadOnlySpan<byte> sought, int from)
    {
        int at = from < bytes.Length ? bytes.AsSpan(from).IndexOf(sought) : -1;
        return at < 0 ? -1 : from + at;
    }
}
