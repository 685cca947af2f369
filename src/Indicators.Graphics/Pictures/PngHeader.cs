using System.Buffers.Binary;

namespace Indicators.Graphics.Pictures;

/// <param name="Depth">Bits for each sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Color">0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Color)
{
    public int Samples => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>The bytes of a row without its filter.</summary>
    public int RowBytes => checked((int)(((long)Width * Samples * Depth + 7) / 8));

    /// <summary>The distance to the corresponding byte of the pixel before, for filters.</summary>
    public int PixelBytes => Math.Max(1, Samples * Depth / 8);

    public static PngHeader Read(ReadOnlySpan<byte> content)
    {
        if (content.Length != 13) throw PngReader.Broken("its header has not 13 bytes");
        uint width = BinaryPrimitives.ReadUInt32BigEndian(content), height = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        (int depth, int color) = (content[8], content[9]);
        if (width is 0 or > 100_000 || height is 0 or > 100_000) throw new PictureFormatException("The picture has no pixels, or more than 100 thousand in a row or column.");
        bool isKnown = color switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!isKnown || content[10] != 0 || content[11] != 0) throw PngReader.Broken("its header has an unknown kind of pixels");
        if (content[12] != 0) throw new PictureFormatException("The PNG file is interlaced; save it without interlacing.");
        return new PngHeader((int)width, (int)height, depth, color);
    }
}
