using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>A total is the sum of the items of a breakdown; a crossed table has margins; and a return gives no more than another of its quantity.</summary>
internal static class ItemRelations
{
    private readonly record struct PrintedTable(string Edition, int? RegionsAsOf, string Indicator, string AreaType, string Area, Period Period, string Dimensions, SumBox All);

    public static void AddTo(SumTable table, IReadOnlyList<PlacedFigure> placed)
    {
        PlacedFigure[] items = [.. placed.Where(entry => entry.Figure.Key.Breakdown != FigureKey.Total)];
        foreach (IGrouping<PrintedTable, PlacedFigure> printed in items.GroupBy(entry => new PrintedTable(
            entry.Edition, entry.RegionsAsOf, entry.Figure.Key.Indicator, entry.Figure.Key.AreaType, entry.Figure.Key.Area, entry.Cell.Period, ReportingAreas.DimensionsOf(entry.Figure.Key.Breakdown), entry.Cell.Table!)))
        {
            SumCell[] cells = [.. printed.Select(entry => entry.Cell).DistinctBy(cell => cell.Number)];
            // Items that are sums over different areas do not add up to a total of one set of areas.
            if (Array.TrueForAll(cells, cell => cell.Areas == cells[0].Areas)) AddMargins(table, cells, printed.Key.Dimensions.Split(';'), printed.Key.All);
        }
        foreach ((SumBox all, int areas, Period period) in items.Select(entry => (entry.Cell.Table!, entry.Cell.Areas, entry.Cell.Period)).Distinct()) AddReturns(table, all, areas, period);
    }

    private static void AddMargins(SumTable table, SumCell[] items, string[] dimensions, SumBox all)
    {
        (int areas, Period period) = (items[0].Areas, items[0].Period);
        SumCell total = table.GetOrAdd(all, areas, period);
        if (dimensions.Length == 1)
        {
            table.Add(SumRelationKind.Items, total, items);
            return;
        }
        foreach (string dimension in dimensions)
        {
            var margins = new List<SumCell>();
            foreach (IGrouping<SumBox, SumCell> line in items.GroupBy(item => table.Boxes.Without(item.Box, dimension)))
            {
                margins.Add(table.GetOrAdd(line.Key, areas, period));
                table.Add(SumRelationKind.Items, margins[^1], line);
            }
            table.Add(SumRelationKind.Items, total, margins);
        }
    }

    /// <summary>The return that has the breakdown gives some of the persons of the other one; the rest is not broken down.</summary>
    private static void AddReturns(SumTable table, SumBox all, int areas, Period period)
    {
        if (!table.Derivation.Structures.TryGetValue(all.Structure, out DerivedStructure? structure) || structure.SameAs is not { } other) return;
        if (table.Find(table.Boxes.In(all, other), areas, period) is not { Key: not null } whole || table.Find(all, areas, period) is not { } parts) return;
        // What one return leaves out, the other one may contain.
        if (whole.IsIncomplete) return;
        SumCell rest = table.GetOrAdd(table.Boxes.Get(all.Structure + " (not broken down)", all.Conditions), areas, period);
        table.Add(SumRelationKind.Returns, whole, [parts, rest]);
    }
}
