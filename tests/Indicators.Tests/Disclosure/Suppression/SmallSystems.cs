using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>A system of few cells with any sums, as it is handed to the builder.</summary>
internal sealed record SmallSystem(SmallCell[] Cells, SmallSum[] Sums)
{
    private const int MostCells = 5;

    public static Arbitrary<SmallSystem> Any { get; } =
        (from cells in (from value in Gen.Choose(0, 6)
                        from isKnownToExist in Gen.Choose(0, 1)
                        from isFixed in Gen.Choose(0, 9)
                        select new SmallCell(value, Math.Min(value, isKnownToExist), isFixed == 0)).ArrayOf(MostCells)
         from sums in (from members in Gen.Choose(1, (1 << MostCells) - 1)
                       from width in Gen.Choose(0, 3)
                       from times in Gen.Choose(1, 3)
                       from isReleased in Gen.Choose(0, 7)
                       select new SmallSum(members, width, times, isReleased == 0)).ListOf()
         where sums.Count is > 0 and < 12
         select new SmallSystem(cells, [.. sums])).ToArbitrary();

    public NumberedSystem Build() => Build([.. Enumerable.Range(0, Cells.Length)], Sums);

    /// <summary>Builds the system with its cells and sums added in another order; the order numbers of the cells stay.</summary>
    public NumberedSystem Build(int[] cellOrder, IEnumerable<SmallSum> sums)
    {
        var builder = new SumSystemBuilder();
        int[] indexes = new int[Cells.Length];
        foreach (int cell in cellOrder) indexes[cell] = builder.AddCell(cell, Cells[cell].Value, Cells[cell].LeastValue, Cells[cell].IsFixed);
        foreach (SmallSum sum in sums)
            builder.AddSum([.. cellOrder.Where(cell => (sum.Members >> cell & 1) != 0).Select(cell => indexes[cell])], sum.Times, sum.Width, sum.IsReleased);
        return builder.Build();
    }
}

internal sealed record SmallCell(long Value, long LeastValue, bool IsFixed);

/// <param name="Members">A bit for each cell.</param>
internal sealed record SmallSum(int Members, long Width, int Times, bool IsReleased);

/// <summary>Every table that an attacker must reckon with, one by one: it needs no theory, only time.</summary>
internal static class AllTables
{
    /// <summary>Enumerates the tables with the same published sums whose cells are at most a number.</summary>
    public static IEnumerable<long[]> Enumerate(SumSystem system, IReadOnlyList<bool> isSuppressed, long most)
    {
        long[] table = new long[system.CellCount];
        return Extend(0);

        IEnumerable<long[]> Extend(int cell)
        {
            if (cell == table.Length)
            {
                if (Enumerable.Range(0, system.SumCount).All(sum => isSuppressed[sum] || Add(system, sum, table) == system.SumValueOf(sum))) yield return [.. table];
                yield break;
            }
            long first = system.IsFixed(cell) ? system.ValueOf(cell) : system.LeastValueOf(cell);
            long last = system.IsFixed(cell) ? system.ValueOf(cell) : most;
            for (table[cell] = first; table[cell] <= last; table[cell]++)
                foreach (long[] complete in Extend(cell + 1)) yield return complete;
        }
    }

    public static long Add(SumSystem system, int sum, long[] table)
    {
        long total = 0;
        foreach (int cell in system.CellsOf(sum)) total += table[cell];
        return total;
    }
}
