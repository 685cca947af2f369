using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The white part of a cover: labelled facts in three columns, further lines, and the notice below a line.</summary>
internal sealed class CoverPanel(LayoutContext context)
{
    private const int ColumnCount = 3;
    private const double Millimetre = PageStyle.Millimetre;
    private const double TopPadding = 8 * Millimetre;
    private const double Gutter = 7 * Millimetre;

    private static readonly TypeSize Label = new(7.5, 10), Fact = new(9, 12), Notice = new(8.6, 12);

    private PageStyle Style => context.Style;

    public IReadOnlyList<Fragment> Panel(CoverBlock cover, TagNode parent)
    {
        List<Fragment> fragments = [new Fragment(TopPadding, (_, _) => { })];
        TagNode list = new(Tag.L);
        foreach (IReadOnlyList<(CoverFact Fact, int Column)> row in Rows(cover.Facts)) fragments.Add(Row(row, list));
        if (list.Children.Count > 0) parent.Children.Add(list);
        foreach (string line in cover.Lines)
        {
            TypesetText text = Typeset([new Inline(line)], Fact, Style.Ink, Tag.P, parent, Style.TextWidth);
            fragments.AddRange(TextLayout.Lines(text, Style.SideMargin, before: 0, after: 3));
        }

        fragments.AddRange(NoticeLines(cover, parent));
        return fragments;
    }

    /// <summary>Distributes facts over rows of three columns; a wide one takes two.</summary>
    private static IEnumerable<IReadOnlyList<(CoverFact Fact, int Column)>> Rows(IReadOnlyList<CoverFact> facts)
    {
        List<(CoverFact, int)> row = [];
        int column = 0;
        foreach (CoverFact fact in facts)
        {
            int width = fact.IsWide ? 2 : 1;
            if (column + width > ColumnCount)
            {
                yield return row;
                row = [];
                column = 0;
            }

            row.Add((fact, column));
            column += width;
        }

        if (row.Count > 0) yield return row;
    }

    private Fragment Row(IReadOnlyList<(CoverFact Fact, int Column)> row, TagNode list)
    {
        TextColumn[] columns = TextColumn.Whole(Style).Divide([.. Enumerable.Repeat(1.0, ColumnCount)], Gutter);
        List<(double X, TypesetText Label, TypesetText Text)> cells = [];
        foreach ((CoverFact fact, int column) in row)
        {
            double width = fact.IsWide ? columns[column + 1].Right - columns[column].Left : columns[column].Width;
            TagNode item = new(Tag.LI);
            list.Children.Add(item);
            cells.Add((
                columns[column].Left,
                Typeset([new Inline(fact.Label)], Label, Style.Muted, Tag.Lbl, item, width),
                Typeset([new Inline(fact.Text)], Fact, Style.Ink, Tag.LBody, item, width)));
        }

        double labelHeight = cells.Max(cell => cell.Label.Height);
        return new Fragment(labelHeight + cells.Max(cell => cell.Text.Height), (painter, top) =>
        {
            foreach ((double x, TypesetText label, TypesetText text) in cells)
            {
                label.Paint(painter, x, top, 0, label.Lines.Count);
                text.Paint(painter, x, top + labelHeight, 0, text.Lines.Count);
            }
        })
        {
            SpaceAfter = 3.6 * Millimetre,
        };
    }

    private IEnumerable<Fragment> NoticeLines(CoverBlock cover, TagNode parent)
    {
        if (cover.Notice is not { Length: > 0 } notice) yield break;
        Inline[] inlines = cover.NoticeDetails.Length > 0 ? [new(notice + " ", FontStyle.Bold), cover.NoticeDetails] : [new(notice, FontStyle.Bold)];
        TypesetText text = Typeset(inlines, Notice, Style.Ink, Tag.P, parent, Style.TextWidth);
        const double padding = 2.6 * Millimetre;
        foreach ((int index, Fragment line) in TextLayout.Lines(text, Style.SideMargin, before: 4.5 * Millimetre, after: 0).Index())
        {
            if (index > 0)
            {
                yield return line;
                continue;
            }

            yield return line with
            {
                Height = line.Height + padding,
                Paint = (painter, top) =>
                {
                    painter.Rule(Style.SideMargin, Style.SideMargin + Style.TextWidth, top + 0.3, new Stroke(Style.Rule, 0.6));
                    line.Paint(painter, top + padding);
                },
            };
        }
    }

    private TypesetText Typeset(IReadOnlyList<Inline> inlines, TypeSize type, Color color, Tag tag, TagNode parent, double width)
    {
        TagNode node = new(tag);
        TypesetText text = new TypesetText(context, inlines, type, color, width).TaggedAs(node);
        if (text.Lines.Count > 0) parent.Children.Add(node);
        return text;
    }
}
