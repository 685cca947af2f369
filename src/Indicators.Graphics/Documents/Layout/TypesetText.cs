using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Text broken into lines of a given width, ready to be painted line by line.</summary>
internal sealed class TypesetText
{
    private readonly LayoutContext context;
    private readonly IReadOnlyList<Inline> inlines;
    private readonly double size;
    private readonly Color color;
    private readonly double width;
    private readonly LineSegments segments;
    private TagNode?[] owners;

    /// <param name="leading">The distance between baselines as a multiple of the size; null for that of the style.</param>
    /// <param name="isBalanced">Whether all lines should have similar lengths.</param>
    public TypesetText(
        LayoutContext context, IReadOnlyList<Inline> inlines, double size, Color color, double width, double? leading = null, bool isBalanced = false)
    {
        this.context = context;
        this.size = size;
        this.color = color;
        this.width = width;
        this.inlines = [.. inlines.Select(inline => inline.Target is { } target && !context.Links.IsUsable(target) ? inline with { Target = null } : inline)];
        owners = new TagNode?[this.inlines.Count];
        LineHeight = size * (leading ?? context.Style.Leading);
        Lines = context.Breaker.Break(this.inlines, size, width, isBalanced);
        segments = new LineSegments(Lines, context.Document.RightToLeft, (text, source) => context.Measure.Width(text, size, this.inlines[source].Style));
    }

    public IReadOnlyList<TextLine> Lines { get; }

    public double LineHeight { get; }

    public double Height => Lines.Count * LineHeight;

    /// <summary>Makes the text the content of a node. Text without a tag is painted as an artifact and has no links.</summary>
    public TypesetText TaggedAs(TagNode node)
    {
        bool hasLinks = inlines.Any(inline => inline.Target is not null);
        owners = new TagNode?[inlines.Count];
        for (int index = 0; index < inlines.Count; index++)
        {
            bool continuesLink = index > 0 && inlines[index].Target is { } target && inlines[index - 1].Target == target;
            owners[index] = continuesLink ? owners[index - 1] : hasLinks ? NewChild(inlines[index]) : node;
        }

        return this;

        TagNode NewChild(Inline inline)
        {
            TagNode child = new(inline.Target is null ? Tag.Span : Tag.Link);
            node.Children.Add(child);
            return child;
        }
    }

    /// <param name="top">The top of the first painted line.</param>
    public void Paint(
        PagePainter painter, double x, double top, int firstLine, int lineCount, CellAlignment alignment = CellAlignment.Start, bool asArtifact = false)
    {
        for (int index = 0; index < lineCount; index++)
        {
            TextLine line = Lines[firstLine + index];
            double start = alignment == CellAlignment.End ? x + width - line.Width : x;
            PaintLine(painter, firstLine + index, start, top + index * LineHeight, asArtifact);
        }
    }

    public double Baseline(double lineTop)
    {
        double ascent = context.Measure.Ascent(size);
        return lineTop + (LineHeight - ascent - context.Measure.Descent(size)) / 2 + ascent;
    }

    private void PaintLine(PagePainter painter, int line, double start, double top, bool asArtifact)
    {
        double baseline = Baseline(top);
        foreach (LineSegment segment in segments.Find(line))
        {
            Inline inline = inlines[segment.Source];
            TagNode? owner = asArtifact ? null : owners[segment.Source];

            // In right-to-left text, a space at the end would shift the line.
            string end = !segment.ReachesEnd || segment.RightToLeft || (painter.RightToLeft && Lines[line].End == " ") ? "" : Lines[line].End;
            bool isLink = inline.Target is not null && owner is not null;
            double x = start + segment.X;
            painter.Text(
                owner, segment.Text + end, x, baseline, segment.Width, size, inline.Style, isLink ? context.Style.Link : color, segment.RightToLeft);
            if (!isLink) continue;
            painter.Rule(x, x + segment.Width, baseline + size * 0.14, new Stroke(context.Style.Link, 0.4));
            painter.Link(new Box(x, top, segment.Width, LineHeight), owner!, inline.Target!);
        }
    }
}
