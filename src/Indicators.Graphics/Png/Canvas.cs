using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>Pixels with three bytes each, initially white. Coordinates are in pixels, y down.</summary>
internal sealed class Canvas
{
    private readonly byte[] pixels;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = new byte[3 * width * height];
        pixels.AsSpan().Fill(0xFF);
    }

    public int Width { get; }

    public int Height { get; }

    public Box Whole => new(0, 0, Width, Height);

    public ReadOnlySpan<byte> Row(int row) => pixels.AsSpan(3 * Width * row, 3 * Width);

    /// <summary>Fills polygons by the non-zero winding rule, with antialiasing.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<Position>> polygons, Color color, Box clip)
    {
        (int left, int top, int right, int bottom) = Bounds(polygons, clip);
        if (left >= right || top >= bottom) return;
        var coverage = new PixelCoverage(left, top, right - left, bottom - top);
        foreach (IReadOnlyList<Position> polygon in polygons) coverage.Add(polygon);
        double[] row = new double[right - left];
        for (int y = top; y < bottom; y++)
        {
            coverage.ReadRow(y - top, row);
            double share = Overlap(y, clip.Y, clip.Bottom);
            for (int x = left; x < right; x++)
            {
                double amount = row[x - left] * share * Overlap(x, clip.X, clip.Right);
                if (amount > 0) Blend(3 * (y * Width + x), color, amount);
            }
        }
    }

    private (int Left, int Top, int Right, int Bottom) Bounds(IReadOnlyList<IReadOnlyList<Position>> polygons, Box clip)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (IReadOnlyList<Position> polygon in polygons)
        {
            foreach (Position position in polygon)
            {
                left = Math.Min(left, position.X);
                right = Math.Max(right, position.X);
                top = Math.Min(top, position.Y);
                bottom = Math.Max(bottom, position.Y);
            }
        }

        if (!(left <= right)) return default;
        return ((int)Math.Floor(Math.Max(Math.Max(left, clip.X), 0)), (int)Math.Floor(Math.Max(Math.Max(top, clip.Y), 0)),
            (int)Math.Ceiling(Math.Min(Math.Min(right, clip.Right), Width)), (int)Math.Ceiling(Math.Min(Math.Min(bottom, clip.Bottom), Height)));
    }

    /// <summary>The share of the pixel at <paramref name="position"/> between two lines.</summary>
    private static double Overlap(int position, double from, double to) =>
        Math.Max(0, Math.Min(position + 1, to) - Math.Max(position, from));

    private void Blend(int offset, Color color, double amount)
    {
        pixels[offset] = Mixed(pixels[offset], color.Red, amount);
        pixels[offset + 1] = Mixed(pixels[offset + 1], color.Green, amount);
        pixels[offset + 2] = Mixed(pixels[offset + 2], color.Blue, amount);
    }

    private static byte Mixed(byte below, byte above, double amount) => (byte)(below + (above - below) * amount + 0.5);
}
