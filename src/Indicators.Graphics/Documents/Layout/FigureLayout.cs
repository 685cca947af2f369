using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The heights of the parts of figures side by side, so that their drawings begin and end together.</summary>
internal sealed record FigureHeights(double Caption, double Subtitle, double Drawing);

/// <summary>Lays out figures: caption and subtitle above the drawing, source below it, all on one page.</summary>
internal sealed class FigureLayout(LayoutContext context)
{
    /// <summary>The minimum share of a page for a drawing, however long the caption and other content kept with it.</summary>
    private const double LeastHeight = 0.4;

    private readonly TextLayout texts = new(context);
    private readonly Dictionary<FigureBlock, FigureHeights> aligned = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives figures side by side the same heights.</summary>
    public void Align(IReadOnlyList<(FigureBlock Figure, TextColumn Column)> figures)
    {
        FigureHeights[] heights = [.. figures.Select(figure => Measure(figure.Figure, figure.Column))];
        FigureHeights common = new(heights.Max(one => one.Caption), heights.Max(one => one.Subtitle), heights.Max(one => one.Drawing));
        foreach ((FigureBlock figure, _) in figures) aligned[figure] = common;
    }

    /// <param name="keptHeight">The height of other content on the figure's page: headings before it, notes after it.</param>
    public IReadOnlyList<Fragment> Figure(FigureBlock figure, TagNode parent, TextColumn column, double keptHeight)
    {
        string[] ids = figure.Data is { } data ? [figure.Id, data.Id] : [figure.Id];
        FigureHeights heights = aligned.GetValueOrDefault(figure, new FigureHeights(0, 0, 0));
        List<Fragment> head = [.. texts.Caption(figure.Caption, parent, column, ids, after: figure.Subtitle.Length > 0 || heights.Subtitle > 0 ? 0 : 5)];
        Stretch(head, heights.Caption, spaceAfter: 0);
        List<Fragment> subtitle = [.. texts.Subtitle(figure.Subtitle, parent, column)];
        Stretch(subtitle, heights.Subtitle, TextLayout.SpaceAfterSubtitle);
        head.AddRange(subtitle);

        TagNode node = new(Tag.Figure) { AlternativeText = figure.AlternativeText };
        parent.Children.Add(node);
        Fragment[] source = [.. texts.Note(figure.Source, parent, column, before: 4, after: 15)];
        double taken = head.Concat(source).Sum(line => line.Height + line.SpaceBefore + line.SpaceAfter) + keptHeight;
        Fragment drawing = Drawing(context.Draw(figure.Drawing, column.Width), node, column, taken, heights.Drawing) with
        {
            SpaceBefore = head.Count > 0 ? 0 : 14,
            SpaceAfter = source.Length > 0 ? 4 : 14,
            KeepWithNext = source.Length > 0,
            DestinationIds = head.Count > 0 ? [] : ids,
        };
        for (int index = 0; index < source.Length - 1; index++) source[index] = source[index] with { KeepWithNext = true };
        return [.. head.Append(drawing).Concat(source).Select(fragment => fragment with { MayFloat = true })];
    }

    public IReadOnlyList<Fragment> Image(ImageBlock image, TagNode parent, TextColumn column, double keptHeight)
    {
        Fragment[] caption = [.. texts.Caption(image.Caption, parent, column, [image.Id], after: 5)];
        TagNode node = new(Tag.Figure) { AlternativeText = image.AlternativeText };
        parent.Children.Add(node);
        double taken = caption.Sum(line => line.Height + line.SpaceBefore + line.SpaceAfter) + keptHeight;
        Fragment drawing = Drawing(image.Picture.Scene, node, column, taken, leastHeight: 0) with
        {
            SpaceBefore = caption.Length > 0 ? 0 : 10,
            SpaceAfter = 14,
            DestinationIds = caption.Length > 0 ? [] : [image.Id],
        };
        return [.. caption.Append(drawing).Select(fragment => fragment with { MayFloat = true })];
    }

    /// <summary>The drawing in the middle of its column, smaller if it would not fit on a page beside what stays with it.</summary>
    private Fragment Drawing(Scene drawn, TagNode node, TextColumn column, double taken, double leastHeight)
    {
        PageStyle style = context.Style;
        double available = Math.Max(LeastHeight * style.TextHeight, style.TextHeight - taken);
        Scene scene = SceneScaler.Scale(drawn, Math.Min(1, Math.Min(column.Width / drawn.Width, available / drawn.Height)));
        double height = Math.Max(scene.Height, Math.Min(leastHeight, available));
        return new Fragment(height, (painter, top) => node.BoundingBox = painter.Drawing(node, scene, column.Left + (column.Width - scene.Width) / 2, top));
    }

    private FigureHeights Measure(FigureBlock figure, TextColumn column)
    {
        TagNode nowhere = new(Tag.Sect);
        Scene scene = context.Draw(figure.Drawing, column.Width);
        return new FigureHeights(
            texts.Caption(figure.Caption, nowhere, column, []).Sum(line => line.Height),
            texts.Subtitle(figure.Subtitle, nowhere, column).Sum(line => line.Height),
            scene.Height * Math.Min(1, column.Width / scene.Width));
    }

    /// <summary>Adds height to the last line, so that all lines together have a height; without lines, they are stood in for.</summary>
    private static void Stretch(List<Fragment> lines, double height, double spaceAfter)
    {
        double missing = height - lines.Sum(line => line.Height);
        if (missing <= 0) return;
        if (lines.Count == 0) lines.Add(new Fragment(0, (_, _) => { }) { KeepWithNext = true, SpaceAfter = spaceAfter });
        lines[^1] = lines[^1] with { Height = lines[^1].Height + missing };
    }
}
