using FsCheck;
using FsCheck.Fluent;
using Indicators.Outputs.Auditing.Sums;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>Bounds that follow from sums, with numbers worked out by hand.</summary>
public sealed class BoundPropagationTests
{
    private static SumRelation Sum(int total, params int[] parts) => new(SumRelationKind.Items, total, parts);

    /// <summary>Cell 0 is 20, and is cell 1, of 15 to 17, and cell 2.</summary>
    [Fact]
    public void A_part_is_what_the_others_leave()
    {
        BoundPropagation bounds = Solve([Sum(0, 1, 2)], (20, 20), (15, 17), (0, BoundPropagation.Unbounded));
        Assert.Equal((3L, 5L), bounds[2]);
        Assert.Equal(0, bounds.CauseOf(2));
    }

    [Fact]
    public void A_total_is_at_least_its_parts_and_has_no_end_if_one_has_none()
    {
        BoundPropagation bounds = Solve([Sum(0, 1, 2)], (0, BoundPropagation.Unbounded), (4, 5), (3, BoundPropagation.Unbounded));
        Assert.Equal((7L, BoundPropagation.Unbounded), bounds[0]);
    }

    [Fact]
    public void A_relation_that_leaves_no_value_is_dropped_and_changes_nothing()
    {
        BoundPropagation bounds = Solve([Sum(0, 1, 2)], (20, 20), (21, 30), (0, 5));
        Assert.Equal([0], bounds.Contradicted);
        Assert.Equal(((21L, 30L), (0L, 5L)), (bounds[1], bounds[2]));
    }

    [Fact]
    public void Relations_that_give_a_cell_only_together_are_solved()
    {
        // 1 + 2 = 30, 3 + 4 = 40, 1 + 3 = 25, 2 + 4 + 5 = 50: the two rows less the first column are 2 + 4 = 45, so that 5 is 5.
        SumRelation[] relations = [Sum(6, 1, 2), Sum(7, 3, 4), Sum(8, 1, 3), Sum(9, 2, 4, 5)];
        (long, long) open = (0L, BoundPropagation.Unbounded);
        BoundPropagation bounds = Solve(relations, (0, 0), open, open, open, open, open, (30, 30), (40, 40), (25, 25), (50, 50));
        Assert.True(bounds[5].Low < bounds[5].High);
        Assert.Equal(0, Elimination.Narrow(relations, bounds, 10, TestContext.Current.CancellationToken));
        Assert.Equal((5L, 5L), bounds[5]);
        Assert.True(bounds[1].Low < bounds[1].High);
    }

    /// <summary>Whatever is known of a random table with its margins, the true counts stay within the bounds.</summary>
    [Fact]
    public void True_counts_are_never_cut_off()
    {
        Gen<(int[] Cells, bool[] Known)> tables = Gen.Choose(0, 12).ListOf(9).SelectMany(cells => Gen.Elements(true, false).ListOf(15).Select(known => (cells.ToArray(), known.ToArray())));
        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            // Nine cells, three rows, three columns.
            long[] truth = [.. table.Cells, .. Enumerable.Range(0, 3).Select(row => table.Cells.Skip(row * 3).Take(3).Sum(cell => (long)cell)),
                .. Enumerable.Range(0, 3).Select(column => table.Cells.Where((_, cell) => cell % 3 == column).Sum(cell => (long)cell))];
            SumRelation[] relations = [.. Enumerable.Range(0, 3).Select(row => Sum(9 + row, row * 3, row * 3 + 1, row * 3 + 2)),
                .. Enumerable.Range(0, 3).Select(column => Sum(12 + column, column, column + 3, column + 6))];
            BoundPropagation bounds = Solve(relations, [.. truth.Select((count, cell) => table.Known[cell] ? (count, count) : (0L, BoundPropagation.Unbounded))]);
            Elimination.Narrow(relations, bounds, 15, TestContext.Current.CancellationToken);
            return bounds.Contradicted.Count == 0 && truth.Index().All(cell => bounds[cell.Index].Low <= cell.Item && cell.Item <= bounds[cell.Index].High);
        }).Check(Config.QuickThrowOnFailure);
    }

    private static BoundPropagation Solve(SumRelation[] relations, params (long, long)[] cells)
    {
        var bounds = new BoundPropagation(relations, cells.Length);
        for (int cell = 0; cell < cells.Length; cell++) bounds[cell] = cells[cell];
        bounds.Propagate(TestContext.Current.CancellationToken);
        return bounds;
    }
}
