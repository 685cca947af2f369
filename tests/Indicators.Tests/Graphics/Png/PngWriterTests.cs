using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Png;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Graphics.Pdf;

namespace Indicators.Tests.Graphics.Png;

public sealed class PngWriterTests
{
    private static readonly PictureDescription Description = new("Réfugiés", "Une ligne", "fr");
    private static readonly Color Black = Color.Hex(0);

    [Fact]
    public void A_rectangle_covers_whole_pixels_and_parts_of_pixels()
    {
        byte[] pixels = Draw(new Scene(4, 3, [new RectangleElement(new Box(1, 1, 1.5, 1), Black)]));

        Assert.Equal([255, 255, 255, 255], Gray(pixels, 4, 0));
        Assert.Equal([255, 0, 128, 255], Gray(pixels, 4, 1));
        Assert.Equal([255, 255, 255, 255], Gray(pixels, 4, 2));
    }

    [Fact]
    public void A_slanting_edge_covers_the_area_below_it()
    {
        byte[] pixels = Draw(new Scene(2, 1, [new PathElement([new Position(0, 1), new Position(2, 0), new Position(2, 1)], Black)]));

        // The triangle covers a quarter of the first pixel and three quarters of the second.
        Assert.Equal([191, 64], Gray(pixels, 2, 0).Select(value => (int)value));
    }

    [Fact]
    public void Parts_outside_the_picture_and_the_clip_are_not_seen()
    {
        Element huge = new PathElement([new Position(-50, -50), new Position(60, -50), new Position(60, 60), new Position(-50, 60)], Black);

        byte[] pixels = Draw(new Scene(4, 2, [new ClipElement(new Box(1, -9, 1.25, 10), [huge])]));

        Assert.Equal([255, 0, 191, 255], Gray(pixels, 4, 0));
        Assert.Equal([255, 255, 255, 255], Gray(pixels, 4, 1));
    }

    [Fact]
    public void A_dashed_line_has_gaps()
    {
        byte[] pixels = Draw(new Scene(7, 1, [new LineElement(new Position(0, 0.5), new Position(7, 0.5), new Stroke(Black, 1, [2, 1]))]));

        Assert.Equal([0, 0, 255, 0, 0, 255, 0], Gray(pixels, 7, 0));
    }

    [Fact]
    public void The_corner_of_a_frame_is_filled_and_its_inside_is_not()
    {
        byte[] pixels = Draw(new Scene(4, 4, [new RectangleElement(new Box(0.5, 0.5, 3, 3), null, new Stroke(Black, 1))]));

        Assert.Equal([0, 0, 0, 0], Gray(pixels, 4, 0));
        Assert.Equal([0, 255, 255, 0], Gray(pixels, 4, 1));
        Assert.Equal([0, 0, 0, 0], Gray(pixels, 4, 3));
    }

    [Fact]
    public void A_circle_covers_its_area()
    {
        byte[] pixels = Draw(new Scene(40, 40, [new MarkElement(new Position(20, 20), 15, MarkShape.Circle, Black)]));

        double covered = Enumerable.Range(0, 40).Sum(row => Gray(pixels, 40, row).Sum(value => (255 - value) / 255.0));
        Assert.Equal(Math.PI * 225, covered, Math.PI * 225 * 0.01);
    }

    [Theory]
    [InlineData(MarkShape.Square)]
    [InlineData(MarkShape.Diamond)]
    [InlineData(MarkShape.Triangle)]
    public void Marks_have_the_area_of_the_circle(MarkShape shape)
    {
        byte[] pixels = Draw(new Scene(60, 60, [new MarkElement(new Position(30, 30), 15, shape, Black)]));

        double covered = Enumerable.Range(0, 60).Sum(row => Gray(pixels, 60, row).Sum(value => (255 - value) / 255.0));
        Assert.Equal(Math.PI * 225, covered, Math.PI * 225 * 0.005);
    }

    [Fact]
    public void Text_inks_its_own_area_and_none_of_the_counters()
    {
        byte[] pixels = Draw(new Scene(100, 100, [new TextElement("O", new Position(10, 80), 80, FontStyle.Regular, Black)]));
        double width = SampleDocument.Fonts.Width("O", 80, FontStyle.Regular);

        Assert.Equal(255, Gray(pixels, 100, 51)[(int)(10 + width / 2)]);
        Assert.Contains((byte)0, Gray(pixels, 100, 51).Take((int)(10 + width / 2)));
        Assert.Contains((byte)0, Gray(pixels, 100, 51).Skip((int)(10 + width / 2)));
    }

    [Fact]
    public void A_character_without_a_glyph_is_named()
    {
        var scene = new Scene(10, 10, [new TextElement("\uE123", new Position(0, 9), 9, FontStyle.Regular, Black)]);

        Assert.Equal("U+E123", Assert.Throws<MissingGlyphException>(() => Draw(scene)).Missing[0].Code);
    }

    [Fact]
    public void The_file_carries_its_size_resolution_and_texts()
    {
        byte[] file = PngWriter.Write(new Scene(36, 18, []), Description, SampleDocument.Fonts, 144);
        Dictionary<string, byte[]> chunks = Chunks(file);

        Assert.Equal((72, 36), (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4))));
        Assert.Equal(5669, BinaryPrimitives.ReadInt32BigEndian(chunks["pHYs"]));
        Assert.Equal("Description\0\0\0fr\0\0Une ligne", Encoding.UTF8.GetString(chunks["iTXt"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PngWriter.Write(new Scene(1e6, 1e6, []), Description, SampleDocument.Fonts));
    }

    [Fact]
    public void Separate_lines_are_painted_each()
    {
        byte[] pixels = Draw(new Scene(5, 1, [new PolylinesElement([[new(0, 0.5), new(1, 0.5)], [new(3, 0.5), new(5, 0.5)]], new Stroke(Black, 1))]));

        Assert.Equal([0, 255, 255, 0, 0], Gray(pixels, 5, 0));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_scene_gives_the_same_bytes_under_any_culture(string culture)
    {
        byte[] invariant = PngWriter.Write(SampleDocument.Chart(), Description, SampleDocument.Fonts);

        Assert.Equal(invariant, UnderCulture.Run(culture, () => PngWriter.Write(SampleDocument.Chart(), Description, SampleDocument.Fonts)));
    }

    /// <summary>One pixel per point; rows of a filter byte and three bytes a pixel.</summary>
    private static byte[] Draw(Scene scene)
    {
        byte[] file = PngWriter.Write(scene, Description, SampleDocument.Fonts, 72);
        var pixels = new MemoryStream();
        using var inflate = new ZLibStream(new MemoryStream(Chunks(file)["IDAT"]), CompressionMode.Decompress);
        inflate.CopyTo(pixels);
        return pixels.ToArray();
    }

    private static byte[] Gray(byte[] pixels, int width, int row) =>
        [.. Enumerable.Range(0, width).Select(column => pixels[row * (3 * width + 1) + 1 + 3 * column])];

    /// <summary>The chunks by type; of several of one type, the last.</summary>
    private static Dictionary<string, byte[]> Chunks(byte[] file)
    {
        var chunks = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int offset = 8; offset < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset));
            chunks[Encoding.ASCII.GetString(file, offset + 4, 4)] = file.AsSpan(offset + 8, length).ToArray();
            offset += 12 + length;
        }

        return chunks;
    }
}
