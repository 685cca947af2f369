using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>What holds for tables too large to be worked by hand.</summary>
public sealed class SuppressorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void No_table_near_the_true_one_suppresses_less(int seed)
    {
        // All 5^9 tables whose cells differ from the true ones by at most 2.
        SumSystem system = TwoWayTable.Create(Draw(3, 3, seed), BelowFour, least: 1).System;
        long found = WeightOf(system, Runs.Suppress(system).SecondTable);
        long least = long.MaxValue;
        long[] table = new long[9];
        for (int number = 0; number < 1_953_125; number++)
        {
            int digits = number;
            for (int cell = 0; cell < table.Length; cell++, digits /= 5) table[cell] = system.ValueOf(cell) + digits % 5 - 2;
            least = Math.Min(least, WeightOf(system, table));
        }
        Assert.InRange(found, 1, least);
    }

    [Fact]
    public void Another_weight_gives_another_pattern()
    {
        // By logarithms, the cycle with two 4s and the 900 weighs least. Where great values weigh least, the 1 moves alone: its row
        // of 9, its column of 905 and the total weigh 101,500 together, a single 4 200,000.
        long[,] values = { { 1, 4, 4 }, { 4, 900, 901 }, { 900, 5, 902 } };
        SumSystem system = TwoWayTable.Create(values, value => value == 1 ? 1 : 0).System;
        string[] byLogarithm = TwoWayTable.Suppressed(system, Runs.Suppress(system));
        string[] byInverse = TwoWayTable.Suppressed(system, Runs.Suppress(system, new SuppressionSettings { Weight = new InverseWeight() }));
        Assert.Equal(["0", "1", "3", "4"], byLogarithm);
        Assert.Equal(["0", "0 1 2", "0 3 6", "0 1 2 3 4 5 6 7 8"], byInverse);
    }

    [Fact]
    public void A_larger_table_is_protected_whatever_the_order_of_its_rows()
    {
        long[,] values = Draw(12, 15, 1);
        SumSystem system = TwoWayTable.Create(values, BelowFour, least: 1).System;
        SuppressionResult result = Runs.Suppress(system);
        Assert.Empty(result.Unprotected);
        Assert.Empty(CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable));
        Assert.Equal(result.SecondTable, Runs.Suppress(Reversed(values)).SecondTable);
    }

    [Fact]
    public void A_longer_search_never_weighs_more()
    {
        SumSystem system = TwoWayTable.Create(Draw(8, 9, 3), BelowFour, least: 1).System;
        long[] weights = [.. ((long[])[0, 100, 10_000]).Select(most => WeightOf(system, Runs.Suppress(system, new SuppressionSettings { MostSearches = most }).SecondTable))];
        Assert.True(weights[0] >= weights[1] && weights[1] >= weights[2] && weights[0] > weights[2], string.Join(' ', weights));
    }

    [Fact]
    public void Values_far_beyond_counts_are_protected()
    {
        NumberedSystem system = TwoWayTable.Create(new long[,] { { 3_000_000_000_000, 4_000_000_000_000 }, { 5_000_000_000_000, 6_000_000_000_000 } },
            value => value == 3_000_000_000_000 ? 1_000_000_000_000 : 0);
        SuppressionResult result = Runs.Suppress(system.System);
        Assert.Equal(["0", "1", "2", "3"], TwoWayTable.Suppressed(system.System, result));
        Assert.Empty(CertificateCheck.FindViolations(system.System, result.IsSuppressed, result.SecondTable));
    }

    [Fact]
    public void A_released_sum_never_moves_however_much_is_left_unprotected()
    {
        // Six primary sums lack 300 each; only the released sum of cell 0 and a known cell is in the way.
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell < 6; cell++) builder.AddCell(cell, 3, 0, isFixed: cell > 0);
        foreach (int[] sum in (int[][])[[0], [0, 1], [0, 2], [0, 3], [0, 4], [0, 1, 2]]) builder.AddSum(sum, 1, 300);
        builder.AddSum([0, 5], isReleased: true);
        SumSystem system = builder.Build().System;
        SuppressionResult result = Runs.Suppress(system);
        Assert.Equal([3, 3, 3, 3, 3, 3], result.SecondTable);
        Assert.Equal(Enumerable.Range(0, system.SumCount).Where(system.IsPrimary), result.Unprotected);
    }

    [Fact]
    public void Raising_alone_protects_every_primary_sum()
    {
        SumSystem system = TwoWayTable.Create(new long[,] { { 1, 2 }, { 3, 40 } }, value => 7 * BelowFour(value), least: 1).System;
        var table = new SecondTable(system, new LogarithmicWeight());
        new SuppressionSearch(system, table, new SuppressionSettings(), TestContext.Current.CancellationToken).Complete();
        Assert.Equal([7, 7, 7, 0], table.Changes);
        Assert.All(Enumerable.Range(0, system.SumCount), sum => Assert.Equal(0, table.LackOf(sum)));
    }

    /// <summary>Each small cell can only rise, by 3, so that the total rises by more than any one cell could take back.</summary>
    [Fact]
    public void The_total_of_many_small_cells_is_printed()
    {
        long[,] values = new long[12, 8];
        for (int row = 0; row < 12; row++)
            for (int column = 0; column < 8; column++) values[row, column] = (row + column) % 3 == 0 ? 1 : 10 + row + column;
        SumSystem system = TwoWayTable.Create(values, BelowFour).System;
        SuppressionResult result = Runs.Suppress(system);
        int total = Enumerable.Range(0, system.SumCount).Single(sum => system.CellsOf(sum).Length == values.Length);
        Assert.False(result.IsSuppressed[total]);
        Assert.Equal(32, Enumerable.Range(0, system.SumCount).Count(system.IsPrimary));
        Assert.Empty(result.Unprotected);
    }

    [Fact]
    public void A_system_without_cells_has_nothing_to_suppress()
    {
        SuppressionResult result = Runs.Suppress(new SumSystemBuilder().Build().System);
        Assert.Empty(result.IsSuppressed);
        Assert.Empty(result.SecondTable);
    }

    [Fact]
    public void A_cancelled_search_ends() => Assert.Throws<OperationCanceledException>(() => Suppressor.Suppress(
        TwoWayTable.Create(Draw(3, 3, 1), BelowFour).System, new SuppressionSettings(), new CancellationToken(canceled: true)));

    private static long BelowFour(long value) => value is >= 1 and < 4 ? 1 : 0;

    /// <summary>Draws a table with some small cells, the same for the same seed.</summary>
    private static long[,] Draw(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        long[,] values = new long[rows, columns];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                values[row, column] = random.Next(4) == 0 ? random.Next(1, 5) : (long)Math.Exp(6 * random.NextDouble());
        return values;
    }

    /// <summary>Creates the same system with its rows added from the last to the first, under the order numbers of the table.</summary>
    private static SumSystem Reversed(long[,] values)
    {
        var builder = new SumSystemBuilder();
        int rows = values.GetLength(0), columns = values.GetLength(1);
        int[] indexes = new int[values.Length];
        for (int cell = values.Length - 1; cell >= 0; cell--)
            indexes[cell] = builder.AddCell(cell, values[cell / columns, cell % columns], Math.Min(1, values[cell / columns, cell % columns]));
        Add([.. Enumerable.Range(0, values.Length)]);
        for (int column = columns - 1; column >= 0; column--) Add([.. Enumerable.Range(0, rows).Select(row => row * columns + column)]);
        for (int row = rows - 1; row >= 0; row--) Add([.. Enumerable.Range(0, columns).Select(column => row * columns + column)]);
        for (int cell = values.Length - 1; cell >= 0; cell--) Add([cell]);
        return builder.Build().System;

        void Add(int[] cells) => builder.AddSum([.. cells.Select(cell => indexes[cell])], 1, BelowFour(cells.Sum(cell => values[cell / columns, cell % columns])));
    }

    /// <summary>Returns the weight of the pattern of a table; the greatest there is if the table does not protect every primary sum.</summary>
    private static long WeightOf(SumSystem system, long[] table)
    {
        var weight = new LogarithmicWeight();
        long total = 0;
        for (int cell = 0; cell < table.Length; cell++)
            if (table[cell] < system.LeastValueOf(cell)) return long.MaxValue;
        for (int sum = 0; sum < system.SumCount; sum++)
        {
            long difference = AllTables.Add(system, sum, table) - system.SumValueOf(sum);
            if (Math.Abs(difference) < system.WidthOf(sum)) return long.MaxValue;
            if (difference != 0) total += Math.Max(1, weight.Weigh(system.SumValueOf(sum), system.CellsOf(sum).Length, system.TimesOf(sum)));
        }
        return total;
    }

    /// <summary>A weight that is the less, the greater the value.</summary>
    private sealed class InverseWeight : ISuppressionWeight
    {
        public long Weigh(long value, int cells, int times) => 1_000_000 / (1 + value);
    }
}
