namespace Indicators.Graphics.Scenes;

/// <summary>A picture of pixels in sRGB, from left to right and from top to bottom.</summary>
/// <param name="Rgb">Three bytes for each pixel.</param>
/// <param name="Alpha">One byte for each pixel, 255 for opaque; null if all are.</param>
/// <param name="File">The same picture as a PNG file, which browsers show.</param>
public sealed record PixelImage(int Width, int Height, byte[] Rgb, byte[]? Alpha, byte[] File);
