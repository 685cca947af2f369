using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Tests.Support;

/// <summary>Blocks of equations, by hand and at random.</summary>
internal static class Blocks
{
    /// <summary>A block whose cells are 0 or more and have no upper bound.</summary>
    public static Block Create(int cells, params (long Sum, int[] Cells)[] equations) =>
        Create([.. Enumerable.Repeat(0L, cells)], [.. Enumerable.Repeat(-1L, cells)], equations);

    public static Block Create(long[] lower, long[] upper, params (long Sum, int[] Cells)[] equations)
    {
        var starts = new List<int> { 0 };
        foreach ((_, int[] cells) in equations) starts.Add(starts[^1] + cells.Length);
        return new Block([.. Enumerable.Range(0, lower.Length)], lower, upper, [.. starts], [.. equations.SelectMany(each => each.Cells)], [.. equations.Select(each => each.Sum)]);
    }

    /// <summary>A table of a few small counts with some of its sums, all of them true, and every cell within at least one sum or with an upper bound.</summary>
    public sealed record Known(Block Block, long[] Table);

    public static Gen<Known> Any() =>
        from count in Gen.Choose(1, 6)
        from table in Gen.Choose(0, 4).ArrayOf(count)
        from slacks in Gen.Choose(0, 3).ArrayOf(count)
        from bounded in Gen.Choose(0, 3).ArrayOf(count)
        from masks in Gen.Choose(1, (1 << count) - 1).ArrayOf().Resize(6)
        select Complete([.. table.Select(value => (long)value)], slacks, bounded, masks);

    private static Known Complete(long[] table, int[] slacks, int[] bounded, int[] masks)
    {
        int all = (1 << table.Length) - 1;
        List<int> sums = [.. masks];
        bool[] isBounded = [.. bounded.Select(each => each == 0)];
        int covered = sums.Aggregate(0, (known, mask) => known | mask);
        if (Enumerable.Range(0, table.Length).Any(cell => !isBounded[cell] && (covered & (1 << cell)) == 0)) sums.Add(all);
        return new Known(
            Create(
                [.. table.Select((value, cell) => slacks[cell] == 1 ? Math.Min(value, 1) : 0)],
                [.. table.Select((value, cell) => isBounded[cell] ? value + slacks[cell] : -1)],
                [.. sums.Select(mask => Sum(table, mask))]),
            table);
    }

    private static (long, int[]) Sum(long[] table, int mask)
    {
        int[] cells = [.. Enumerable.Range(0, table.Length).Where(cell => (mask & (1 << cell)) != 0)];
        return (cells.Sum(cell => table[cell]), cells);
    }

    /// <summary>Every table of whole numbers that a small block allows.</summary>
    public static IEnumerable<long[]> Enumerate(Block block)
    {
        long[] table = new long[block.Count];
        long[] rest = [.. block.RightHandSides];
        return From(0);

        IEnumerable<long[]> From(int cell)
        {
            if (cell == table.Length)
            {
                if (rest.All(each => each == 0)) yield return [.. table];
                yield break;
            }
            int[] equations = [.. Enumerable.Range(0, block.EquationCount).Where(equation => block.MembersOf(equation).Contains(cell))];
            long most = equations.Select(equation => rest[equation]).Append(block.Upper[cell] == -1 ? long.MaxValue : block.Upper[cell]).Min();
            for (long value = block.Lower[cell]; value <= most; value++)
            {
                table[cell] = value;
                foreach (int equation in equations) rest[equation] -= value;
                foreach (long[] each in From(cell + 1)) yield return each;
                foreach (int equation in equations) rest[equation] += value;
            }
        }
    }
}
