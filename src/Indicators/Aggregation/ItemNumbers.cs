using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Aggregation;

/// <summary>Numbers the items of a breakdown that the cells of a table are, as they turn up.</summary>
/// <param name="breakdown">In alphabetical order; none for the total.</param>
internal sealed class ItemNumbers(ObservationTable table, IReadOnlyList<string> breakdown)
{
    private readonly int[] dimensions = [.. breakdown.Select(name => table.Dimensions.Index().First(pair => pair.Item.Name == name).Index)];
    private readonly NumberedKeys[] prefixes = [.. breakdown.Select(_ => new NumberedKeys())];
    private readonly List<string[]> codes = [];
    private readonly CodeIndexes[] columns = new CodeIndexes[breakdown.Count];

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
        if (number == codes.Count) codes.Add([.. dimensions.Select((dimension, i) => table.Dimensions[dimension].CodeList![columns[i][cell]].Id)]);
        return number;
    }

    /// <summary>The codes of an item, one a dimension.</summary>
    public string[] CodesOf(int item) => codes[item];
}
