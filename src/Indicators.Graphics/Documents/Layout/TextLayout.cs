using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out headings, paragraphs, leads and notes as fragments of one line each.</summary>
internal sealed class TextLayout(LayoutContext context)
{
    /// <summary>The distance from the line above a title to the title, where a chapter begins on a page.</summary>
    private const double RuleDistance = 11;

    public const double SpaceAfterSubtitle = 6;

    private PageStyle Style => context.Style;

    public IEnumerable<Fragment> Heading(HeadingBlock heading, TagNode parent, TextColumn column)
    {
        (Tag tag, TypeSize type, FontStyle face, double before, double after) = heading.Level switch
        {
            1 => (Tag.H1, Style.Title, FontStyle.Black, 11.0 + RuleDistance, 7.0),
            2 => (Tag.H2, Style.Section, FontStyle.Bold, 16.0, 4.0),
            3 => (Tag.H3, Style.Subsection, FontStyle.Bold, 10.0, 2.8),
            _ => throw new ArgumentOutOfRangeException(nameof(heading), heading.Level, "Headings have level 1, 2 or 3."),
        };
        Fragment[] lines = [];
        if (heading.Kicker is { Length: > 0 } kicker)
        {
            TypesetText small = Typeset([new Inline(kicker, FontStyle.Bold)], Style.Kicker, Style.Link, Tag.P, parent, column.Width, isBalanced: true);
            lines = [.. Lines(small, column.Left, before, after: 4)];
            before = 0;
        }

        double width = heading.Level == 1 ? Math.Min(column.Width, Style.TitleWidth) : column.Width;
        TypesetText text = Typeset([new Inline(heading.Text, face)], type, Style.Heading, tag, parent, width, isBalanced: true);
        lines = [.. lines, .. Lines(text, column.Left, before, after)];
        lines[0] = lines[0] with { DestinationIds = [heading.Id], StartsChapter = heading.Level == 1 };
        if (heading.Level == 1) lines[0] = WithRule(lines[0], column);
        return lines.Select(line => line with { KeepWithNext = true, IsHeading = true, Line = default });
    }

    public IEnumerable<Fragment> Paragraph(ParagraphBlock paragraph, TagNode parent, TextColumn column) =>
        Lines(Typeset(paragraph.Inlines, Style.Body, Style.Ink, Tag.P, parent, column.Width), column.Left, before: 0, after: 7)
            .Select(line => paragraph.KeepWithNext ? line with { KeepWithNext = true } : line);

    public IEnumerable<Fragment> Lead(LeadBlock lead, TagNode parent, TextColumn column) =>
        Lines(Typeset(lead.Inlines, Style.Lead, Style.Ink, Tag.P, parent, Math.Min(column.Width, Style.LeadWidth)), column.Left, before: 0, after: 14);

    public IEnumerable<Fragment> Point(IReadOnlyList<Inline> point, TagNode body, TextColumn column) =>
        Lines(new TypesetText(context, point, Style.Point, Style.Ink, column.Width).TaggedAs(body), column.Left, before: 0, after: 13);

    public IEnumerable<Fragment> Note(IReadOnlyList<Inline> inlines, TagNode parent, TextColumn column, double before = 3, double after = 9) =>
        Lines(Typeset(inlines, Style.Note, Style.Muted, Tag.Note, parent, column.Width), column.Left, before, after);

    /// <summary>The caption above a table or a figure, kept with it.</summary>
    public IEnumerable<Fragment> Caption(string caption, TagNode parent, TextColumn column, IReadOnlyList<string> ids, double after = 4)
    {
        TypesetText text = Typeset([new Inline(caption, FontStyle.Bold)], Style.Caption, Style.Ink, Tag.Caption, parent, column.Width, isBalanced: true);
        return Lines(text, column.Left, before: 14, after, ids).Select(line => line with { KeepWithNext = true });
    }

    /// <summary>The measure below a caption, kept with it.</summary>
    public IEnumerable<Fragment> Subtitle(string subtitle, TagNode parent, TextColumn column) =>
        Lines(Typeset([new Inline(subtitle)], Style.Subtitle, Style.Muted, Tag.P, parent, column.Width), column.Left, before: 0, SpaceAfterSubtitle)
            .Select(line => line with { KeepWithNext = true });

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
                Line = (index, count),
                DestinationIds = index == 0 && ids is not null ? ids : [],
            };
        }
    }

    /// <summary>A chapter that does not begin at the top of a page is parted from the one before by a line.</summary>
    private Fragment WithRule(Fragment line, TextColumn column) => line with
    {
        Paint = (painter, top) =>
        {
            if (top > Style.TopMargin + 1) painter.Rule(column.Left, column.Right, top - RuleDistance, new Stroke(Style.Rule, 0.8));
            line.Paint(painter, top);
        },
    };

    private TypesetText Typeset(
        IReadOnlyList<Inline> inlines, TypeSize type, Color color, Tag tag, TagNode parent, double width, bool isBalanced = false)
    {
        TagNode node = new(tag);
        TypesetText text = new TypesetText(context, inlines, type, color, width, isBalanced).TaggedAs(node);
        if (text.Lines.Count > 0) parent.Children.Add(node);
        return text;
    }
}
