namespace Indicators.Tests.Disclosure.Attack;

/// <summary>A total is the sum of its items; a crossed table has margins; and a return that gives parts of another gives no more than the other.</summary>
internal static class BreakdownRelations
{
    /// <summary>A breakdown of an indicator as it is printed for an area or region and a period.</summary>
    private readonly record struct PrintedTable(string Indicator, string AreaType, string Area, string Period, string Dimensions, Box Table);

    public static void AddTo(CellTable table, IReadOnlyList<(PublishedFigure Figure, Cell Cell)> placed)
    {
        (PublishedFigure Figure, Cell Cell)[] items = [.. placed.Where(entry => entry.Figure.Key.Breakdown != "_T")];
        foreach (IGrouping<PrintedTable, (PublishedFigure Figure, Cell Cell)> printed in items.GroupBy(entry => TableOf(entry.Figure.Key, entry.Cell)))
        {
            Cell[] cells = [.. printed.Select(entry => entry.Cell).DistinctBy(cell => cell.Number)];
            // Items that are sums of different areas do not add up.
            if (Array.TrueForAll(cells, cell => cell.Areas == cells[0].Areas && cell.Period == cells[0].Period))
                AddMargins(table, cells, printed.Key.Dimensions.Split(';'), printed.Key.Table);
        }
        foreach ((Box all, string areas, string period) in items.Select(entry => (entry.Cell.Table!, entry.Cell.Areas, entry.Cell.Period)).Distinct())
            AddReturns(table, all, areas, period);
    }

    private static PrintedTable TableOf(FigureKey key, Cell cell) =>
        new(key.Indicator, key.AreaType, key.Area, key.Period, FigurePlacement.DimensionsOf(key.Breakdown), cell.Table!);

    private static void AddMargins(CellTable table, Cell[] items, string[] dimensions, Box all)
    {
        string areas = items[0].Areas, period = items[0].Period;
        if (dimensions.Length == 1)
        {
            table.Add(RelationKind.Items, table.GetOrAdd(all, areas, period), items);
            return;
        }
        foreach (string dimension in dimensions)
        {
            var margins = new List<Cell>();
            foreach (IGrouping<Box, Cell> line in items.GroupBy(item => item.Box.Without(dimension)))
            {
                margins.Add(table.GetOrAdd(line.Key, areas, period));
                table.Add(RelationKind.Items, margins[^1], [.. line]);
            }
            // A margin that is printed as a table of its own has this relation already.
            if (margins.Any(margin => margin.Key is null)) table.Add(RelationKind.Items, table.GetOrAdd(all, areas, period), margins);
        }
    }

    /// <summary>The return that carries the breakdown gives some of the people of the other return: the rest is not broken down.</summary>
    private static void AddReturns(CellTable table, Box all, string areas, string period)
    {
        if (!table.Definitions.Structures.TryGetValue(all.Structure, out PublicStructure? structure) || structure.SameAs.Length == 0) return;
        if (table.Find(all.In(structure.SameAs), areas, period) is not { } whole || table.Find(all, areas, period) is not { } parts) return;
        Cell rest = table.GetOrAdd(new Box(all.Structure + " (not broken down)", all.Codes), areas, period);
        rest.IsRemainder = true;
        table.Add(RelationKind.Returns, whole, [parts, rest]);
    }
}
