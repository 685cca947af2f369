using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Finds the same stock in returns of different frequencies, such as that of a year and of its last quarter: it is rounded once. If the
/// two counts differ, because one was revised, each is rounded by itself.
/// </summary>
internal static class StockRepeats
{
    /// <returns>For each base cell, the cell of the finest frequency with the same stock and count: often the cell itself.</returns>
    public static int[] Find(Quantity quantity, IReadOnlyList<BaseCell> cells)
    {
        int[] result = [.. Enumerable.Range(0, cells.Count)];
        ReportingUnit[] units = [.. cells.Select(cell => quantity.Tables[cell.Owner.Table].UnitOf(cell.Owner.Cell))];
        if (units.Select(unit => unit.Period.Frequency).Distinct().Count() < 2) return result;
        var first = new Dictionary<(int Table, int Area, DateOnly Day, bool IsResidual, long Count, string Codes), int>();
        foreach (int i in Enumerable.Range(0, cells.Count).OrderByDescending(i => units[i].Period.Frequency).ThenBy(i => i))
        {
            JointTable table = quantity.Tables[cells[i].Owner.Table];
            if (table.IsFlow(cells[i].Owner.Cell) || cells[i].IsPiece) continue;
            string codes = string.Join(' ', table.CodesOf(cells[i].Owner.Cell));
            (int, int, DateOnly, bool, long, string) key = (cells[i].Owner.Table, units[i].Area, units[i].Period.LastDay, cells[i].IsResidual, cells[i].Count, codes);
            if (!first.TryAdd(key, i)) result[i] = first[key];
        }
        return result;
    }
}
