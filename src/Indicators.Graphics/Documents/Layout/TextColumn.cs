namespace Indicators.Graphics.Documents.Layout;

/// <summary>Where a flow of fragments stands on the page: the whole text area, or one of several columns.</summary>
internal readonly record struct TextColumn(double Left, double Width)
{
    public double Right => Left + Width;

    public static TextColumn Whole(PageStyle style) => new(style.SideMargin, style.TextWidth);

    /// <summary>The column without a strip at its start.</summary>
    public TextColumn Indented(double indent) => new(Left + indent, Width - indent);

    /// <summary>Columns side by side, with a gutter between them, in the order of the weights.</summary>
    public TextColumn[] Divide(IReadOnlyList<double> weights, double gutter)
    {
        double left = Left, available = Width - gutter * (weights.Count - 1), sum = weights.Sum();
        var columns = new TextColumn[weights.Count];
        for (int index = 0; index < columns.Length; index++)
        {
            columns[index] = new TextColumn(left, available * weights[index] / sum);
            left = columns[index].Right + gutter;
        }

        return columns;
    }
}
