using System.Buffers.Binary;
using System.Text;

namespace Indicators.Tests.Graphics.Fonts;

/// <summary>
/// A TrueType file of four glyphs, 1000 units to the em, written byte by byte: 0 the missing glyph (empty, 500 wide),
/// 1 'A' a triangle (600 wide), 2 'B' the triangle moved by (100, 50) as a composite (700 wide), 3 U+1F600 a square (800 wide).
/// </summary>
internal static class SmallFont
{
    public static byte[] Bytes(bool characterFormat12 = true)
    {
        byte[] triangle = Glyph([2], [(0, 0), (400, 0), (200, 700)]);
        byte[] composite = Words(-1, 100, 50, 500, 750, 0x0003, 1, 100, 50);
        byte[] square = Glyph([3], [(0, 0), (500, 0), (500, 500), (0, 500)]);
        byte[] glyphs = [.. triangle, .. composite, .. square];
        int[] offsets = [0, 0, triangle.Length, triangle.Length + composite.Length, glyphs.Length];
        return File(
        [
            ("cmap", characterFormat12 ? Groups() : Segments()),
            ("glyf", glyphs),
            ("head", [.. Longs(0x00010000, 0, 0, 0x5F0F3CF5), .. Words(0, 1000), .. new byte[16], .. Words(0, 0, 500, 750, 0, 8, 2, 0, 0)]),
            ("hhea", [.. Longs(0x00010000), .. Words(800, -200, 0, 800), .. new byte[22], .. Words(4)]),
            ("hmtx", Words(500, 0, 600, 0, 700, 100, 800, 0)),
            ("loca", Words([.. offsets.Select(offset => offset / 2)])),
            ("maxp", [.. Longs(0x00010000), .. Words(4), .. new byte[26]]),
        ]);
    }

    public static byte[] File(IReadOnlyList<(string Tag, byte[] Table)> tables)
    {
        int start = 12 + 16 * tables.Count;
        byte[] directory = [.. Longs(0x00010000), .. Words(tables.Count, 0, 0, 0)];
        byte[] body = [];
        foreach ((string tag, byte[] table) in tables)
        {
            directory = [.. directory, .. Encoding.ASCII.GetBytes(tag), .. Longs(0, start + body.Length, table.Length)];
            body = [.. body, .. table, .. new byte[(4 - table.Length % 4) % 4]];
        }

        return [.. directory, .. body];
    }

    private static byte[] Groups() =>
        [.. Words(0, 1, 3, 10), .. Longs(12), .. Words(12, 0), .. Longs(40, 0, 2, 'A', 'B', 1, 0x1F600, 0x1F600, 3)];

    /// <summary>'A' through a delta, 'B' through the array of glyphs.</summary>
    private static byte[] Segments() =>
        [.. Words(0, 1, 3, 1), .. Longs(12), .. Words(4, 42, 0, 6, 4, 1, 2, 'A', 'B', 0xFFFF, 0, 'A', 'B', 0xFFFF, 1 - 'A', 0, 1, 0, 4, 0, 2)];

    private static byte[] Glyph(int[] ends, (int X, int Y)[] points)
    {
        var steps = new List<int>();
        for (int point = 0; point < points.Length; point++) steps.Add(points[point].X - (point == 0 ? 0 : points[point - 1].X));
        for (int point = 0; point < points.Length; point++) steps.Add(points[point].Y - (point == 0 ? 0 : points[point - 1].Y));
        byte[] bytes = [.. Words([ends.Length, 0, 0, 500, 700, .. ends, 0]), .. points.Select(_ => (byte)1), .. Words([.. steps])];
        return bytes.Length % 2 == 0 ? bytes : [.. bytes, 0];
    }

    private static byte[] Words(params int[] values)
    {
        byte[] bytes = new byte[2 * values.Length];
        for (int index = 0; index < values.Length; index++) BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * index), (short)values[index]);
        return bytes;
    }

    private static byte[] Longs(params int[] values)
    {
        byte[] bytes = new byte[4 * values.Length];
        for (int index = 0; index < values.Length; index++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * index), values[index]);
        return bytes;
    }
}
