using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Graphics.Png;

/// <summary>The chunks of a PNG file (ISO/IEC 15948): size, colour space, resolution, title and description, pixels.</summary>
internal static class PngFile
{
    /// <summary>Of 9; more takes several times as long for a few per cent.</summary>
    private const int Effort = 4;

    private const double InchesPerMetre = 1 / 0.0254;
    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(CheckEntry)];

    public static byte[] Encode(SKBitmap pixels, double resolution, PictureDescription description)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", [.. Long(pixels.Width), .. Long(pixels.Height), 8, 2, 0, 0, 0]);
        Chunk(file, "sRGB", [0]);
        byte[] perMetre = Long((int)Math.Round(resolution * InchesPerMetre));
        Chunk(file, "pHYs", [.. perMetre, .. perMetre, 1]);
        Chunk(file, "iTXt", Text("Title", description.Title, description.Language));
        Chunk(file, "iTXt", Text("Description", description.AlternativeText, description.Language));
        Chunk(file, "IDAT", Pixels(pixels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Text(string keyword, string text, string language) =>
        [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, .. Encoding.ASCII.GetBytes(language), 0, 0, .. Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD'))];

    /// <summary>Rows of three bytes a pixel without filters, with which flat drawings compress best.</summary>
    private static byte[] Pixels(SKBitmap pixels)
    {
        var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, new ZLibCompressionOptions { CompressionLevel = Effort }, leaveOpen: true))
        {
            ReadOnlySpan<byte> all = pixels.GetPixelSpan();
            byte[] row = new byte[1 + (3 * pixels.Width)];
            for (int y = 0; y < pixels.Height; y++)
            {
                ReadOnlySpan<byte> source = all.Slice(y * pixels.RowBytes, 4 * pixels.Width);
                for (int x = 0; x < pixels.Width; x++) source.Slice(4 * x, 3).CopyTo(row.AsSpan(1 + (3 * x)));
                deflate.Write(row);
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
