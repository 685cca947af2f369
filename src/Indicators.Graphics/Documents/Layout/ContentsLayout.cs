using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// The list of headings with leaders and page numbers. A fixed width is reserved for the numbers, so that they do not affect line breaks;
/// they are painted once all pages are known.
/// </summary>
internal sealed class ContentsLayout(LayoutContext context)
{
    private const double NumberWidth = 34;

    /// <summary>
    /// The space before an entry by its level, in points, and the leading. The tight spacing is for contents that otherwise just exceed a
    /// page.
    /// </summary>
    private sealed record Spacing(double BeforeFirstLevel, double BeforeSecondLevel, double Leading)
    {
        public static readonly Spacing Wide = new(8, 2, 1.4);
        public static readonly Spacing Tight = new(5, 0, 1.3);
    }

    public IReadOnlyList<Fragment> Contents(ContentsBlock contents, TagNode parent)
    {
        PageStyle style = context.Style;
        TagNode titleNode = new(Tag.H1);
        TypesetText title = new TypesetText(
            context, [new Inline(contents.Title, FontStyle.Black)], style.Title, style.Heading, style.TextWidth).TaggedAs(titleNode);
        if (title.Lines.Count > 0) parent.Children.Add(titleNode);
        List<Fragment> fragments =
        [
            .. TextLayout.Lines(title, style.SideMargin, before: 30, after: 10).Select(line => line with { KeepWithNext = true }),
        ];

        TagNode list = new(Tag.TOC);
        parent.Children.Add(list);
        HeadingBlock[] headings = [.. context.Document.AllBlocks().OfType<HeadingBlock>().Where(heading => heading.IsInContents)];
        double room = style.TextHeight - fragments.Sum(line => line.Height + line.SpaceAfter);
        bool isTight = Height(Entries(headings, Spacing.Wide, new TagNode(Tag.TOC))) > room && Height(Entries(headings, Spacing.Tight, new TagNode(Tag.TOC))) <= room;
        return [.. fragments, .. Entries(headings, isTight ? Spacing.Tight : Spacing.Wide, list)];
    }

    private static double Height(Fragment[] entries) => entries.Sum(line => line.Height + line.SpaceBefore);

    private Fragment[] Entries(HeadingBlock[] headings, Spacing spacing, TagNode list) =>
        [.. headings.SelectMany(heading => Entry(heading, spacing, list))];

    private IEnumerable<Fragment> Entry(HeadingBlock heading, Spacing spacing, TagNode list)
    {
        PageStyle style = context.Style;
        bool isFirstLevel = heading.Level == 1;
        double indent = isFirstLevel ? 0 : 14;
        FontStyle face = isFirstLevel ? FontStyle.Bold : FontStyle.Regular;
        TagNode item = new(Tag.TOCI), link = new(Tag.Link);
        list.Children.Add(item);
        item.Children.Add(link);
        TypesetText text = new TypesetText(
            context, [new Inline(heading.ShortText, face)], new TypeSize(style.Body.Size, style.Body.Size * spacing.Leading), isFirstLevel ? style.Heading : style.Ink,
            style.TextWidth - indent - NumberWidth).TaggedAs(link);
        double x = style.SideMargin + indent;
        Fragment[] lines = [.. TextLayout.Lines(text, x, before: isFirstLevel ? spacing.BeforeFirstLevel : spacing.BeforeSecondLevel, after: 0)];
        for (int index = 0; index < lines.Length; index++)
        {
            Action<PagePainter, double> paintText = lines[index].Paint;
            bool isLast = index == lines.Length - 1;
            lines[index] = lines[index] with
            {
                Paint = (painter, top) =>
                {
                    paintText(painter, top);
                    if (isLast) PaintNumber(painter, text, heading.Id, link, x, top, face);
                    painter.Link(new Box(x, top, style.TextWidth - indent, text.LineHeight), link, "#" + heading.Id);
                },
            };
        }

        return lines;
    }

    private void PaintNumber(PagePainter painter, TypesetText text, string id, TagNode link, double x, double top, FontStyle face)
    {
        PageStyle style = context.Style;
        string number = painter.LabelOf(id);
        double width = context.Measure.Width(number, style.Body.Size, face);
        double right = style.SideMargin + style.TextWidth;
        double baseline = text.Baseline(top);

        // A space separates the number from the text for screen readers.
        string spaced = painter.RightToLeft ? number : " " + number;
        double spacedWidth = context.Measure.Width(spaced, style.Body.Size, face);
        painter.Text(link, spaced, right - spacedWidth, baseline, spacedWidth, style.Body.Size, face, style.Ink);

        // Dots are on one grid in all entries.
        const double Step = 4;
        double from = style.SideMargin + Math.Ceiling((x + text.Lines[^1].Width + Step - style.SideMargin) / Step) * Step;
        double to = right - Math.Max(width, context.Measure.Width("00", style.Body.Size, face)) - Step;
        if (to > from) painter.Rule(from, to, baseline - 0.4, new Stroke(style.Muted, 0.7, [0.7, Step - 0.7]));
    }
}
