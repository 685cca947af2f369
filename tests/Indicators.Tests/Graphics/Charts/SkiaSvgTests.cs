using System.Text;
using Indicators.Graphics.Charts.Bridge;
using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Tests.Graphics.Charts;

public sealed class SkiaSvgTests
{
    private static readonly Color Blue = Color.Hex(0x0072B2);

    [Fact]
    public void What_Skia_draws_becomes_elements_in_the_same_order()
    {
        IReadOnlyList<Element> elements = SkiaSvg.Draw(100, 50, canvas =>
        {
            using SKPaint fill = new() { Color = new SKColor(0, 0x72, 0xB2) }, line = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = 1.5f };
            canvas.DrawRect(new SKRect(1, 2, 11, 7), fill);
            canvas.DrawCircle(30, 20, 4, fill);
            canvas.DrawCircle(30, 20, 4, line);
            canvas.DrawLine(5, 6, 7, 8, line);
        });

        Assert.Equal(
            [
                new RectangleElement(new Box(1, 2, 10, 5), Blue),
                new MarkElement(new Position(30, 20), 4, MarkShape.Circle, Blue, new Stroke(Color.Hex(0), 1.5)),
                new LineElement(new Position(5, 6), new Position(7, 8), new Stroke(Color.Hex(0), 1.5)),
            ],
            elements);
    }

    [Fact]
    public void Lines_polygons_and_separate_lines_keep_their_corners()
    {
        IReadOnlyList<Element> elements = Read("""<path fill="none" stroke="#111" d="M1 2L3 4 5 6"/><path fill="#0072B2" d="M0 0H4V4Z"/><path fill="none" stroke="#111" d="M1 1L2 2M3 3L4 4"/>""");

        Assert.Equal([new(1, 2), new(3, 4), new(5, 6)], Assert.IsType<PolylineElement>(elements[0]).Points);
        Assert.Equal(Color.Hex(0x111111), ((PolylineElement)elements[0]).Stroke.Color);
        PathElement polygon = Assert.IsType<PathElement>(elements[1]);
        Assert.Equal([new(0, 0), new(4, 0), new(4, 4)], polygon.Points);
        Assert.Equal(Blue, polygon.Fill);
        Assert.Equal([[new(1, 1), new(2, 2)], [new(3, 3), new(4, 4)]], Assert.IsType<PolylinesElement>(elements[2]).Lines);
    }

    [Fact]
    public void Curves_become_short_lines_from_end_to_end()
    {
        PolylineElement curve = Assert.IsType<PolylineElement>(Assert.Single(Read("""<path fill="none" stroke="black" d="M0 0Q10 0 10 10"/>""")));

        Assert.Equal((new Position(0, 0), new Position(10, 10)), (curve.Points[0], curve.Points[^1]));
        // In the middle of a quadratic curve: a quarter of the ends and half of the control point.
        Assert.Contains(new Position(7.5, 2.5), curve.Points);
    }

    [Fact]
    public void A_clip_holds_what_is_inside_it()
    {
        ClipElement clip = Assert.IsType<ClipElement>(Assert.Single(Read(
            """<clipPath id="cl_4"><rect x="1" y="2" width="3" height="4"/></clipPath><g clip-path="url(#cl_4)"><rect width="9" height="9"/></g>""")));

        Assert.Equal(new Box(1, 2, 3, 4), clip.Box);
        Assert.Equal(new RectangleElement(new Box(0, 0, 9, 9), Color.Hex(0)), Assert.Single(clip.Elements));
    }

    [Theory]
    [InlineData("""<text x="1">a</text>""")]
    [InlineData("""<image width="1" height="1"/>""")]
    [InlineData("""<rect width="1" height="1" fill-opacity="0.5"/>""")]
    [InlineData("""<rect width="1" height="1" transform="rotate(9)"/>""")]
    [InlineData("""<rect width="1" height="1" fill="url(#gradient)"/>""")]
    [InlineData("""<ellipse cx="1" cy="1" rx="1" ry="2"/>""")]
    [InlineData("""<g opacity="0.5"><rect width="1" height="1"/></g>""")]
    [InlineData("""<path stroke="black" d="M0 0A1 1 0 0 1 2 2"/>""")]
    [InlineData("""<path d="M0 0L1 1 2 0ZM5 5L6 6 7 5Z"/>""")]
    [InlineData("loose words")]
    public void What_a_scene_cannot_show_is_refused(string svg) =>
        Assert.Throws<NotSupportedException>(() => Read(svg));

    private static IReadOnlyList<Element> Read(string content) =>
        SkiaSvg.Read(new MemoryStream(Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">{content}</svg>""")));
}
