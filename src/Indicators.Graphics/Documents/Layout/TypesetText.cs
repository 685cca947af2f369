using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Text broken into lines of a given width, ready to be painted line by line.</summary>
internal sealed class TypesetText
{
    private const double RaisedSize = 0.68;

    /// <summary>How far a raised text stands above the line, as a multiple of the size.</summary>
    private const double RaisedBy = 0.36;

    private readonly LayoutContext context;
    private readonly IReadOnlyList<Inline> inlines;
    private readonly double size;
    private readonly Color color;
    private readonly double width;
    private TagNode?[] owners;

    /// <param name="isBalanced">Whether all lines should have similar lengths.</param>
    public TypesetText(
        LayoutContext context, IReadOnlyList<Inline> inlines, TypeSize type, Color color, double width, bool isBalanced = false)
    {
        this.context = context;
        size = type.Size;
        this.color = color;
        this.width = width;
        this.inlines = [.. inlines.Select(inline => inline.Target is { } target && !context.Links.IsUsable(target) ? inline with { Target = null } : inline)];
        owners = new TagNode?[this.inlines.Count];
        LineHeight = type.LineHeight;
        Lines = context.Breaker.Break(this.inlines, size, width, isBalanced);
    }

    public IReadOnlyList<TextLine> Lines { get; }

    public double LineHeight { get; }

    public double Height => Lines.Count * LineHeight;

    /// <summary>Makes the text the content of a node. Text without a tag is painted as an artifact and has no links.</summary>
    public TypesetText TaggedAs(TagNode node)
    {
        bool hasParts = inlines.Any(inline => inline.Target is not null || inline.AlternativeText is not null);
        owners = new TagNode?[inlines.Count];
        for (int index = 0; index < inlines.Count; index++)
        {
            bool continuesLink = index > 0 && inlines[index].Target is { } target && inlines[index - 1].Target == target;
            owners[index] = continuesLink ? owners[index - 1] : hasParts ? NewChild(inlines[index]) : node;
        }

        return this;

        TagNode NewChild(Inline inline)
        {
            TagNode child = new(inline.Target is null ? Tag.Span : Tag.Link) { AlternativeText = inline.AlternativeText };
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
            double start = alignment switch
            {
                CellAlignment.End => x + width - line.Width,
                CellAlignment.Center => x + (width - line.Width) / 2,
                _ => x,
            };
            PaintLine(painter, line, start, top + index * LineHeight, asArtifact);
        }
    }

    public double Baseline(double lineTop)
    {
        double ascent = context.Measure.Ascent(size);
        return lineTop + (LineHeight - ascent - context.Measure.Descent(size)) / 2 + ascent;
    }

    /// <summary>The type size of an inline in text of a given size.</summary>
    public static double SizeOf(Inline inline, double size) => inline.IsRaised ? size * RaisedSize : size;

    private void PaintLine(PagePainter painter, TextLine line, double start, double top, bool asArtifact)
    {
        double baseline = Baseline(top);
        for (int index = 0; index < line.Runs.Count; index++)
        {
            TextRun run = line.Runs[index];
            Inline inline = inlines[run.Source];
            TagNode? owner = asArtifact ? null : owners[run.Source];

            // In right-to-left text, a space at the end would shift the line.
            string end = index < line.Runs.Count - 1 || (painter.RightToLeft && line.End == " ") ? "" : line.End;
            bool isLink = inline.Target is not null && owner is not null;
            painter.Text(
                owner, run.Text + end, start + run.X, inline.IsRaised ? baseline - RaisedBy * size : baseline, run.Width, SizeOf(inline, size), inline.Style,
                isLink ? context.Style.Link : color);
            if (!isLink) continue;
            if (!inline.IsRaised) painter.Rule(start + run.X, start + run.X + run.Width, baseline + size * 0.14, new Stroke(context.Style.Link, 0.4));
            painter.Link(new Box(start + run.X, top, run.Width, LineHeight), owner!, inline.Target!);
        }
    }
}
