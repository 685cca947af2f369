using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Aggregation;

/// <summary>
/// The cells of a table by their codes in the dimensions that conditions name: cells of one class meet the same conditions, so
/// that a condition is judged once a class and looked up for each cell.
/// </summary>
internal sealed class CellClasses
{
    private readonly ObservationTable table;
    private readonly List<int[]> codes = [];

    /// <param name="named">The dimensions that conditions name.</param>
    public CellClasses(ObservationTable table, IReadOnlySet<string> named)
    {
        this.table = table;
        Of = new CodeIndexes();
        Of.Resize(table.Count);
        int[] dimensions = [.. table.Dimensions.Index().Where(pair => named.Contains(pair.Item.Name)).Select(pair => pair.Index)];
        NumberedKeys[] prefixes = [.. dimensions.Select(_ => new NumberedKeys())];
        int next = 0;
        foreach (FiledCells cells in table.Cells)
        {
            CodeIndexes[] columns = [.. dimensions.Select(dimension => cells.Columns.Codes[dimension])];
            for (int cell = cells.First; cell < cells.First + cells.Count; cell++)
            {
                int number = 0;
                for (int i = 0; i < columns.Length; i++)
                    number = prefixes[i].NumberOf((ulong)number << 32 | (uint)columns[i][cell]);
                if (number == codes.Count) codes.Add([.. table.Dimensions.Select((_, dimension) => dimensions.Contains(dimension) ? cells.Columns.Codes[dimension][cell] : -1)]);
                Of.Set(next++, number);
            }
        }
    }

    /// <summary>The number of classes.</summary>
    public int Count => codes.Count;

    /// <summary>For each cell of the table, in order, its class.</summary>
    public CodeIndexes Of { get; }

    /// <summary>Says of each class whether its cells meet conditions; those on a dimension that the table does not have are none.</summary>
    public bool[] Meet(IReadOnlyList<Condition> where)
    {
        var masks = new bool[]?[table.Dimensions.Count];
        for (int dimension = 0; dimension < masks.Length; dimension++)
            if (where.FirstOrDefault(condition => condition.Dimension == table.Dimensions[dimension].Name) is { } condition)
                masks[dimension] = KeptCells.Mask(table.Dimensions[dimension], condition.Codes);
        return [.. codes.Select(of => masks.Index().All(mask => mask.Item is null || mask.Item[of[mask.Index]]))];
    }
}
