using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>The order of cells that every run keeps, whatever the order of the submissions: area, period, then codes.</summary>
internal static class CellSorter
{
    public static ObservationTable Join(Structure structure, IReadOnlyList<Column> dimensions, IReadOnlyList<ObservationTable> tables)
    {
        int[] areas = Concatenate(tables, table => table.Areas);
        Period[] periods = Concatenate(tables, table => table.Periods);
        int[][] codes = [.. dimensions.Select((_, i) => Concatenate(tables, table => table.Codes[i]))];
        int[] order = Order(areas, periods, codes);
        return new ObservationTable
        {
            Structure = structure,
            Dimensions = dimensions,
            Areas = Arrange(areas, order),
            Periods = Arrange(periods, order),
            Codes = [.. codes.Select(column => Arrange(column, order))],
            Values = Arrange(Concatenate(tables, table => table.Values), order),
            Statuses = Arrange(Concatenate(tables, table => table.Statuses), order),
            Gaps = Arrange(Concatenate(tables, table => table.Gaps), order),
            Filings = [.. tables.SelectMany(table => table.Filings).Distinct().OrderBy(filing => filing.Area).ThenBy(filing => filing.Period)],
        };
    }

    private static int[] Order(int[] areas, Period[] periods, int[][] codes)
    {
        int[] order = [.. Enumerable.Range(0, areas.Length)];
        Array.Sort(order, (left, right) =>
        {
            int result = areas[left].CompareTo(areas[right]);
            if (result == 0) result = periods[left].CompareTo(periods[right]);
            for (int i = 0; result == 0 && i < codes.Length; i++) result = codes[i][left].CompareTo(codes[i][right]);
            return result;
        });
        return order;
    }

    private static T[] Concatenate<T>(IReadOnlyList<ObservationTable> tables, Func<ObservationTable, T[]> column)
    {
        var result = new T[tables.Sum(table => table.Count)];
        int next = 0;
        foreach (ObservationTable table in tables)
        {
            column(table).CopyTo(result, next);
            next += table.Count;
        }
        return result;
    }

    private static T[] Arrange<T>(T[] values, int[] order)
    {
        var result = new T[values.Length];
        for (int i = 0; i < order.Length; i++) result[i] = values[order[i]];
        return result;
    }
}
