using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// All components that are counted in one breakdown of a table: one pass over the cells adds each to those that count it. Two
/// that count the same cells are one.
/// </summary>
internal sealed class BreakdownCells(TableCells table, IReadOnlyList<string> breakdown)
{
    private readonly ItemNumbers items = new(table.Table, breakdown);
    private readonly List<(bool[] Counted, ComponentCells Cells)> components = [];
    private ComponentCells[][] byClass = [];

    /// <param name="counted">Whether cells of a class are counted.</param>
    public ComponentCells Counting(bool[] counted)
    {
        foreach ((bool[] same, ComponentCells cells) in components)
            if (same.AsSpan().SequenceEqual(counted)) return cells;
        var added = new ComponentCells(items);
        components.Add((counted, added));
        return added;
    }

    /// <summary>All components are known.</summary>
    public void Begin() => byClass =
        [.. Enumerable.Range(0, table.Classes.Count).Select(of => components.Where(component => component.Counted[of]).Select(component => component.Cells).ToArray())];

    /// <summary>Counts the cells of a filing.</summary>
    /// <param name="number">Its first cell's number in the table.</param>
    /// <param name="leaf">Its first leaf.</param>
    /// <returns>The first leaf of the next filing.</returns>
    public int Add(FiledCells filed, int number, int leaf)
    {
        CellColumns columns = filed.Columns;
        items.Enter(columns);
        for (int cell = filed.First; cell < filed.First + filed.Count; cell++)
        {
            int cellClass = table.Classes.Of[number++];
            ComponentCells[] counting = byClass[cellClass];
            bool isSmall = table.IsSmall(columns.Values[cell], cellClass);
            if (counting.Length > 0)
            {
                int item = items.Of(cell);
                foreach (ComponentCells component in counting) component.Add(columns, cell, item, isSmall ? leaf : -1);
            }
            if (isSmall) leaf++;
        }
        foreach ((_, ComponentCells component) in components) component.EndFiling(filed.Filing);
        return leaf;
    }
}
