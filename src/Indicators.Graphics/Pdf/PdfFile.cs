using System.IO.Compression;
using System.Security.Cryptography;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// The objects of a PDF file and their storage: streams separately, all other objects in compressed object streams, and a cross-reference
/// stream at the end (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private readonly List<byte[]?> objects = [null];
    private readonly List<bool> isStream = [false];

    /// <summary>Reserves a number for an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        isStream.Add(false);
        return objects.Count - 1;
    }

    public void Set(int number, PdfBytes body) => objects[number] = body.Written.ToArray();

    public int Add(PdfBytes body)
    {
        int number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="entries">Further entries of the stream's dictionary, such as <c>/Length1 5</c>.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "", bool compress = true)
    {
        int number = Reserve();
        SetStream(number, data, entries, compress);
        return number;
    }

    public void SetStream(int number, ReadOnlySpan<byte> data, string entries, bool compress)
    {
        ReadOnlySpan<byte> content = compress ? Deflated(data) : data;
        var body = new PdfBytes(content.Length + 128);
        body.Raw("<<").Raw(entries).Raw(compress ? "/Filter/FlateDecode" : "").Raw("/Length ").Integer(content.Length)
            .Raw(">>stream\n").Raw(content).Raw("\nendstream");
        objects[number] = body.Written.ToArray();
        isStream[number] = true;
    }

    /// <summary>Builds the file. Its identifier is a hash of its content, so that it changes only with the content.</summary>
    public byte[] Build(int catalog, int information)
    {
        var places = new List<(int Kind, long Where, int Index)>(objects.Count + 8) { (0, 0, 65535) };
        for (int number = 1; number < objects.Count; number++) places.Add((0, 0, 0));
        Pack(places);
        var file = new PdfBytes(objects.Sum(body => body?.Length ?? 0) + 4096);
        file.Raw("%PDF-1.7\n%").Raw((ReadOnlySpan<byte>)[0xE2, 0xE3, 0xCF, 0xD3]).Raw('\n');
        for (int number = 1; number < objects.Count; number++)
        {
            if (!isStream[number]) continue;
            places[number] = (1, file.Length, 0);
            file.Integer(number).Raw(" 0 obj\n").Raw(objects[number]).Raw("\nendobj\n");
        }

        byte[] identifier = SHA256.HashData(file.Written)[..16];
        int table = objects.Count, start = file.Length;
        places.Add((1, start, 0));
        var entries = new PdfBytes(7 * places.Count);
        foreach ((int kind, long where, int index) in places)
        {
            entries.Raw((ReadOnlySpan<byte>)
                [(byte)kind, (byte)(where >> 24), (byte)(where >> 16), (byte)(where >> 8), (byte)where, (byte)(index >> 8), (byte)index]);
        }

        byte[] compressed = Deflated(entries.Written);
        file.Integer(table).Raw(" 0 obj\n<</Type/XRef/Size ").Integer(table + 1).Raw("/W[1 4 2]/Root ").Reference(catalog)
            .Raw("/Info ").Reference(information).Raw("/ID[").HexString(identifier).HexString(identifier)
            .Raw("]/Filter/FlateDecode/Length ").Integer(compressed.Length).Raw(">>stream\n").Raw(compressed)
            .Raw("\nendstream\nendobj\nstartxref\n").Integer(start).Raw("\n%%EOF\n");
        return file.Written.ToArray();
    }

    private void Pack(List<(int Kind, long Where, int Index)> locations)
    {
        int last = objects.Count;
        var head = new PdfBytes(2048);
        var bodies = new PdfBytes(16384);
        int count = 0;
        for (int number = 1; number < last; number++)
        {
            if (isStream[number]) continue;
            byte[] body = objects[number] ?? throw new InvalidOperationException($"The PDF object {number} was reserved and never written.");
            locations[number] = (2, objects.Count, count++);
            head.Integer(number).Raw(' ').Integer(bodies.Length).Raw(' ');
            bodies.Raw(body).Raw('\n');
            if (count == ObjectsPerStream) Close();
        }

        if (count > 0) Close();

        void Close()
        {
            int first = head.Length;
            head.Raw(bodies.Written);
            int total = count;
            var entries = new PdfBytes();
            entries.Raw("/Type/ObjStm/N ").Integer(total).Raw("/First ").Integer(first);
            AddStream(head.Written, System.Text.Encoding.ASCII.GetString(entries.Written));
            locations.Add((0, 0, 0));
            head.Clear();
            bodies.Clear();
            count = 0;
        }
    }

    private static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        var target = new MemoryStream(data.Length / 2 + 64);
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(data);
        return target.ToArray();
    }
}
