using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Lays out big numbers side by side below a line, as the items of a list: label, number, drawing, change.</summary>
internal sealed class NumbersLayout(LayoutContext context)
{
    private const int MostInRow = 5;

    /// <summary>In a narrow column, fewer numbers stand in a row.</summary>
    private const double LeastWidth = 70;

    private const double Gutter = 5 * PageStyle.Millimetre;
    private const double RuleWidth = 1.6;
    private const double TopPadding = 2.2 * PageStyle.Millimetre;
    private const double DrawingSpace = 2;

    private static readonly TypeSize Label = new(8.2, 10.6);
    private static readonly TypeSize Number = new(21, 25);
    private static readonly TypeSize Change = new(8, 10.6);
    private const double UnitSize = 10;

    /// <summary>A number with all its parts typeset, and the nodes that own them.</summary>
    private sealed record Cell(TextColumn Column, TypesetText Label, BigNumber Number, TagNode NumberNode, Scene? Drawing, TagNode DrawingNode, TypesetText Change);

    public IReadOnlyList<Fragment> Numbers(NumbersBlock block, TagNode parent, TextColumn area)
    {
        if (block.Numbers.Count == 0) return [];
        TagNode list = new(Tag.L);
        parent.Children.Add(list);
        int most = Math.Clamp((int)((area.Width + Gutter) / (LeastWidth + Gutter)), 1, MostInRow);
        int columns = Math.Min(most, block.Numbers.Count);
        return [.. block.Numbers.Chunk(columns).Select(row => Row(row, area.Divide([.. Enumerable.Repeat(1.0, columns)], Gutter), list, area))];
    }

    private Fragment Row(BigNumber[] numbers, TextColumn[] columns, TagNode list, TextColumn area)
    {
        Cell[] cells = [.. numbers.Select((number, index) => Typeset(number, columns[index], list))];
        double labelBottom = RuleWidth + TopPadding + cells.Max(cell => cell.Label.Height);
        double drawingTop = labelBottom + Number.LineHeight + DrawingSpace;
        double drawingHeight = cells.Max(cell => cell.Drawing?.Height ?? 0);
        double changeTop = drawingTop + drawingHeight + (drawingHeight > 0 ? 2 * DrawingSpace : 0);
        return new Fragment(changeTop + cells.Max(cell => cell.Change.Height), (painter, top) =>
        {
            painter.Rule(area.Left, area.Right, top + RuleWidth / 2, new Stroke(context.Style.Heading, RuleWidth));
            foreach (Cell cell in cells)
            {
                cell.Label.Paint(painter, cell.Column.Left, top + RuleWidth + TopPadding, 0, cell.Label.Lines.Count);
                PaintNumber(painter, cell, top + labelBottom);
                if (cell.Drawing is { } drawing)
                    cell.DrawingNode.BoundingBox = painter.Drawing(cell.DrawingNode, drawing, cell.Column.Left, top + drawingTop + drawingHeight - drawing.Height);
                cell.Change.Paint(painter, cell.Column.Left, top + changeTop, 0, cell.Change.Lines.Count);
            }
        })
        {
            SpaceAfter = 13,
        };
    }

    private Cell Typeset(BigNumber number, TextColumn column, TagNode list)
    {
        TagNode item = new(Tag.LI), body = new(Tag.LBody), label = new(Tag.P), value = new(Tag.P), figure = new(Tag.Figure) { AlternativeText = number.AlternativeText }, change = new(Tag.P);
        list.Children.Add(item);
        item.Children.Add(body);
        Color ink = context.Style.Ink;
        TypesetText labelText = new TypesetText(context, [new Inline(number.Label, FontStyle.Bold)], Label, ink, column.Width).TaggedAs(label);
        TypesetText changeText = new TypesetText(context, number.Change, Change, ink, column.Width).TaggedAs(change);
        Scene? drawing = number.Drawing is { } small ? Fitting(context.Draw(small, column.Width), column.Width) : null;
        if (labelText.Lines.Count > 0) body.Children.Add(label);
        body.Children.Add(value);
        if (drawing is not null) body.Children.Add(figure);
        if (changeText.Lines.Count > 0) body.Children.Add(change);
        return new Cell(column, labelText, number, value, drawing, figure, changeText);
    }

    /// <summary>The number and its unit on one line, smaller if they would not fit.</summary>
    private void PaintNumber(PagePainter painter, Cell cell, double top)
    {
        string unit = cell.Number.Unit.Length > 0 ? " " + cell.Number.Unit : "";
        double width = context.Measure.Width(cell.Number.Number, Number.Size, FontStyle.Black), unitWidth = context.Measure.Width(unit, UnitSize, FontStyle.Bold);
        double factor = Math.Min(1, cell.Column.Width / Math.Max(1, width + unitWidth));
        double ascent = context.Measure.Ascent(Number.Size);
        double baseline = top + (Number.LineHeight - ascent - context.Measure.Descent(Number.Size)) / 2 + ascent;
        Color color = context.Style.Heading;
        painter.Text(cell.NumberNode, cell.Number.Number, cell.Column.Left, baseline, width * factor, Number.Size * factor, FontStyle.Black, color);
        if (unit.Length == 0) return;

        // In right-to-left text, the space stands at the other end of the unit.
        string spaced = painter.RightToLeft ? unit[1..] + " " : unit;
        painter.Text(cell.NumberNode, spaced, cell.Column.Left + width * factor, baseline, unitWidth * factor, UnitSize * factor, FontStyle.Bold, color);
    }

    private static Scene Fitting(Scene scene, double width) => SceneScaler.Scale(scene, Math.Min(1, width / scene.Width));
}
