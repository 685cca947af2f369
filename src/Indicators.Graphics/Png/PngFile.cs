using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>The chunks of a PNG file (ISO/IEC 15948): size, colour space, resolution, title and description, pixels.</summary>
internal static class PngFile
{
    private const double InchesPerMetre = 1 / 0.0254;
    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(CheckEntry)];

    public static byte[] Encode(Canvas canvas, double resolution, PictureDescription description)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", [.. Long(canvas.Width), .. Long(canvas.Height), 8, 2, 0, 0, 0]);
        Chunk(file, "sRGB", [0]);
        byte[] perMetre = Long((int)Math.Round(resolution * InchesPerMetre));
        Chunk(file, "pHYs", [.. perMetre, .. perMetre, 1]);
        Chunk(file, "iTXt", Text("Title", description.Title, description.Language));
        Chunk(file, "iTXt", Text("Description", description.AlternativeText, description.Language));
        Chunk(file, "IDAT", Pixels(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Text(string keyword, string text, string language) =>
        [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, .. Encoding.ASCII.GetBytes(language), 0, 0, .. Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD'))];

    /// <summary>Rows without filters, with which flat drawings compress best.</summary>
    private static byte[] Pixels(Canvas canvas)
    {
        var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < canvas.Height; row++)
            {
                deflate.WriteByte(0);
                deflate.Write(canvas.Row(row));
            }
        }

        return compressed.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        uint check = 0xFFFFFFFF;
        foreach (byte value in body) check = CheckTable[(check ^ value) & 0xFF] ^ (check >> 8);
        file.Write(Long(data.Length));
        file.Write(body);
        file.Write(Long((int)~check));
    }

    private static uint CheckEntry(int value)
    {
        uint entry = (uint)value;
        for (int bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? 0xEDB88320 ^ (entry >> 1) : entry >> 1;
        return entry;
    }

    private static byte[] Long(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
