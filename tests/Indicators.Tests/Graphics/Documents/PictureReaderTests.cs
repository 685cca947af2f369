using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Pictures;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class PictureReaderTests
{
    [Fact]
    public void Pixels_of_true_colour_are_read()
    {
        // Two rows of two pixels; the second row is filtered by the one above.
        Picture picture = PictureReader.Read(Png(2, 2, 8, 2, [0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 255, 0, 0, 255]));

        PixelImage image = Assert.IsType<ImageElement>(Assert.Single(picture.Scene.Elements)).Image;
        Assert.Equal([255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 255, 255], image.Rgb);
        Assert.Null(image.Alpha);
        Assert.Equal((1.5, 1.5), (picture.Scene.Width, picture.Scene.Height));
    }

    [Theory]
    [InlineData(8, 6, new byte[] { 0, 10, 20, 30, 40 }, new byte[] { 10, 20, 30 }, (byte)40)]
    [InlineData(8, 4, new byte[] { 0, 10, 40 }, new byte[] { 10, 10, 10 }, (byte)40)]
    [InlineData(16, 2, new byte[] { 0, 10, 1, 20, 2, 30, 3 }, new byte[] { 10, 20, 30 }, null)]
    [InlineData(1, 0, new byte[] { 0, 0x80 }, new byte[] { 255, 255, 255 }, null)]
    [InlineData(2, 0, new byte[] { 0, 0x40 }, new byte[] { 85, 85, 85 }, null)]
    public void Pixels_of_all_kinds_are_read(int depth, int color, byte[] rows, byte[] rgb, byte? alpha)
    {
        PixelImage image = ((ImageElement)PictureReader.Read(Png(1, 1, depth, color, rows)).Scene.Elements[0]).Image;

        Assert.Equal(rgb, image.Rgb);
        Assert.Equal(alpha is { } value ? [value] : null, image.Alpha);
    }

    [Fact]
    public void Colours_of_a_palette_can_be_transparent()
    {
        byte[] file = Png(2, 1, 4, 3, [0, 0x01], ("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [7]));

        PixelImage image = ((ImageElement)PictureReader.Read(file).Scene.Elements[0]).Image;

        Assert.Equal([1, 2, 3, 4, 5, 6], image.Rgb);
        Assert.Equal([7, 255], image.Alpha!);
    }

    [Fact]
    public void A_picture_that_is_none_or_broken_or_huge_is_refused_with_its_reason()
    {
        byte[] good = Png(2, 2, 8, 2, [0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 255, 0, 0, 255]);

        AssertRefused("neither PNG nor SVG", Encoding.UTF8.GetBytes("hello"));
        AssertRefused("neither PNG nor SVG", Encoding.UTF8.GetBytes("<html/>"));
        AssertRefused("ends early", good[..40]);
        AssertRefused("pixels cannot be read", Png(3, 3, 8, 2, [0, 255, 0, 0]));
        AssertRefused("million pixels", Png(90_000, 90_000, 8, 2, [0]));
        AssertRefused("million bytes", new byte[PictureReader.MostBytes + 1]);
        AssertRefused("unknown kind", Png(2, 2, 3, 2, [0]));
        for (int length = 0; length < good.Length - 4; length++) Assert.Throws<PictureFormatException>(() => PictureReader.Read(good[..length]));
    }

    [Fact]
    public void Shapes_are_read_at_their_size_in_points()
    {
        Picture picture = Svg("""<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 100 50"><g transform="translate(10 5) scale(2)"><rect x="1" y="2" width="10" height="5" fill="#f00"/></g></svg>""");

        Assert.Equal((150.0, 75.0), (picture.Scene.Width, picture.Scene.Height));
        ShapeElement shape = Assert.IsType<ShapeElement>(Assert.Single(Elements(picture)));
        Assert.Equal(Color.Hex(0xFF0000), shape.Fill);
        Assert.Equal(new Box(18, 13.5, 30, 15), Around(shape.Outlines[0]));
    }

    [Fact]
    public void Paths_have_lines_curves_arcs_and_holes()
    {
        Picture picture = Svg("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill-rule="evenodd" style="fill:navy;stroke:#abc;stroke-width:2" d="M0 0h40v40H0z m10,10l20-0 0 20-20 0z"/><path d="M0 20a20 20 0 0140 0c0 10-40 10-40 0Q0 0 1 1T3 3S4 4 5 5"/></svg>""");

        IReadOnlyList<Element> elements = Elements(picture);
        ShapeElement ring = Assert.IsType<ShapeElement>(elements[0]);
        Assert.True(ring.IsEvenOdd);
        Assert.Equal([new Box(0, 0, 30, 30), new Box(7.5, 7.5, 15, 15)], ring.Outlines.Select(Around));
        Assert.Equal((Color.Hex(0xAABBCC), 1.5), (Assert.IsType<PolylineElement>(elements[1]).Stroke.Color, ((PolylineElement)elements[1]).Stroke.Width));
        Box arc = Around(Assert.IsType<ShapeElement>(elements[3]).Outlines[0]);
        Assert.InRange(arc.Y, -0.01, 0.05);
        Assert.Equal(30, arc.Width, 3);
    }

    [Theory]
    [InlineData("<text>a</text>", "text")]
    [InlineData("<image href='x'/>", "image")]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<use href='#a'/>", "use")]
    [InlineData("<rect width='1' height='1' fill='url(#g)'/>", "url(#g)")]
    [InlineData("<rect width='1' height='1' opacity='0.5'/>", "transparent")]
    [InlineData("<path d='M0 0 L'/>", "not a number")]
    [InlineData("<g transform='turn(3)'/>", "turn")]
    [InlineData("", "shows nothing")]
    public void What_pages_cannot_show_is_refused_by_name(string part, string reason)
    {
        var problem = Assert.Throws<PictureFormatException>(() => Svg($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{part}</svg>"));

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_entities_is_not_expanded()
    {
        const string bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>&b;</title><rect width=\"1\" height=\"1\"/></svg>";

        Assert.Throws<PictureFormatException>(() => Svg(bomb));
    }

    /// <summary>A PNG file of one block of pixels, each row after the byte of its filter.</summary>
    internal static byte[] Png(int width, int height, int depth, int color, byte[] rows, params (string Type, byte[] Data)[] chunks)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk("IHDR", [.. Long(width), .. Long(height), (byte)depth, (byte)color, 0, 0, 0]);
        foreach ((string type, byte[] data) in chunks) Chunk(type, data);
        var pixels = new MemoryStream();
        using (var deflate = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(rows);
        Chunk("IDAT", pixels.ToArray());
        Chunk("IEND", []);
        return file.ToArray();

        void Chunk(string type, byte[] data)
        {
            file.Write(Long(data.Length));
            file.Write(Encoding.ASCII.GetBytes(type));
            file.Write(data);
            file.Write([0, 0, 0, 0]);
        }

        static byte[] Long(int value)
        {
            byte[] bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            return bytes;
        }
    }

    private static Picture Svg(string text) => PictureReader.Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Element> Elements(Picture picture) => Assert.IsType<ClipElement>(Assert.Single(picture.Scene.Elements)).Elements;

    private static Box Around(IReadOnlyList<Position> points)
    {
        double x = points.Min(point => point.X), y = points.Min(point => point.Y);
        return new Box(Math.Round(x, 6), Math.Round(y, 6), Math.Round(points.Max(point => point.X) - x, 6), Math.Round(points.Max(point => point.Y) - y, 6));
    }

    private static void AssertRefused(string reason, byte[] file) =>
        Assert.Contains(reason, Assert.Throws<PictureFormatException>(() => PictureReader.Read(file)).Message, StringComparison.Ordinal);
}
