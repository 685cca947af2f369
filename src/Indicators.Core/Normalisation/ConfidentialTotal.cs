using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>A total of a filing that the office withholds. Totals are not counted, but the sum of its parts would give it away.</summary>
/// <param name="Codes">The codes of the total's row, for each dimension of the structure, as indexes in the code lists.</param>
/// <param name="Summed">The dimensions in which the row is a total.</param>
internal sealed record ConfidentialTotal(ReportingUnit Filing, int[] Codes, int[] Summed)
{
    /// <summary>Whether a cell is a part of the total.</summary>
    /// <param name="codes">The codes of the cell in the kept dimensions of its table.</param>
    public bool Includes(ObservationTable table, int[] codes)
    {
        List<Column> dimensions = [.. table.Structure.Dimensions];
        for (int i = 0; i < codes.Length; i++)
        {
            int dimension = dimensions.FindIndex(column => column.Name == table.Dimensions[i].Name);
            if (Summed.Contains(dimension) ? !TotalParts.Find(dimensions[dimension], Codes[dimension]).Contains(codes[i]) : Codes[dimension] != codes[i]) return false;
        }
        return true;
    }
}
