using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Aggregation;

/// <summary>Says of the cells of a table which item of a breakdown they are.</summary>
internal sealed class ItemNumbers
{
    private readonly ObservationTable table;
    private readonly BreakdownItems items;
    private readonly int[] dimensions;
    private readonly NumberedKeys[] prefixes;
    private readonly List<int> known = [];
    private readonly CodeIndexes[] columns;

    public ItemNumbers(ObservationTable table, BreakdownItems items)
    {
        this.table = table;
        this.items = items;
        dimensions = [.. items.Dimensions.Select(name => table.Dimensions.Index().First(pair => pair.Item.Name == name).Index)];
        prefixes = [.. dimensions.Select(_ => new NumberedKeys())];
        columns = new CodeIndexes[dimensions.Length];
    }

    /// <summary>Goes on with the cells of other columns.</summary>
    public void Enter(CellColumns cells)
    {
        for (int i = 0; i < columns.Length; i++) columns[i] = cells.Codes[dimensions[i]];
    }

    /// <summary>The number of a cell's item.</summary>
    public int Of(int cell)
    {
        int number = 0;
        for (int i = 0; i < columns.Length; i++) number = prefixes[i].NumberOf((ulong)number << 32 | (uint)columns[i][cell]);
        if (number == known.Count)
            known.Add(items.NumberOf([.. dimensions.Select((dimension, i) => table.Dimensions[dimension].CodeList![columns[i][cell]].Id)]));
        return known[number];
    }
}
