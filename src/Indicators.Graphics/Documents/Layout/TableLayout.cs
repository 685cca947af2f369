using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Lays out tables: a caption, a header row that is repeated on each page, rows that are divided only if taller than a page, and notes. A
/// table over several pages is one node of the structure; a repeated header is an artifact.
/// </summary>
internal sealed class TableLayout(LayoutContext context)
{
    /// <summary>The share of a page up to which a table is kept on one page.</summary>
    private const double KeptWhole = 0.3;

    private readonly TextLayout texts = new(context);

    private PageStyle Style => context.Style;

    public IReadOnlyList<Fragment> Table(TableBlock table, TagNode parent, TextColumn area) =>
        [.. TablePanels.Split(table, panel => !new TableGrid(panel, context, area).CutsNumbers).SelectMany(panel => Panel(panel, parent, area))];

    private List<Fragment> Panel(TableBlock table, TagNode parent, TextColumn area)
    {
        TableGrid grid = new(table, context, area);
        TagNode node = new(Tag.Table);
        parent.Children.Add(node);

        List<Fragment> fragments = [.. texts.Caption(table.Caption, node, area, [table.Id])];
        Fragment header = Header(grid, node, area, out Fragment repeated);
        fragments.Add(fragments.Count > 0 ? header : header with { SpaceBefore = 14, DestinationIds = table.Id.Length > 0 ? [table.Id] : [] });
        List<Fragment> rows = Rows(table, grid, node, area, repeated);
        bool whole = rows.Sum(row => row.Height) < KeptWhole * Style.TextHeight;
        for (int index = 0; index < rows.Count; index++)
        {
            bool isLast = index == rows.Count - 1;
            rows[index] = rows[index] with
            {
                KeepWithNext = isLast ? table.Notes.Count > 0 : whole || index == 0 || index == rows.Count - 2,
                SpaceAfter = !isLast ? 0 : table.Notes.Count > 0 ? 4 : 14,
            };
        }

        fragments.AddRange(rows);
        int firstNote = fragments.Count;
        for (int index = 0; index < table.Notes.Count; index++)
            fragments.AddRange(texts.Note([new Inline(table.Notes[index])], parent, area, before: 4, after: index < table.Notes.Count - 1 ? 2 : 12));
        // A page with nothing but notes would explain figures that are not on it.
        for (int index = firstNote; index < fragments.Count - 1; index++) fragments[index] = fragments[index] with { KeepWithNext = true };
        return fragments;
    }

    private Fragment Header(TableGrid grid, TagNode tableNode, TextColumn area, out Fragment repeated)
    {
        TypesetText[] cells = grid.HeaderCells();
        TagNode head = new(Tag.THead), row = new(Tag.TR);
        tableNode.Children.Add(head);
        head.Children.Add(row);
        foreach (TypesetText cell in cells)
        {
            TagNode cellNode = new(Tag.TH) { Scope = "Column" };
            row.Children.Add(cellNode);
            cell.TaggedAs(cellNode);
        }

        int lineCount = Math.Max(1, cells.Max(cell => cell.Lines.Count));
        double height = lineCount * cells[0].LineHeight + 2 * grid.VerticalPadding + 1;
        repeated = new Fragment(height, (painter, top) => Paint(painter, top, asArtifact: true));
        return new Fragment(height, (painter, top) => Paint(painter, top, asArtifact: false)) { KeepWithNext = true };

        void Paint(PagePainter painter, double top, bool asArtifact)
        {
            painter.Rule(area.Left, area.Right, top + height - 0.45, new Stroke(Style.Ink, 0.9));
            grid.PaintCells(painter, cells, top, 0, lineCount, alignBottom: true, asArtifact);
        }
    }

    private List<Fragment> Rows(TableBlock table, TableGrid grid, TagNode tableNode, TextColumn area, Fragment repeated)
    {
        List<Fragment> fragments = [];
        if (table.Rows.Count == 0) return fragments;
        TagNode body = new(Tag.TBody);
        tableNode.Children.Add(body);
        for (int index = 0; index < table.Rows.Count; index++)
        {
            TagNode row = new(Tag.TR);
            body.Children.Add(row);
            TypesetText[] cells = grid.RowCells(index);
            for (int column = 0; column < cells.Length; column++)
            {
                TagNode cellNode = column == 0 ? new(Tag.TH) { Scope = "Row" } : new(Tag.TD);
                row.Children.Add(cellNode);
                cells[column].TaggedAs(cellNode);
            }

            fragments.AddRange(RowFragments(grid, index, cells, area, repeated));
        }

        return fragments;
    }

    /// <summary>One fragment for a row, or several if the row is taller than a page.</summary>
    private IEnumerable<Fragment> RowFragments(TableGrid grid, int row, TypesetText[] cells, TextColumn area, Fragment repeated)
    {
        int lineCount = Math.Max(1, cells.Max(cell => cell.Lines.Count));
        double lineHeight = cells[0].LineHeight;
        double room = Style.TextHeight - repeated.Height - 2 * grid.VerticalPadding;
        int linesPerPage = Math.Max(1, (int)(room / lineHeight));
        for (int start = 0; start < lineCount; start += linesPerPage)
        {
            int first = start, count = Math.Min(linesPerPage, lineCount - start);
            double height = count * lineHeight + 2 * grid.VerticalPadding;
            yield return new Fragment(height, (painter, top) =>
            {
                grid.PaintShades(painter, row, top, height);
                painter.Rule(area.Left, area.Right, top + height, new Stroke(Style.Look.Grid, 0.5));
                grid.PaintCells(painter, cells, top, first, count);
            })
            { Repeated = repeated };
        }
    }
}
