namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out headings, paragraphs and notes as fragments of one line each.</summary>
internal sealed class TextLayout(LayoutContext context)
{
    private PageStyle Style => context.Style;

    public IEnumerable<Fragment> Heading(HeadingBlock heading, TagNode parent)
    {
        (Tag tag, double size, double before, double after) = heading.Level switch
        {
            1 => (Tag.H1, 18.0, 30.0, 12.0),
            2 => (Tag.H2, 12.5, 22.0, 6.0),
            3 => (Tag.H3, 10.0, 14.0, 4.0),
            _ => throw new ArgumentOutOfRangeException(nameof(heading), heading.Level, "Headings have level 1, 2 or 3."),
        };
        TypesetText text = Typeset([new Inline(heading.Text, Scenes.FontStyle.Bold)], size, Style.Heading, tag, parent, leading: 1.25, isBalanced: true);
        return Lines(text, Style.SideMargin, before, after, [heading.Id]).Select(line => line with { KeepWithNext = true });
    }

    public IEnumerable<Fragment> Paragraph(ParagraphBlock paragraph, TagNode parent) =>
        Lines(Typeset(paragraph.Inlines, Style.BodySize, Style.Ink, Tag.P, parent), Style.SideMargin, before: 0, after: 7)
            .Select(line => paragraph.KeepWithNext ? line with { KeepWithNext = true } : line);

    public IEnumerable<Fragment> Note(IReadOnlyList<Inline> inlines, TagNode parent, double before = 3, double after = 9) =>
        Lines(Typeset(inlines, Style.NoteSize, Style.Muted, Tag.Note, parent), Style.SideMargin, before, after);

    /// <summary>The caption above a table or a figure, kept with it.</summary>
    public IEnumerable<Fragment> Caption(string caption, TagNode parent, IReadOnlyList<string> ids)
    {
        TypesetText text = Typeset(
            [new Inline(caption, Scenes.FontStyle.Bold)], Style.BodySize, Style.Heading, Tag.Caption, parent, leading: 1.3, isBalanced: true);
        return Lines(text, Style.SideMargin, before: 16, after: 5, ids).Select(line => line with { KeepWithNext = true });
    }

    /// <summary>One fragment for each line; neither the first nor the last line is alone on a page.</summary>
    public static IEnumerable<Fragment> Lines(TypesetText text, double x, double before, double after, IReadOnlyList<string>? ids = null)
    {
        int count = text.Lines.Count;
        for (int index = 0; index < count; index++)
        {
            int line = index;
            yield return new Fragment(text.LineHeight, (painter, top) => text.Paint(painter, x, top, line, 1))
            {
                SpaceBefore = index == 0 ? before : 0,
                SpaceAfter = index == count - 1 ? after : 0,
                KeepWithNext = count > 1 && (index == 0 || index == count - 2),
                DestinationIds = index == 0 && ids is not null ? ids : [],
            };
        }
    }

    private TypesetText Typeset(
        IReadOnlyList<Inline> inlines, double size, Scenes.Color color, Tag tag, TagNode parent,
        double? leading = null, bool isBalanced = false)
    {
        TagNode node = new(tag);
        TypesetText text = new TypesetText(context, inlines, size, color, Style.TextWidth, leading, isBalanced).TaggedAs(node);
        if (text.Lines.Count > 0) parent.Children.Add(node);
        return text;
    }
}
