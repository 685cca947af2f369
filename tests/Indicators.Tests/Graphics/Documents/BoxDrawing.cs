using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>A framed box of a given height with a word in it.</summary>
internal sealed class BoxDrawing(double height, string word = "drawn") : IDrawing
{
    public Scene Draw(double width, ITextMeasure text) => new(width, height,
    [
        new RectangleElement(new Box(0, 0, width, height), Color.Hex(0xF2F5F9), new Stroke(Color.Hex(0x55606E), 1, [3, 2])),
        new LineElement(new Position(0, height), new Position(width, 0), new Stroke(Color.Hex(0x0072B2), 1)),
        new TextElement(word, new Position(width / 2, height / 2), 8, FontStyle.Regular, Color.Hex(0x1F2933), Anchor.Middle),
    ]);
}
