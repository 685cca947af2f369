using Indicators.Normalisation;
using Indicators.Submissions.Keys;

namespace Indicators.Aggregation;

/// <summary>Numbers the items of a breakdown that the cells of a table belong to, in order of appearance.</summary>
/// <param name="breakdown">The dimensions in alphabetical order; empty for the total.</param>
internal sealed class ItemNumbering(ObservationTable table, IReadOnlyList<string> breakdown)
{
    private readonly CodeTupleIndex numbers = new(table, [.. breakdown.Select(name => table.Dimensions.Index().First(pair => pair.Item.Name == name).Index)]);
    private readonly List<string[]> codes = [];

    /// <summary>The number of items so far.</summary>
    public int Count => codes.Count;

    /// <summary>Numbers the items of consecutive cells, at most <see cref="RowBatch.Most"/>.</summary>
    /// <param name="first">The index of the first cell in the columns.</param>
    public void NumberOf(CellBlock cells, int first, Span<int> items)
    {
        numbers.NumberOf(cells, first, items);
        if (codes.Count == numbers.Count) return;
        for (int i = 0; i < items.Length; i++)
            if (items[i] == codes.Count)
                codes.Add([.. numbers.Dimensions.Select(dimension => table.Dimensions[dimension].CodeList![cells.Codes[dimension][first + i]].Id)]);
    }

    /// <summary>Returns the codes of an item, one for each dimension.</summary>
    public string[] CodesOf(int item) => codes[item];
}
