using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Graphics.Png;

/// <summary>Draws a scene on a white background and writes it as a PNG file. The same input gives the same bytes.</summary>
public static class PngWriter
{
    private const double PointsPerInch = 72;
    private const long MostPixels = 100_000_000;

    /// <param name="fonts">The font family with which the scene was measured.</param>
    /// <param name="resolution">Pixels per inch; 144 gives two pixels per point.</param>
    /// <exception cref="MissingGlyphException">A text contains a character that the fonts lack.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The picture would have no pixels, or more than 100 million.</exception>
    public static byte[] Write(Scene scene, PictureDescription description, FontFamily fonts, double resolution = 144)
    {
        double scale = resolution / PointsPerInch;
        double width = Math.Ceiling(scene.Width * scale), height = Math.Ceiling(scene.Height * scale);
        if (!(width >= 1 && height >= 1 && width * height <= MostPixels))
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The picture needs between one and 100 million pixels.");
        using SKBitmap pixels = new(new SKImageInfo((int)width, (int)height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using SKCanvas canvas = new(pixels);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        var painter = new ScenePainter(canvas, fonts);
        painter.Paint(scene.Elements);
        if (painter.Missing.Count > 0) throw new MissingGlyphException(fonts.Name, [.. painter.Missing.DistinctBy(glyph => (glyph.CodePoint, glyph.Text))]);
        return PngFile.Encode(pixels, resolution, description);
    }
}
