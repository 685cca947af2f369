namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Lays out blocks in columns. Columns that fit on a page stay together; taller ones are divided into slices of a page's height. Content is
/// read column by column.
/// </summary>
/// <param name="flowOf">The fragments of the blocks of a column.</param>
internal sealed class ColumnsLayout(LayoutContext context, FigureLayout figures, Func<IReadOnlyList<Block>, TextColumn, List<Fragment>> flowOf)
{
    private const int MostPointsInRow = 3;
    private const double PointGutter = 7 * PageStyle.Millimetre;

    private readonly TextLayout texts = new(context);

    private PageStyle Style => context.Style;

    public IReadOnlyList<Fragment> Columns(ColumnsBlock block, TextColumn area)
    {
        if (block.Columns.Count == 0) return [];
        if (block.Columns.Any(column => !(column.Weight > 0))) throw new ArgumentException("A column has a weight that is not positive.");
        TextColumn[] columns = area.Divide([.. block.Columns.Select(column => column.Weight)], Style.Gutter);
        AlignFigures(block, columns);
        List<Fragment>[] flows = [.. block.Columns.Select((column, index) => flowOf(column.Blocks, columns[index]))];
        bool mayFloat = block.Columns.All(column => column.Blocks.All(inner => inner is FigureBlock or ImageBlock));
        return [.. Slices(flows, Style.TextHeight).Select(slice => slice with { MayFloat = mayFloat })];
    }

    public IReadOnlyList<Fragment> FlowThrough(ColumnFlowBlock block, TextColumn area)
    {
        if (block.Count < 1) throw new ArgumentException("Blocks flow through at least one column.");
        TextColumn[] columns = area.Divide([.. Enumerable.Repeat(1.0, block.Count)], Style.Gutter);
        List<Fragment> flow = flowOf(block.Blocks, columns[0]);
        List<Fragment> slices = [];
        for (int start = 0; start < flow.Count;)
        {
            double height = BalancedHeight(flow, start, block.Count);
            var stacks = new IReadOnlyList<Placement>[block.Count];
            for (int column = 0; column < block.Count; column++)
            {
                FragmentStack stack = new(0, height);
                start = stack.Fill(flow, start);
                stacks[column] = [.. stack.Placements.Select(placement => Moved(placement, columns[column].Left - columns[0].Left))];
            }

            slices.Add(Fragment.SideBySide(stacks) with { SpaceAfter = 12 });
        }

        return slices;
    }

    /// <summary>Points in rows, as the items of a list.</summary>
    public IReadOnlyList<Fragment> Points(PointsBlock points, TagNode parent, TextColumn area)
    {
        TagNode list = new(Tag.L);
        List<Fragment> rows = [];
        foreach (IReadOnlyList<Inline>[] row in points.Points.Chunk(MostPointsInRow))
        {
            TextColumn[] columns = area.Divide([.. Enumerable.Repeat(1.0, Math.Min(MostPointsInRow, points.Points.Count))], PointGutter);
            List<Fragment>[] flows = [.. row.Select((point, index) => Point(point, list, columns[index]))];
            rows.AddRange(Slices(flows, Style.TextHeight));
        }

        if (list.Children.Count > 0) parent.Children.Add(list);
        return rows;
    }

    private List<Fragment> Point(IReadOnlyList<Inline> point, TagNode list, TextColumn column)
    {
        TagNode item = new(Tag.LI), body = new(Tag.LBody);
        List<Fragment> lines = [.. texts.Point(point, body, column)];
        if (lines.Count == 0) return lines;
        item.Children.Add(body);
        list.Children.Add(item);
        return lines;
    }

    /// <summary>Divides flows side by side into fragments of at most a height.</summary>
    private static IEnumerable<Fragment> Slices(List<Fragment>[] flows, double height)
    {
        int[] next = new int[flows.Length];
        while (flows.Where((flow, index) => next[index] < flow.Count).Any())
        {
            var stacks = new IReadOnlyList<Placement>[flows.Length];
            for (int column = 0; column < flows.Length; column++)
            {
                FragmentStack stack = new(0, height);
                next[column] = stack.Fill(flows[column], next[column]);
                stacks[column] = stack.Placements;
            }

            yield return Fragment.SideBySide(stacks);
        }
    }

    /// <summary>The least height at which the rest of a flow fits into columns of one page; the height of a page if it does not.</summary>
    private double BalancedHeight(List<Fragment> flow, int start, int count)
    {
        double low = 0, high = Style.TextHeight;
        if (!FitsInto(high)) return high;
        for (int step = 0; step < 24; step++)
        {
            double middle = (low + high) / 2;
            if (FitsInto(middle)) high = middle;
            else low = middle;
        }

        return high;

        bool FitsInto(double height)
        {
            int next = start;
            for (int column = 0; column < count && next < flow.Count; column++)
            {
                FragmentStack stack = new(0, height);

                // Only on a whole page may a group be divided.
                if (height < Style.TextHeight && !stack.Fits(flow, next, FragmentStack.GroupEnd(flow, next))) return false;
                next = stack.Fill(flow, next);
                if (stack.Bottom > height + 0.001) return false;
            }

            return next == flow.Count;
        }
    }

    /// <summary>The same fragment in another column. It is laid out once, at the place of the first.</summary>
    private static Placement Moved(Placement placement, double offset) =>
        offset == 0 ? placement : placement with { Fragment = placement.Fragment with { Paint = (painter, top) => painter.Moved(offset, () => placement.Fragment.Paint(painter, top)) } };

    /// <summary>Aligns figures that stand at the same place of all columns, with nothing but figures before them.</summary>
    private void AlignFigures(ColumnsBlock block, TextColumn[] columns)
    {
        for (int place = 0; block.Columns.All(column => place < column.Blocks.Count && column.Blocks[place] is FigureBlock); place++)
            figures.Align([.. block.Columns.Select((column, index) => ((FigureBlock)column.Blocks[place], columns[index]))]);
    }
}
