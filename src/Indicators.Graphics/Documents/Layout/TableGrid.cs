using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The columns of one table: where they stand, and the type size at which their words fit.</summary>
internal sealed class TableGrid
{
    private const double SizeStep = 0.25;
    private const double SidePaddingPerSize = 0.5;

    /// <summary>Keeps sums of widths from falling short of what they must hold.</summary>
    private const double Rounding = 0.01;

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

        double available = context.Style.TextWidth;
        (Size, double[] minima) = Sized(available);
        double[] natural = Minima(Size, wholeText: _ => true);
        double[] shares = [.. table.Columns.Select(column => column.Share)];
        Widths = ColumnWidths.Fit(natural.Sum() <= available ? natural : minima, shares, available);
        CutsNumbers = Enumerable.Range(0, minima.Length)
            .Any(column => table.Columns[column].Alignment == CellAlignment.End && Widths[column] < Minima(Size, _ => false)[column]);
    }

    /// <summary>Whether the columns are so many that some number is cut in two: what nobody must have to read.</summary>
    public bool CutsNumbers { get; }

    public double Size { get; }

    /// <summary>Points, with padding.</summary>
    public double[] Widths { get; }

    /// <summary>Beside the text of a cell.</summary>
    public double SidePadding => Size * SidePaddingPerSize;

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

    /// <summary>The largest size at which words, and numbers with their marks, stay whole; if there is none, at which words do; else the smallest.</summary>
    private (double Size, double[] Minima) Sized(double available)
    {
        PageStyle style = context.Style;
        foreach (bool numbersWhole in (bool[])[true, false])
        {
            for (double size = style.TableSize; size >= style.SmallestTableSize; size -= SizeStep)
            {
                double[] minima = Minima(size, column => numbersWhole && column.Alignment == CellAlignment.End);
                if (minima.Sum() <= available) return (size, minima);
            }
        }

        return (style.SmallestTableSize, Minima(style.SmallestTableSize, _ => false));
    }

    /// <param name="wholeText">The columns whose cells must not be broken at blanks either.</param>
    private double[] Minima(double size, Func<TableColumn, bool> wholeText)
    {
        double[] minima = new double[table.Columns.Count];
        for (int index = 0; index < minima.Length; index++)
        {
            TableColumn column = table.Columns[index];
            double widest = context.Breaker.WidestWord([HeaderInline(column)], size);
            foreach (IReadOnlyList<Inline> row in table.Rows)
            {
                double width = wholeText(column) ? context.Breaker.NaturalWidth([row[index]], size) : context.Breaker.WidestWord([row[index]], size);
                widest = Math.Max(widest, width);
            }

            minima[index] = widest + size * 2 * SidePaddingPerSize + Rounding;
        }

        return minima;
    }
}
