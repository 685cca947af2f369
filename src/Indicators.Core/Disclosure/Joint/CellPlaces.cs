using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>Names filed cells by structure, area, period and codes; never by their values.</summary>
internal static class CellPlaces
{
    private const int Most = 20;

    /// <summary>Describes cells, at most twenty.</summary>
    public static IReadOnlyList<string> Describe(Programme programme, Quantity quantity, IEnumerable<CellRef> cells) => [.. cells.Take(Most).Select(cell => Describe(programme, quantity.Tables[cell.Table], cell.Cell))];

    private static string Describe(Programme programme, JointTable table, int cell)
    {
        (ReportingUnit unit, int[] codes) = table.IsAdded(cell) ? table.Added[cell - table.FirstCellOf(table.Table.Cells.Count)] : (table.UnitOf(cell), table.CodesOf(cell));
        string item = string.Join(';', table.Table.Dimensions.Select((column, index) => $"{column.Name}={column.CodeList![codes[index]].Id}"));
        return $"{table.Table.Structure.Id} {ReferenceArea.AreaType}:{programme.Areas[unit.Area].Id} {unit.Period} {item}";
    }
}
