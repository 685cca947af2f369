using FsCheck;
using FsCheck.Fluent;

namespace Indicators.Tests.Disclosure.Attack;

public sealed class IntervalSystemTests
{
    /// <summary>Total 0 is cells 1 and 2; total 3 is cells 2 and 4. By hand: 2 is 5 to 10 - 3 = 7, so 4 is 12 - 7 = 5 to 12 - 5 = 7.</summary>
    [Fact]
    public void Bounds_go_from_one_relation_to_the_next()
    {
        var system = new IntervalSystem([Sum(0, 1, 2), Sum(3, 2, 4)], 5) { [0] = (10, 10), [1] = (3, 5), [3] = (12, 12) };
        system.Propagate();
        Assert.Equal([(10L, 10L), (3L, 5L), (5L, 7L), (12L, 12L), (5L, 7L)], Enumerable.Range(0, 5).Select(cell => system[cell]));
        Assert.Equal([3, 0], system.ChainOf(4).Select(relation => relation.Total));
    }

    [Fact]
    public void A_relation_that_leaves_no_value_is_dropped_and_the_others_hold()
    {
        var system = new IntervalSystem([Sum(0, 1, 2), Sum(3, 1, 4)], 5) { [0] = (5, 5), [1] = (6, 6), [3] = (9, 9) };
        system.Propagate();
        Assert.Equal([0], system.Contradicted);
        Assert.Equal((3, 3), system[4]);
    }

    /// <summary>Whatever the true values are, bounds that hold them at first hold them at the end, and nothing is contradicted.</summary>
    [Fact]
    public void True_values_stay_within_their_bounds()
    {
        Gen<(int[] Cells, int[] Known)> tables =
            from cells in Gen.Choose(0, 12).ListOf(9)
            from known in Gen.Choose(0, 3).ListOf(16)
            select (Cells: cells.ToArray(), Known: known.ToArray());
        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            // A table of three rows and columns: cells 0 to 8, rows 9 to 11, columns 12 to 14, all 15.
            List<Relation> relations = [];
            for (int i = 0; i < 3; i++) relations.AddRange([Sum(9 + i, 3 * i, 3 * i + 1, 3 * i + 2), Sum(12 + i, i, i + 3, i + 6)]);
            relations.AddRange([Sum(15, 9, 10, 11), Sum(15, 12, 13, 14)]);
            long[] truth = [.. table.Cells.Select(value => (long)value), .. new long[7]];
            foreach (Relation relation in relations) truth[relation.Total] = relation.Parts.Sum(part => truth[part]);
            var system = new IntervalSystem(relations, 16);
            for (int cell = 0; cell < 16; cell++)
                if (table.Known[cell] < 3) system[cell] = (Math.Max(0, truth[cell] - table.Known[cell]), truth[cell] + table.Known[cell]);
            system.Propagate();
            return system.Contradicted.Count == 0 && Enumerable.Range(0, 16).All(cell => system[cell] is var (low, high) && low <= truth[cell] && truth[cell] <= high);
        }).QuickCheckThrowOnFailure();
    }

    private static Relation Sum(int total, params int[] parts) => new(RelationKind.Items, total, parts);
}
