using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Numbers the items of a breakdown that cells of a table are, as they turn up.</summary>
/// <param name="breakdown">In alphabetical order; none for the total.</param>
internal sealed class ItemNumbering(ObservationTable table, IReadOnlyList<string> breakdown)
{
    private readonly CodeTupleIndex numbers = new(table, [.. breakdown.Select(name => table.Dimensions.Index().First(pair => pair.Item.Name == name).Index)]);
    private readonly List<string[]> codes = [];

    /// <summary>The items so far.</summary>
    public int Count => codes.Count;

    /// <summary>The items of neighbouring cells, at most <see cref="RowBatch.Most"/>.</summary>
    /// <param name="first">The first cell, by its place in the columns.</param>
    public void NumberOf(CellBlock cells, int first, Span<int> items)
    {
        numbers.NumberOf(cells, first, items);
        if (codes.Count == numbers.Count) return;
        for (int i = 0; i < items.Length; i++)
            if (items[i] == codes.Count)
                codes.Add([.. numbers.Dimensions.Select(dimension => table.Dimensions[dimension].CodeList![cells.Codes[dimension][first + i]].Id)]);
    }

    /// <summary>The codes of an item, one a dimension.</summary>
    public string[] CodesOf(int item) => codes[item];
}
