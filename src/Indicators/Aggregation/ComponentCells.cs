using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The cells of a table that meet a component's conditions, by item of a breakdown, area and filed period. The items are
/// numbered in a list that the components of one indicator share.
/// </summary>
internal sealed class ComponentCells
{
    private readonly Dictionary<(int Item, int Area, Period Period), List<int>> cells = [];

    /// <param name="firstLeaf">The node number of the table's first cell.</param>
    public ComponentCells(ObservationTable table, Component component, BreakdownItems items, int firstLeaf)
    {
        bool[]?[] filter = [.. table.Dimensions.Select(column => MaskOf(component, column))];
        int[] broken = [.. items.Dimensions.Select(name => table.Dimensions.Index().First(pair => pair.Item.Name == name).Index)];
        var codes = new string[broken.Length];
        var known = new Dictionary<Int128, int>();
        (int Item, int Area, Period Period) last = (-1, -1, default);
        (Int128 Packed, int Item) lastItem = (-1, -1);
        List<int> bucket = [];
        for (int cell = 0; cell < table.Count; cell++)
        {
            if (!Passes(filter, table, cell)) continue;
            // Cells are sorted, so that neighbours mostly fall together.
            Int128 packed = Pack(table, cell, broken);
            if (packed != lastItem.Packed) lastItem = (packed, ItemOf(packed, table, cell, broken, codes, known, items));
            (int Item, int Area, Period Period) key = (lastItem.Item, table.Areas[cell], table.Periods[cell]);
            if (key != last)
            {
                bucket = CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _) ??= [];
                items.Note(key.Item, key.Area);
                last = key;
            }
            bucket.Add(firstLeaf + cell);
        }
    }

    public ReadOnlySpan<int> Of(int item, int area, Period period) =>
        cells.TryGetValue((item, area, period), out List<int>? bucket) ? CollectionsMarshal.AsSpan(bucket) : [];

    private static Int128 Pack(ObservationTable table, int cell, int[] broken)
    {
        Int128 packed = 0;
        foreach (int dimension in broken)
            packed = packed * table.Dimensions[dimension].CodeList!.Codes.Count + table.Codes[dimension][cell];
        return packed;
    }

    private static int ItemOf(
        Int128 packed, ObservationTable table, int cell, int[] broken, string[] codes, Dictionary<Int128, int> known, BreakdownItems items)
    {
        if (known.TryGetValue(packed, out int item)) return item;
        for (int i = 0; i < broken.Length; i++)
            codes[i] = table.Dimensions[broken[i]].CodeList![table.Codes[broken[i]][cell]].Id;
        return known[packed] = items.NumberOf(codes);
    }

    private static bool[]? MaskOf(Component component, Column column)
    {
        if (component.Where.FirstOrDefault(condition => condition.Dimension == column.Name) is not { } condition) return null;
        var mask = new bool[column.CodeList!.Codes.Count];
        foreach (string code in condition.Codes)
            if (column.CodeList.IndexOf(code) is >= 0 and int index) mask[index] = true;
        return mask;
    }

    private static bool Passes(bool[]?[] filter, ObservationTable table, int cell)
    {
        for (int i = 0; i < filter.Length; i++)
            if (filter[i] is { } mask && !mask[table.Codes[i][cell]]) return false;
        return true;
    }
}
