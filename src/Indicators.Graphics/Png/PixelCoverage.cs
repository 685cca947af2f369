using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Png;

/// <summary>
/// The exact share of each pixel of a rectangle that polygons cover. Each edge adds the area to its right, signed by its direction; a
/// running sum along the row then gives the winding number times the covered area.
/// </summary>
internal sealed class PixelCoverage(int left, int top, int width, int height)
{
    /// <summary>Two more columns than pixels, for edges to the right of the rectangle.</summary>
    private readonly double[] sums = new double[(width + 2) * height];

    public void Add(IReadOnlyList<Position> polygon)
    {
        for (int index = 0; index < polygon.Count; index++)
        {
            Position from = polygon[index], to = polygon[index + 1 == polygon.Count ? 0 : index + 1];
            AddEdge(from.X - left, from.Y - top, to.X - left, to.Y - top);
        }
    }

    /// <summary>The coverage of each pixel of a row, from 0 to 1; overlapping parts count once.</summary>
    public void ReadRow(int row, Span<double> target)
    {
        double sum = 0;
        ReadOnlySpan<double> own = sums.AsSpan(row * (width + 2), width);
        for (int column = 0; column < width; column++)
        {
            sum += own[column];
            target[column] = Math.Min(1, Math.Abs(sum));
        }
    }

    private void AddEdge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1) return;
        double sign = 1;
        if (y0 > y1) (x0, y0, x1, y1, sign) = (x1, y1, x0, y0, -1);
        double slope = (x1 - x0) / (y1 - y0);
        double begin = Math.Max(y0, 0), end = Math.Min(y1, height);
        for (double y = begin; y < end;)
        {
            int row = (int)y;
            double next = Math.Min(row + 1, end);
            AddWithinRow(row, x0 + (y - y0) * slope, x0 + (next - y0) * slope, sign * (next - y));
            y = next;
        }
    }

    /// <param name="height">The height of the piece of edge, signed.</param>
    private void AddWithinRow(int row, double from, double to, double height)
    {
        int start = row * (width + 2);
        (double x, double end) = from < to ? (from, to) : (to, from);
        if (x < 0 || end > width)
        {
            AddBeyond(row, x, end, height);
            return;
        }

        if (x == end)
        {
            AddWithinPixel(start + (int)x, x - (int)x, height);
            return;
        }

        for (double perUnit = height / (end - x); x < end;)
        {
            int column = (int)x;
            double next = Math.Min(column + 1, end);
            AddWithinPixel(start + column, (x + next) / 2 - column, perUnit * (next - x));
            x = next;
        }
    }

    /// <param name="from">The average horizontal position of the piece in the pixel, from 0 (left) to 1.</param>
    private void AddWithinPixel(int index, double from, double height)
    {
        sums[index] += height * (1 - from);
        sums[index + 1] += height * from;
    }

    /// <summary>Splits a piece that leaves the rectangle: to the left, it covers the whole row; to the right, nothing.</summary>
    private void AddBeyond(int row, double x, double end, double height)
    {
        int start = row * (width + 2);
        double length = end - x;
        double before = length > 0 ? Math.Clamp(-x / length, 0, 1) : x < 0 ? 1 : 0;
        double after = length > 0 ? Math.Clamp((end - width) / length, 0, 1) : end > width ? 1 : 0;
        sums[start] += height * before;
        double within = 1 - before - after;
        if (within > 0) AddWithinRow(row, Math.Clamp(x, 0, width), Math.Clamp(end, 0, width), height * within);
    }
}
