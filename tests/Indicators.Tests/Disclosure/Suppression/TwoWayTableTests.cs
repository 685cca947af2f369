using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Tables small enough to be worked by hand.</summary>
public sealed class TwoWayTableTests
{
    private static long BelowFour(long value) => value is >= 1 and < 4 ? 1 : 0;

    [Fact]
    public void A_single_small_cell_of_a_two_by_two_table_takes_all_four_with_it()
    {
        // Whatever one cell gains, its row and column lose: only the cycle over all four cells keeps the margins.
        Assert.Equal(["0", "1", "2", "3"], Suppress(new long[,] { { 1, 20 }, { 30, 40 } }));
    }

    [Fact]
    public void The_least_cycle_of_a_three_by_three_table_is_chosen()
    {
        // Four cycles contain the 2 at the corner; their other cells multiply to (1 + 9)(1 + 8)(1 + 5), (1 + 9)(1 + 30)(1 + 7),
        // (1 + 40)(1 + 8)(1 + 50) and (1 + 40)(1 + 30)(1 + 60): the first has the least sum of logarithms.
        Assert.Equal(["0", "1", "3", "4"], Suppress(new long[,] { { 2, 9, 40 }, { 8, 5, 50 }, { 30, 7, 60 } }));
    }

    [Fact]
    public void Small_cells_at_the_corners_of_a_cycle_protect_each_other() =>
        Assert.Equal(["0", "2", "6", "8"], Suppress(new long[,] { { 2, 90, 3 }, { 80, 50, 50 }, { 3, 70, 1 } }));

    [Fact]
    public void A_table_without_small_cells_stays_whole() => Assert.Empty(Suppress(new long[,] { { 10, 20 }, { 30, 40 } }));

    [Fact]
    public void A_released_cell_leaves_the_next_cycle()
    {
        // With the 9 released, the cycle of 40, 8 and 50 has the least weight, (1 + 40)(1 + 8)(1 + 50).
        NumberedSystem system = TwoWayTable.Create(new long[,] { { 2, 9, 40 }, { 8, 5, 50 }, { 30, 7, 60 } }, BelowFour, isReleased: name => name == "r0c1");
        Assert.Equal(["0", "2", "3", "5"], TwoWayTable.Suppressed(system.System, Runs.Suppress(system.System)));
    }

    [Fact]
    public void What_earlier_releases_give_away_is_reported_as_unprotected()
    {
        // The row's total and its second cell were released: the 1 is their difference.
        NumberedSystem system = TwoWayTable.Create(new long[,] { { 1, 20 }, { 30, 40 } }, BelowFour, isReleased: name => name is "r0" or "r0c1");
        SuppressionResult result = Runs.Suppress(system.System);
        int cell = system.SumNumbers[0];
        Assert.Equal([cell], result.Unprotected);
        Assert.Contains(new CertificateViolation(CertificateViolationKind.WidthNotReached, cell),
            CertificateCheck.FindViolations(system.System, result.IsSuppressed, result.SecondTable));
        Assert.Equal([cell], Runs.Propagate(system.System, result.IsSuppressed).FindTooNarrow(system.System));
    }

    [Fact]
    public void A_publicly_known_cell_protects_nobody()
    {
        var builder = new SumSystemBuilder();
        int small = builder.AddCell(0, 2), known = builder.AddCell(1, 50, 0, isFixed: true), other = builder.AddCell(2, 60);
        int primary = builder.AddSum([small], 1, 1);
        builder.AddSum([known]);
        builder.AddSum([other]);
        builder.AddSum([small, known, other], 10);
        (SumSystem system, _, int[] sums) = builder.Build();
        SuppressionResult result = Runs.Suppress(system);
        Assert.Equal(["0", "2"], TwoWayTable.Suppressed(system, result));
        Assert.True(result.IsSuppressed[sums[primary]]);
        Assert.Equal(50, result.SecondTable[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Every_primary_sum_differs_by_the_required_width(long width)
    {
        NumberedSystem system = TwoWayTable.Create(new long[,] { { 1, 90, 3 }, { 80, 50, 2 }, { 3, 70, 1 } }, value => BelowFour(value) * width, least: 1);
        SuppressionResult result = Runs.Suppress(system.System);
        Assert.Empty(result.Unprotected);
        Assert.Empty(CertificateCheck.FindViolations(system.System, result.IsSuppressed, result.SecondTable));
        foreach (int cell in (int[])[0, 2, 5, 6, 8])
            Assert.InRange(Math.Abs(result.SecondTable[cell] - system.System.ValueOf(cell)), width, long.MaxValue);
    }

    [Fact]
    public void Protected_zeros_move_up()
    {
        // With a policy for zeros, a zero is primary like any small cell.
        NumberedSystem system = TwoWayTable.Create(new long[,] { { 0, 20 }, { 30, 40 } }, value => value < 4 ? 1 : 0);
        SuppressionResult result = Runs.Suppress(system.System);
        Assert.Equal(["0", "1", "2", "3"], TwoWayTable.Suppressed(system.System, result));
        Assert.True(result.SecondTable[0] > 0);
    }

    [Fact]
    public void A_zero_that_would_not_help_stays_published() =>
        Assert.Equal(["0", "1", "3", "4"], Suppress(new long[,] { { 2, 9, 900 }, { 8, 5, 900 }, { 900, 900, 0 } }));

    private static string[] Suppress(long[,] values)
    {
        SumSystem system = TwoWayTable.Create(values, BelowFour).System;
        SuppressionResult result = Runs.Suppress(system);
        Assert.Empty(result.Unprotected);
        Assert.Empty(CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable));
        return TwoWayTable.Suppressed(system, result);
    }
}
