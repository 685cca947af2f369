using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The columns of one table: where they stand, and the type size at which their words fit.</summary>
internal sealed class TableGrid
{
    private const double SizeStep = 0.25;

    private readonly TableBlock table;
    private readonly LayoutContext context;

    public TableGrid(TableBlock table, LayoutContext context)
    {
        if (table.Columns.Count == 0) throw new ArgumentException($"The table \"{table.Id}\" has no columns.");
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
            throw new ArgumentException($"A row of the table \"{table.Id}\" has not as many cells as there are columns.");
        if (table.Columns.Any(column => !(column.Share > 0)))
            throw new ArgumentException($"A column of the table \"{table.Id}\" has a share that is not positive.");
        this.table = table;
        this.context = context;

        PageStyle style = context.Style;
        Size = style.TableSize;
        double[] minima = Minima(context.Breaker.WidestWord);
        while (minima.Sum() > style.TextWidth && Size > style.SmallestTableSize)
        {
            Size = Math.Max(style.SmallestTableSize, Size - SizeStep);
            minima = Minima(context.Breaker.WidestWord);
        }

        double[] natural = Minima(context.Breaker.NaturalWidth);
        double[] shares = [.. table.Columns.Select(column => column.Share)];
        Widths = ColumnWidths.Fit(natural.Sum() <= style.TextWidth ? natural : minima, shares, style.TextWidth);
    }

    public double Size { get; private set; }

    /// <summary>Points, with padding.</summary>
    public double[] Widths { get; }

    /// <summary>Beside the text of a cell.</summary>
    public double SidePadding => Size * 0.5;

    /// <summary>Above and below the text of a cell.</summary>
    public double VerticalPadding => Size * 0.3;

    public TypesetText[] HeaderCells() => Cells([.. table.Columns.Select(HeaderInline)], context.Style.Heading, leading: 1.2);

    public TypesetText[] RowCells(IReadOnlyList<Inline> row) => Cells(row, context.Style.Ink, leading: 1.3);

    /// <summary>Paints the same range of lines of each cell of a row.</summary>
    public void PaintCells(PagePainter painter, TypesetText[] cells, double top, int firstLine, int lineCount, bool alignBottom = false, bool asArtifact = false)
    {
        double x = context.Style.SideMargin;
        for (int column = 0; column < cells.Length; column++)
        {
            TypesetText cell = cells[column];
            int count = Math.Clamp(cell.Lines.Count - firstLine, 0, lineCount);
            double drop = alignBottom ? (lineCount - count) * cell.LineHeight : 0;
            cell.Paint(
                painter, x + SidePadding, top + VerticalPadding + drop, Math.Min(firstLine, cell.Lines.Count), count,
                table.Columns[column].Alignment, asArtifact);
            x += Widths[column];
        }
    }

    private static Inline HeaderInline(TableColumn column) => new(column.Header, FontStyle.Bold);

    private TypesetText[] Cells(IReadOnlyList<Inline> row, Color color, double leading) =>
        [.. row.Select((inline, column) => new TypesetText(context, [inline], Size, color, Widths[column] - 2 * SidePadding, leading))];

    private double[] Minima(Func<IReadOnlyList<Inline>, double, double> width)
    {
        double[] minima = new double[table.Columns.Count];
        for (int column = 0; column < minima.Length; column++)
        {
            double widest = width([HeaderInline(table.Columns[column])], Size);
            foreach (IReadOnlyList<Inline> row in table.Rows) widest = Math.Max(widest, width([row[column]], Size));
            minima[column] = widest + 2 * SidePadding + 0.01;
        }

        return minima;
    }
}
