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
        int[] order = Order(areas, periods, codes, dimensions);
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

    private static int[] Order(int[] areas, Period[] periods, int[][] codes, IReadOnlyList<Column> dimensions)
    {
        int[] order = [.. Enumerable.Range(0, areas.Length)];
        if (Numbers(areas, periods, codes, dimensions) is { } numbers)
        {
            Array.Sort(numbers, order);
            return order;
        }
        Array.Sort(order, (left, right) =>
        {
            int result = areas[left].CompareTo(areas[right]);
            if (result == 0) result = periods[left].CompareTo(periods[right]);
            for (int i = 0; result == 0 && i < codes.Length; i++) result = codes[i][left].CompareTo(codes[i][right]);
            return result;
        });
        return order;
    }

    /// <summary>Each cell's place in the order as one number, of a mixed radix; null where that would not fit.</summary>
    private static ulong[]? Numbers(int[] areas, Period[] periods, int[][] codes, IReadOnlyList<Column> dimensions)
    {
        Period[] sorted = [.. new HashSet<Period>(periods).Order()];
        Dictionary<Period, ulong> ranks = sorted.Index().ToDictionary(pair => pair.Item, pair => (ulong)pair.Index);
        UInt128 space = (UInt128)(areas.DefaultIfEmpty(0).Max() + 1) * (ulong)Math.Max(1, sorted.Length);
        foreach (Column column in dimensions) space *= (ulong)column.CodeList!.Codes.Count;
        if (space > ulong.MaxValue) return null;
        var numbers = new ulong[areas.Length];
        for (int cell = 0; cell < numbers.Length; cell++)
        {
            ulong number = (ulong)areas[cell] * (ulong)sorted.Length + ranks[periods[cell]];
            for (int i = 0; i < codes.Length; i++) number = number * (ulong)dimensions[i].CodeList!.Codes.Count + (ulong)codes[i][cell];
            numbers[cell] = number;
        }
        return numbers;
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
