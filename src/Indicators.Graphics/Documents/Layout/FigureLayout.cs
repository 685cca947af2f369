using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out figures: a caption above the drawing, both on one page.</summary>
internal sealed class FigureLayout(LayoutContext context)
{
    /// <summary>The minimum share of a page for a drawing, however long the caption and other content kept with it.</summary>
    private const double LeastHeight = 0.4;

    private readonly TextLayout texts = new(context);

    /// <param name="keptHeight">The height of other content on the figure's page: headings before it, notes after it.</param>
    public IReadOnlyList<Fragment> Figure(FigureBlock figure, TagNode parent, double keptHeight)
    {
        PageStyle style = context.Style;
        string[] ids = figure.Data is { } data ? [figure.Id, data.Id] : [figure.Id];
        Fragment[] caption = [.. texts.Caption(figure.Caption, parent, ids)];
        TagNode node = new(Tag.Figure) { AlternativeText = figure.AlternativeText };
        parent.Children.Add(node);

        double captionHeight = caption.Sum(line => line.Height + line.SpaceBefore + line.SpaceAfter);
        double available = Math.Max(LeastHeight * style.TextHeight, style.TextHeight - captionHeight - keptHeight);
        Scene drawn = figure.Drawing.DrawOnce(style.TextWidth, context.Measure);
        Scene scene = SceneScaler.Scale(drawn, Math.Min(1, Math.Min(style.TextWidth / drawn.Width, available / drawn.Height)));
        Fragment drawing = new(scene.Height, (painter, top) =>
            node.BoundingBox = painter.Drawing(node, scene, style.SideMargin + (style.TextWidth - scene.Width) / 2, top))
        {
            SpaceBefore = caption.Length > 0 ? 0 : 16,
            SpaceAfter = 6,
            DestinationIds = caption.Length > 0 ? [] : ids,
        };
        return [.. caption, drawing];
    }
}
