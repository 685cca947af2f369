using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The sums of a component's cells by the items of one indicator's breakdown, an area at a time.</summary>
internal sealed class CountedItems
{
    private readonly ComponentCells cells;
    private readonly List<int> itemOf = [];

    /// <summary>Numbers the items in the list that the components of the indicator share, and notes where they occur.</summary>
    public CountedItems(ComponentCells cells, BreakdownItems items)
    {
        this.cells = cells;
        foreach ((Filing filing, Range sums) in cells.ByFiling)
        {
            for (int sum = sums.Start.Value; sum < sums.End.Value; sum++)
            {
                int own = cells[sum].Item;
                while (itemOf.Count <= own) itemOf.Add(-1);
                if (itemOf[own] < 0) itemOf[own] = items.NumberOf(cells.CodesOf(own));
                items.Note(itemOf[own], filing.Area);
            }
        }
    }

    public ComponentCells Cells => cells;

    /// <summary>The sums of a filing by item, as places and one; 0 for none.</summary>
    /// <param name="items">The number of items.</param>
    public int[] Of(int area, Period period, int items)
    {
        var sums = new int[items];
        if (cells.ByFiling.TryGetValue(new Filing(area, period), out Range filed))
            for (int sum = filed.Start.Value; sum < filed.End.Value; sum++) sums[itemOf[cells[sum].Item]] = sum + 1;
        return sums;
    }
}
