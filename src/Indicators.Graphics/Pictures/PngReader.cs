using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pictures;

/// <summary>Reads PNG files (ISO/IEC 15948) of all colour types and depths. Interlaced ones are refused.</summary>
internal static class PngReader
{
    private const long MostPixels = 16_000_000;
    private const double PointsPerPixel = 0.75;

    /// <summary>Pixels per metre to points per pixel.</summary>
    private const double PointsPerMetre = 72 / 0.0254;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Picture Read(byte[] file)
    {
        PngHeader? header = null;
        byte[] palette = [], transparency = [];
        double scale = PointsPerPixel;
        var data = new MemoryStream();
        for (int at = Signature.Length; ;)
        {
            if (at + 8 > file.Length) throw Broken("it ends early");
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 8) throw Broken("it ends early");
            ReadOnlySpan<byte> content = file.AsSpan(at + 8, (int)length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    header = PngHeader.Read(content);
                    break;
                case "PLTE":
                    palette = content.ToArray();
                    break;
                case "tRNS":
                    transparency = content.ToArray();
                    break;
                case "pHYs" when length == 9 && content[8] == 1 && BinaryPrimitives.ReadUInt32BigEndian(content) is var perMetre and > 0:
                    scale = PointsPerMetre / perMetre;
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
                case "IEND":
                    return Decode(file, header ?? throw Broken("it has no header"), palette, transparency, data, scale);
            }

            at += 12 + (int)length;
        }
    }

    private static Picture Decode(byte[] file, PngHeader header, byte[] palette, byte[] transparency, MemoryStream data, double scale)
    {
        if ((long)header.Width * header.Height > MostPixels) throw new PictureFormatException("The picture has more than 16 million pixels.");
        var rows = new PngRows(header, palette, transparency);
        data.Position = 0;
        try
        {
            using var pixels = new ZLibStream(data, CompressionMode.Decompress);
            rows.ReadAll(pixels);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or IndexOutOfRangeException)
        {
            throw new PictureFormatException("The PNG file is broken: its pixels cannot be read.", problem);
        }

        var image = new PixelImage(header.Width, header.Height, rows.Rgb, rows.Alpha, file);
        double width = header.Width * scale, height = header.Height * scale;
        return new Picture(new Scene(width, height, [new ImageElement(new Box(0, 0, width, height), image)]), "image/png", file);
    }

    internal static PictureFormatException Broken(string why) => new($"The PNG file is broken: {why}.");
}
