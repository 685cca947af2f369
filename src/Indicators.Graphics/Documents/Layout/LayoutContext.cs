using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The data shared by all parts of the layout.</summary>
internal sealed class LayoutContext(Document document, ITextMeasure measure, PageStyle style)
{
    private readonly Dictionary<(IDrawing Drawing, double Width), Scene> scenes = [];

    public Document Document { get; } = document;

    public ITextMeasure Measure { get; } = measure;

    public PageStyle Style { get; } = style;

    public LinkTargets Links { get; } = new(document);

    public InlineBreaker Breaker { get; } = new(measure);

    /// <summary>Draws each drawing once for each width.</summary>
    public Scene Draw(IDrawing drawing, double width)
    {
        if (!scenes.TryGetValue((drawing, width), out Scene? scene)) scenes.Add((drawing, width), scene = drawing.Draw(width, Measure));
        return scene;
    }
}
