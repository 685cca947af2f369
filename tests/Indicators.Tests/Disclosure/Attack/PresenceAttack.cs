namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Looks for zeros that tell that somebody is there. Where a structure says nothing of rows that are not there, an item that nobody filed is
/// blank; a zero beside it was filed, and a count that was rounded to 0 is more likely than a zero that an office wrote.
/// </summary>
internal static class PresenceAttack
{
    public static IEnumerable<Finding> Attack(CellTable table, PublishedFolder folder) => ZerosBesideBlanks(table).Concat(RowsOfZeros(table, folder));

    /// <summary>
    /// Items that an area prints with nothing but zeros, in every period, beside codes that it does not print: the row is there because
    /// somebody was filed in it.
    /// </summary>
    private static IEnumerable<Finding> RowsOfZeros(CellTable table, PublishedFolder folder)
    {
        foreach (IGrouping<(string Indicator, string Area, string Dimensions), PublishedFigure> printed in folder.Figures.Where(figure => figure.Key is { IsArea: true, Breakdown: not "_T" })
            .GroupBy(figure => (figure.Key.Indicator, figure.Key.Area, FigurePlacement.DimensionsOf(figure.Key.Breakdown))))
        {
            if (!table.Definitions.Indicators.TryGetValue(printed.Key.Indicator, out PublicIndicator? indicator) || indicator.Numerator is not { } component
                || !table.Definitions.RuleOf(component.Box).IsRounding) continue;
            ILookup<string, PublishedFigure> items = printed.ToLookup(figure => figure.Key.Breakdown);
            if (items.Count >= table.CountCodes(component.Box.Structure, printed.Key.Dimensions.Split(';'))) continue;
            foreach (IGrouping<string, PublishedFigure> item in items.Where(item => item.All(figure => figure is { Numerator: 0, Denominator: null or 0 })))
                yield return new Finding(FindingKind.Presence, $"{printed.Key.Indicator} {printed.Key.Area} {item.Key} is printed with nothing but zeros", 0, 0, false, []);
        }
    }

    private static IEnumerable<Finding> ZerosBesideBlanks(CellTable table)
    {
        foreach (IGrouping<(Box?, string, string), Cell> items in table.Cells.Where(cell => IsItemOfRounding(table, cell))
            .GroupBy(cell => (cell.Table, cell.Areas, FigurePlacement.DimensionsOf(cell.Key!.Value.Breakdown))))
        {
            // A period in which the area filed the table: some item has a number above 0.
            foreach (IGrouping<string, Cell> period in items.GroupBy(cell => cell.Period).Where(period => period.Any(cell => cell is { State: CellState.Printed, Print: > 0 })))
            {
                Cell[] blank = [.. period.Where(cell => cell.State == CellState.Unknown)];
                int missing = items.Select(cell => cell.Box).Distinct().Count() - period.Count();
                if (blank.Length + missing == 0) continue;
                foreach (Cell zero in period.Where(cell => cell is { State: CellState.Printed, Print: 0 }))
                    yield return new Finding(FindingKind.Presence, $"{zero} is 0 beside {blank.Length + missing} blank items of the same table", 1, zero.Rule.Base - 1,
                        false, [.. blank.Take(3).Select(cell => $"[{cell}: blank]")], zero);
            }
        }
    }

    /// <summary>An item of a rounded breakdown of one area, where rows that are not there say nothing.</summary>
    private static bool IsItemOfRounding(CellTable table, Cell cell) =>
        cell is { Key: not null, Rule.IsRounding: true, IsOneArea: true } && !cell.Table!.Equals(cell.Box)
        && table.Definitions.Structures.TryGetValue(cell.Box.Structure, out PublicStructure? structure) && !structure.AbsentRowsAreZero;
}
