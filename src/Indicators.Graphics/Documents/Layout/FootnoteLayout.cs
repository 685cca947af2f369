namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out the notes to marks in the text, below a short line.</summary>
internal sealed class FootnoteLayout(LayoutContext context)
{
    private const double Gap = 4;
    private const double RuleLength = 60;

    private PageStyle Style => context.Style;

    public IReadOnlyList<Fragment> Footnotes(FootnotesBlock block, TagNode parent, TextColumn column)
    {
        List<Fragment> fragments = [];
        double markWidth = block.Notes.Select(note => context.Measure.Width(note.Mark, Style.Note.Size, Scenes.FontStyle.Regular)).DefaultIfEmpty(0).Max();
        foreach (Footnote note in block.Notes) fragments.AddRange(Note(note, parent, column.Indented(markWidth + Gap), column.Left));
        if (fragments.Count > 0) fragments[0] = WithRule(fragments[0], column);
        return fragments;
    }

    private Fragment[] Note(Footnote note, TagNode parent, TextColumn column, double markX)
    {
        TagNode node = new(Tag.Note), mark = new(Tag.Lbl), body = new(Tag.P);
        TypesetText text = new TypesetText(context, note.Inlines, Style.Note, Style.Muted, column.Width).TaggedAs(body);
        Fragment[] lines = [.. TextLayout.Lines(text, column.Left, before: 0, after: 2, [note.Id])];
        TypesetText markText = new TypesetText(context, [new Inline(note.Mark)], Style.Note, Style.Muted, column.Width).TaggedAs(mark);
        if (lines.Length == 0) lines = [new Fragment(Style.Note.LineHeight, (_, _) => { }) { DestinationIds = [note.Id] }];
        node.Children.Add(mark);
        if (text.Lines.Count > 0) node.Children.Add(body);
        parent.Children.Add(node);
        Action<PagePainter, double> paintText = lines[0].Paint;
        lines[0] = lines[0] with
        {
            Paint = (painter, top) =>
            {
                markText.Paint(painter, markX, top, 0, Math.Min(1, markText.Lines.Count));
                paintText(painter, top);
            },
        };
        return lines;
    }

    private Fragment WithRule(Fragment first, TextColumn column)
    {
        const double above = 6;
        return first with
        {
            Height = first.Height + above,
            SpaceBefore = 10,
            Paint = (painter, top) =>
            {
                painter.Rule(column.Left, column.Left + Math.Min(RuleLength, column.Width), top + 1, new Scenes.Stroke(Style.Rule, 0.6));
                first.Paint(painter, top + above);
            },
        };
    }
}
