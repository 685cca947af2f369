using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The data shared by all parts of the layout.</summary>
internal sealed class LayoutContext(Document document, ITextMeasure measure, PageStyle style)
{
    public Document Document { get; } = document;

    public ITextMeasure Measure { get; } = measure;

    public PageStyle Style { get; } = style;

    public LinkTargets Links { get; } = new(document);

    public InlineBreaker Breaker { get; } = new(measure);
}
