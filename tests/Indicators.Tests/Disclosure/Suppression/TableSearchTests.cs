using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Tables that keep all released margins and differ in one cell.</summary>
public sealed class TableSearchTests
{
    /// <summary>The cell of 1 can rise by 3, as the cells beside and below it have as much; the cell of 0 beside a row of 0 cannot move.</summary>
    [Fact]
    public void A_cell_moves_as_far_as_those_beside_it_allow()
    {
        SumSystem system = Create(new long[,] { { 1, 3 }, { 5, 9 } });
        Assert.Equal((long[])[3, -3, -3, 3], Find(system, 0, 3).Changes);
        Assert.Equal(new TableSearchResult(null, IsImpossible: true), Find(system, 0, 4));
        SumSystem still = Create(new long[,] { { 0, 0 }, { 5, 9 } });
        Assert.Equal(new TableSearchResult(null, IsImpossible: true), Find(still, 0, 1));
    }

    /// <summary>Compared with all tables of two rows and three columns that have the margins.</summary>
    [Fact]
    public void A_table_is_found_if_there_is_one()
    {
        var random = new Random(13);
        int impossible = 0;
        for (int round = 0; round < 100; round++)
        {
            long[,] values = new long[2, 3];
            for (int cell = 0; cell < values.Length; cell++) values[cell / 3, cell % 3] = random.Next(5);
            SumSystem system = Create(values);
            for (int cell = 0; cell < values.Length; cell++)
            {
                for (int width = 1; width <= 3; width++)
                {
                    TableSearchResult found = Find(system, cell, width);
                    bool exists = FindAll(values).Any(changes => Math.Abs(changes[cell]) >= width);
                    Assert.Equal(exists, found.Changes is not null);
                    Assert.Equal(!exists, found.IsImpossible);
                    if (exists) Assert.Contains(FindAll(values), changes => changes.SequenceEqual(found.Changes!) && Math.Abs(changes[cell]) >= width);
                    else impossible++;
                }
            }
        }
        Assert.InRange(impossible, 30, 1700);
    }

    /// <summary>Solved equations have the solutions of those that were given, and no others.</summary>
    [Fact]
    public void Solved_equations_have_the_same_solutions()
    {
        var random = new Random(17);
        for (int round = 0; round < 200; round++)
        {
            long[][] equations = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 4).Select(_ => (long)random.Next(-1, 2)).ToArray())];
            IReadOnlyList<long[]> solved = SolvedEquations.Solve(equations);
            Assert.InRange(solved.Count, 0, 4);
            foreach (int number in Enumerable.Range(0, 625))
            {
                long[] values = [(number % 5) - 2, (number / 5 % 5) - 2, (number / 25 % 5) - 2, (number / 125) - 2];
                bool Holds(long[] equation) => equation.Zip(values, (factor, value) => factor * value).Sum() == 0;
                Assert.Equal(equations.All(Holds), solved.All(Holds));
            }
        }
    }

    [Fact]
    public void Each_solved_equation_has_a_variable_of_its_own() =>
        Assert.Equal(["1 0 -1", "0 1 1"], SolvedEquations.Solve([[1, 1, 0], [0, 1, 1], [1, 2, 1]]).Select(equation => string.Join(' ', equation)));

    private static SumSystem Create(long[,] values) =>
        TwoWayTable.Create(values, _ => 0, isReleased: name => name == "total" || name.Length == 2).System;

    private static TableSearchResult Find(SumSystem system, int cell, int width)
    {
        int sum = Enumerable.Range(0, system.SumCount).Single(one => system.CellsOf(one) is [var only] && only == cell);
        return TableSearch.Find(system, sum, width, TestContext.Current.CancellationToken);
    }

    /// <summary>All changes of a table of two rows and three columns that keep its margins and leave no cell below 0.</summary>
    private static IEnumerable<long[]> FindAll(long[,] values) =>
        from first in Enumerable.Range(-8, 17)
        from second in Enumerable.Range(-8, 17)
        let changes = (long[])[first, second, -first - second, -first, -second, first + second]
        where Enumerable.Range(0, 6).All(cell => values[cell / 3, cell % 3] + changes[cell] >= 0)
        select changes;
}
