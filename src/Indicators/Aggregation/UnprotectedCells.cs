using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Tells the cells of a table that count people or cases from those that count places, money or policies.</summary>
internal sealed class UnprotectedCells
{
    private readonly bool counts;
    private readonly List<(int[] Codes, bool[] Mask)> conditions = [];
    private readonly bool anyUnprotected;

    public UnprotectedCells(ObservationTable table)
    {
        counts = table.Structure.Measure.Type == MeasureType.Count;
        anyUnprotected = table.Structure.Unprotected.Count > 0;
        foreach (Condition condition in table.Structure.Unprotected)
        {
            (int index, Column column) = table.Dimensions.Index().First(pair => pair.Item.Name == condition.Dimension);
            var mask = new bool[column.CodeList!.Codes.Count];
            foreach (string code in condition.Codes) mask[column.CodeList.IndexOf(code)] = true;
            conditions.Add((table.Codes[index], mask));
        }
    }

    /// <summary>Whether a small figure of the cell may point to somebody.</summary>
    public bool NeedsProtection(int cell) => counts && !(anyUnprotected && conditions.TrueForAll(condition => condition.Mask[condition.Codes[cell]]));
}
