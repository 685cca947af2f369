using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Writes the protected values of a table back as observations. Where a cell that is not listed is zero, a cell of zero is left out, whether it
/// was filed as zero or became zero; elsewhere both are zeros without a status. Cells that are not filed any more are left out.
/// </summary>
internal static class ProtectedCells
{
    /// <param name="isHidden">Whether a cell is withheld.</param>
    public static ObservationTable Write(JointTable table, DisclosurePolicy policy, Func<int, bool> isHidden)
    {
        var added = table.Added.Index().Where(pair => table.Values[table.FirstCellOf(table.Table.Cells.Count) + pair.Index] > 0)
            .GroupBy(pair => pair.Item.Unit).ToDictionary(group => group.Key, group => group.ToArray());
        var cells = new List<UnitCells>(table.Table.Cells.Count);
        for (int filing = 0; filing < table.Table.Cells.Count; filing++)
        {
            UnitCells own = table.Table.Cells[filing];
            added.Remove(own.Filing, out (int, (ReportingUnit, int[] Codes) Item)[]? more);
            if (Write(table, policy, filing, isHidden, more ?? []) is { } changed) cells.Add(changed);
        }
        foreach ((ReportingUnit unit, (int Index, (ReportingUnit, int[] Codes) Item)[] more) in added)
            cells.Add(Build(table, unit, [.. more.Select(one => new Cell(one.Item.Codes, table.Values[table.FirstCellOf(table.Table.Cells.Count) + one.Index], ObservationStatus.Normal, 0))]));
        cells.Sort((left, right) => left.Filing.CompareTo(right.Filing));
        return new ObservationTable
        {
            Structure = table.Table.Structure,
            Dimensions = table.Table.Dimensions,
            Cells = cells,
            Filings = table.Table.Withdrawn is { } withdrawn ? [.. table.Table.Filings.Where(filing => !withdrawn.Filings.Contains(filing))] : table.Table.Filings,
            Shortfalls = table.Table.Shortfalls,
            Uncounted = table.Table.Uncounted,
            Unread = table.Table.Unread,
        };
    }

    private readonly record struct Cell(int[] Codes, double Value, ObservationStatus Status, int Gaps);

    /// <returns>The cells of the filing; the same ones if nothing changes; null if none is left.</returns>
    private static UnitCells? Write(JointTable table, DisclosurePolicy policy, int filing, Func<int, bool> isHidden, (int Index, (ReportingUnit, int[] Codes) Item)[] more)
    {
        UnitCells own = table.Table.Cells[filing];
        int first = table.FirstCellOf(filing);
        ReadOnlySpan<double> values = table.Values.Slice(first, own.Count), filed = own.Columns.Values.AsSpan(own.First, own.Count);
        bool isSame = more.Length == 0;
        for (int i = 0; isSame && i < values.Length; i++)
            isSame = !isHidden(first + i) && !table.IsWithdrawn(first + i) && (double.IsNaN(filed[i]) || (values[i] == filed[i] && (values[i] != 0 || !policy.RoundsCells || !table.NeedsProtection(first + i))));
        if (isSame) return own;
        var kept = new List<Cell>(own.Count);
        for (int i = 0; i < own.Count; i++)
            if (Protect(table, policy, own, first + i, i, isHidden(first + i)) is { } cell) kept.Add(cell);
        foreach ((int index, (ReportingUnit, int[] Codes) item) in more)
            kept.Add(new Cell(item.Codes, table.Values[table.FirstCellOf(table.Table.Cells.Count) + index], ObservationStatus.Normal, 0));
        return kept.Count == 0 ? null : Build(table, own.Filing, kept);
    }

    /// <returns>Null for a cell that is left out.</returns>
    private static Cell? Protect(JointTable table, DisclosurePolicy policy, UnitCells own, int cell, int i, bool isHidden)
    {
        int index = own.First + i, gaps = own.Columns.Gaps[index];
        int[] codes = [.. own.Columns.Codes.Select(column => column[index])];
        if (table.IsWithdrawn(cell)) return table.Table.Withdrawn!.Blank.Contains(cell) ? new Cell(codes, double.NaN, own.Columns.Statuses[index], gaps) : null;
        if (isHidden) return new Cell(codes, double.NaN, ObservationStatus.Suppressed, Math.Max(1, gaps));
        double value = table.Values[cell];
        if (value != 0 || !policy.RoundsCells || !table.NeedsProtection(cell)) return new Cell(codes, value, own.Columns.Statuses[index], gaps);
        // Rows without a figure remain, as if the others had not been filed.
        if (gaps > 0) return new Cell(codes, double.NaN, ObservationStatus.Missing, gaps);
        return IsZeroWhereAbsent(table.Table, codes) ? null : new Cell(codes, 0, ObservationStatus.Normal, 0);
    }

    /// <summary>
    /// Whether a cell that is not listed is zero whatever else the return lists: not where its code belongs together with others, or where
    /// another unit may have been filed instead.
    /// </summary>
    private static bool IsZeroWhereAbsent(ObservationTable table, int[] codes)
    {
        Structure structure = table.Structure;
        if (structure.AbsentRows != AbsentRows.Zero || structure.UnitDimension is not null) return false;
        for (int i = 0; i < codes.Length; i++)
            if (structure.Together.Any(group => group.Dimension == table.Dimensions[i].Name && group.Codes.Contains(table.Dimensions[i].CodeList![codes[i]].Id))) return false;
        return true;
    }

    private static UnitCells Build(JointTable table, ReportingUnit unit, List<Cell> cells)
    {
        cells.Sort((left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes));
        var columns = new CellBlock
        {
            Codes = [.. Enumerable.Range(0, table.Table.Dimensions.Count).Select(dimension => CodeIndexes.Create([.. cells.Select(cell => cell.Codes[dimension])]))],
            Values = [.. cells.Select(cell => cell.Value)],
            Statuses = [.. cells.Select(cell => cell.Status)],
            Gaps = [.. cells.Select(cell => cell.Gaps)],
        };
        return new UnitCells(unit, columns, 0, cells.Count);
    }
}
