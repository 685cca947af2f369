using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Lays out a paragraph in a box with a coloured bar at its start. The box is painted in slices together with the lines, so that it can
/// continue on the next page.
/// </summary>
internal sealed class CalloutLayout(LayoutContext context)
{
    private const double BarWidth = 3;
    private const double SidePadding = 3.5 * PageStyle.Millimetre;
    private const double VerticalPadding = 2.2 * PageStyle.Millimetre;

    /// <summary>Slices overlap a little, because viewers would otherwise show hairlines between them.</summary>
    private const double Overlap = 0.5;

    public IEnumerable<Fragment> Callout(CalloutBlock callout, TagNode parent, TextColumn column)
    {
        // PDF 1.7 has no tag for what stands aside from the text but a note.
        TagNode node = new(Tag.Note);
        TextColumn inside = new(column.Left + BarWidth + SidePadding, column.Width - BarWidth - 2 * SidePadding);
        TypesetText text = new TypesetText(context, callout.Inlines, context.Style.Callout, context.Style.Ink, inside.Width).TaggedAs(node);
        int count = text.Lines.Count;
        if (count == 0) yield break;
        parent.Children.Add(node);
        for (int index = 0; index < count; index++)
        {
            int line = index;
            double above = line == 0 ? VerticalPadding : 0, below = line == count - 1 ? VerticalPadding : 0;
            double height = above + text.LineHeight + below;
            yield return new Fragment(height, (painter, top) =>
            {
                double from = line == 0 ? top : top - Overlap;
                painter.Ground(new Box(column.Left, from, column.Width, top + height - from), context.Style.Look.CalloutGround);
                painter.Ground(new Box(column.Left, from, BarWidth, top + height - from), context.Style.Look.CalloutBar);
                text.Paint(painter, inside.Left, top + above, line, 1);
            })
            {
                SpaceBefore = line == 0 ? 6 : 0,
                SpaceAfter = line == count - 1 ? 14 : 0,
                KeepWithNext = line < count - 1 && (line == 0 || line == count - 2),
                Line = (line, count),
            };
        }
    }
}
