using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The sums of a component's cells by the items of one indicator's breakdown, for one area and period at a time.</summary>
internal sealed class BreakdownItemMap
{
    private readonly HashKeyTable filings = new();
    private readonly IReadOnlyList<UnitSums> sums;

    // Maps the items of each item numbering to the indicator's items; -1 if absent.
    private readonly Dictionary<ItemNumbering, int[]> itemsOf = [];

    // The index of each item among those of the requested area.
    private int[] indexOfItem = [];
    private readonly ObservationTable table;

    /// <summary>Numbers the items in the list that the components of the indicator share, and records the areas in which they occur.</summary>
    /// <param name="component">The component for which the cells are counted; null for what a figure leaves out.</param>
    /// <param name="lookback">The number of years for which an area's last figures are used to estimate how much is missing.</param>
    public BreakdownItemMap(ComponentSums cells, Component? component, BreakdownItems items, int lookback)
    {
        table = cells.Table.Table;
        Unknown = component is null ? null : new UnknownFigures(cells, component, items, lookback);
        if (component is not null) foreach (ItemInOtherUnit item in cells.InOtherUnits) items.AddOccurrence(items.NumberOf(item.Items.CodesOf(item.Item)), item.Filing.Area);
        sums = cells.Filed;
        foreach (UnitSums filed in sums)
        {
            filings.NumberOf(filed.Filing.Packed);
            int[] known = Known(filed.Items);
            foreach (ref readonly CellSum sum in filed.Sums.AsSpan())
            {
                ref int item = ref known[sum.Item];
                if (item < 0) item = items.NumberOf(filed.Items.CodesOf(sum.Item));
                items.AddOccurrence(item, filed.Filing.Area);
            }
        }
    }

    /// <summary>Records the items that an area does not list and that lie below a total which exceeds its parts: they are unknown, not zero.</summary>
    /// <param name="items">The items, all of them numbered.</param>
    public void AddItemsBelowTotals(BreakdownItems items)
    {
        if (Unknown is null || items.IsTotal || table.Structure.AbsentRows != AbsentRows.Zero) return;
        foreach (Shortfall shortfall in table.Shortfalls)
            foreach (int item in Unknown.FindItemsBelow(shortfall)) items.AddOccurrence(item, shortfall.Filing.Area);
    }

    /// <summary>Decides which figures are unknown; null for what a figure leaves out, which is given as filed.</summary>
    public UnknownFigures? Unknown { get; }

    /// <summary>Returns the sums of a filing, or null if it has none.</summary>
    public UnitSums? Find(int area, Period period) => filings.Find(new ReportingUnit(area, period).Packed) is >= 0 and int filed ? sums[filed] : null;

    /// <summary>For each given item of the indicator, returns the index of its sum in a filing; -1 if there is none.</summary>
    /// <param name="items">The items of the area.</param>
    public int[] SumsOf(UnitSums filed, int[] items)
    {
        int[] found = new int[items.Length], known = itemsOf[filed.Items];
        Array.Fill(found, -1);
        if (items[^1] >= indexOfItem.Length) Array.Resize(ref indexOfItem, Math.Max(items[^1] + 1, 2 * indexOfItem.Length));
        for (int index = 0; index < items.Length; index++) indexOfItem[items[index]] = index;
        for (int sum = 0; sum < filed.Sums.Length; sum++) found[indexOfItem[known[filed.Sums[sum].Item]]] = sum;
        return found;
    }

    private int[] Known(ItemNumbering numbers)
    {
        if (itemsOf.TryGetValue(numbers, out int[]? known)) return known;
        known = new int[numbers.Count];
        Array.Fill(known, -1);
        return itemsOf[numbers] = known;
    }
}
