using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public sealed class SceneCacheTests
{
    private static readonly FixedMeasure Measure = new();

    [Fact]
    public void A_drawing_is_drawn_once_for_a_width_and_a_font()
    {
        var drawing = new CountedDrawing();

        Assert.Same(drawing.DrawOnce(100, Measure), drawing.DrawOnce(100, Measure));
        Assert.Equal(1, drawing.Count);
        drawing.DrawOnce(200, Measure);
        drawing.DrawOnce(100, new FixedMeasure());
        Assert.Equal(3, drawing.Count);
    }

    [Fact]
    public void Another_drawing_is_drawn_anew()
    {
        CountedDrawing one = new(), other = new();

        one.DrawOnce(100, Measure);
        other.DrawOnce(100, Measure);

        Assert.Equal((1, 1), (one.Count, other.Count));
    }

    private sealed class CountedDrawing : IDrawing
    {
        public int Count { get; private set; }

        public Scene Draw(double width, ITextMeasure text)
        {
            Count++;
            return new Scene(width, 1, []);
        }
    }
}
