using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>A two-way table with its margins as a system of sums. Cells are numbered row by row.</summary>
internal static class TwoWayTable
{
    /// <summary>Creates the system; cells and margins that <paramref name="width"/> gives a width are primary.</summary>
    public static NumberedSystem Create(long[,] values, Func<long, long> width, long least = 0, Func<string, bool>? isReleased = null)
    {
        var builder = new SumSystemBuilder();
        AddCells(builder, values, least);
        AddSums(builder, values, width, isReleased ?? (_ => false));
        return builder.Build();
    }

    public static void AddCells(SumSystemBuilder builder, long[,] values, long least)
    {
        foreach (long value in values) builder.AddCell(builder.CellCount, value, Math.Min(value, least));
        int columns = values.GetLength(1);
    }

    /// <summary>Adds the cells, "r" and "c" margins, and the total, by names such as <c>r1c2</c>, <c>r1</c>, <c>c2</c> and <c>total</c>.</summary>
    public static Dictionary<string, int> AddSums(SumSystemBuilder builder, long[,] values, Func<long, long> width, Func<string, bool> isReleased)
    {
        int rows = values.GetLength(0), columns = values.GetLength(1);
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) Add($"r{row}c{column}", [row * columns + column]);
        for (int row = 0; row < rows; row++) Add($"r{row}", [.. Enumerable.Range(row * columns, columns)]);
        for (int column = 0; column < columns; column++) Add($"c{column}", [.. Enumerable.Range(0, rows).Select(row => row * columns + column)]);
        Add("total", [.. Enumerable.Range(0, rows * columns)]);
        return sums;

        void Add(string name, int[] cells) =>
            sums[name] = builder.AddSum(cells, 1, width(cells.Sum(cell => values[cell / columns, cell % columns])), isReleased(name));
    }

    /// <summary>Returns the sums of a system that are suppressed, by their cells.</summary>
    public static string[] Suppressed(SumSystem system, SuppressionResult result) =>
        [.. Enumerable.Range(0, system.SumCount).Where(sum => result.IsSuppressed[sum]).Select(sum => string.Join(' ', system.CellsOf(sum).ToArray()))];
}
