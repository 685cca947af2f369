using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>The columns of a table: their positions, and the type size at which their words fit.</summary>
internal sealed class TableGrid
{
    private const double SizeStep = 0.25;
    private const double SidePaddingPerSize = 0.5;

    /// <summary>A tolerance, so that sums of widths are not too small for their content.</summary>
    private const double Rounding = 0.01;

    private readonly TableBlock table;
    private readonly LayoutContext context;
    private readonly TextColumn area;
    private readonly double[] markWidths;

    public TableGrid(TableBlock table, LayoutContext context, TextColumn area)
    {
        if (table.Columns.Count == 0) throw new ArgumentException($"The table \"{table.Id}\" has no columns.");
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
            throw new ArgumentException($"A row of the table \"{table.Id}\" has not as many cells as there are columns.");
        if (table.Columns.Any(column => !(column.Share > 0)))
            throw new ArgumentException($"A column of the table \"{table.Id}\" has a share that is not positive.");
        if (table.Shades.Count > 0 && (table.Shades.Count != table.Rows.Count || table.Shades.Any(row => row.Count != table.Columns.Count)))
            throw new ArgumentException($"The table \"{table.Id}\" has not as many shades as cells.");
        this.table = table;
        this.context = context;
        this.area = area;

        ColumnTexts[] columns = [.. table.Columns.Select((column, index) => ColumnTexts.Measure(column, table.Rows.Select(row => row[index]), context.Breaker))];
        double[] words = [.. columns.Select(column => column.Word)];

        // Smaller type is better than separating a number from its mark, which is better than cutting a word.
        double available = area.Width;
        double[] minima = [.. columns.Select(column => column.WordOrNumber)];
        double? size = LargestSize(minima, available);
        if (size is null) minima = words;
        Size = size ?? LargestSize(words, available) ?? context.Style.SmallestTableSize;

        double[][] wishes = [[.. columns.Select(column => column.Text)], [.. columns.Select(column => column.TextUnderBrokenHeader)]];
        double[] chosen = wishes.FirstOrDefault(wish => Minima(wish, Size).Sum() <= available) ?? minima;
        Widths = ColumnWidths.Fit(Minima(chosen, Size), [.. table.Columns.Select(column => column.Share)], available);
        markWidths = [.. columns.Select((column, index) => Widths[index] >= Minima([column.BodyText], Size)[0] ? column.MarkWidth * Size : 0)];
        CutsNumbers = Widths.Where((width, column) => columns[column].IsNumeric && width < words[column] * Size + 2 * SidePadding).Any();
    }

    /// <summary>Whether there are so many columns that a number is cut, which must be avoided.</summary>
    public bool CutsNumbers { get; }

    public double Size { get; }

    /// <summary>The widths in points, including padding.</summary>
    public double[] Widths { get; }

    /// <summary>The padding on each side of the text of a cell.</summary>
    public double SidePadding => Size * SidePaddingPerSize;

    /// <summary>The padding above and below the text of a cell.</summary>
    public double VerticalPadding => Size * 0.38;

    public TypesetText[] HeaderCells() =>
        [.. table.Columns.Select((column, index) => Cell(HeaderInline(column), index, context.Style.Ink, leading: 1.25, hang: markWidths[index]))];

    public TypesetText[] RowCells(int row) => [.. table.Rows[row].Select((cell, column) => Cell(
        cell, column, CellInk(row, column), leading: 1.31, hang: Math.Max(0, markWidths[column] - context.Breaker.WidthOfMark(cell, Size))))];

    /// <summary>Paints the same range of lines in each cell of a row.</summary>
    public void PaintCells(PagePainter painter, TypesetText[] cells, double top, int firstLine, int lineCount, bool alignBottom = false, bool asArtifact = false)
    {
        double x = area.Left;
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

    /// <summary>Paints the shades behind the cells of a row.</summary>
    public void PaintShades(PagePainter painter, int row, double top, double height)
    {
        if (table.Shades.Count == 0) return;
        double x = area.Left;
        for (int column = 0; column < Widths.Length; column++)
        {
            if (table.Shades[row][column] is { } step) painter.Ground(new Box(x, top, Widths[column], height), context.Style.Look.HeatSteps[step]);
            x += Widths[column];
        }
    }

    private Color CellInk(int row, int column) =>
        table.Shades.Count > 0 && table.Shades[row][column] is { } step ? context.Style.Look.HeatInk(step) : context.Style.Ink;

    private static Inline HeaderInline(TableColumn column) => new(column.Header, FontStyle.Bold);

    /// <param name="hang">The room left free at the end of the cell for the marks of other cells.</param>
    private TypesetText Cell(Inline inline, int column, Color color, double leading, double hang)
    {
        double width = Widths[column] - 2 * SidePadding;

        // Text that needs the whole cell, such as a long header, may use all of it.
        bool hangs = context.Breaker.NaturalWidth([inline], Size) <= width - hang + Rounding;
        return new TypesetText(context, [inline], new TypeSize(Size, Size * leading), color, hangs ? width - hang : width);
    }

    private double? LargestSize(double[] unitWidths, double available)
    {
        for (double size = context.Style.TableSize; size >= context.Style.SmallestTableSize; size -= SizeStep)
            if (Minima(unitWidths, size).Sum() <= available) return size;
        return null;
    }

    /// <param name="unitWidths">Widths for type of 1 point, which are proportional to the size.</param>
    private static double[] Minima(double[] unitWidths, double size) =>
        [.. unitWidths.Select(width => (width + 2 * SidePaddingPerSize) * size + Rounding)];
}
