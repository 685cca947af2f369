using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>Exchanges of equal counts after rounding.</summary>
public sealed class SumExchangeTests
{
    /// <summary>
    /// Four cells of 2, base 5: cells 0 and 1 are in sum 0, cells 2 and 3 in sum 1. Both cells of sum 0 went up: its error is 10 - 4 = 6, that of
    /// sum 1 is 0 - 4 = -4, squares 36 + 16 = 52. After cells 1 and 2 change places both sums have the error 1: 1 + 1 = 2.
    /// </summary>
    [Fact]
    public void Two_cells_change_places_where_that_lowers_the_squared_errors()
    {
        bool[] up = [true, true, false, false];
        SumExchange.Improve([2, 2, 2, 2], [0, 0, 0, 0], [0, 1, 2, 3, 4], [0, 0, 1, 1], 2, up, 5);
        Assert.Equal(1, up[..2].Count(each => each));
        Assert.Equal(1, up[2..].Count(each => each));
    }

    [Fact]
    public void Cells_of_other_groups_and_of_other_counts_never_change_places()
    {
        bool[] groups = [true, true, false, false];
        SumExchange.Improve([2, 2, 2, 2], [0, 0, 1, 1], [0, 1, 2, 3, 4], [0, 0, 1, 1], 2, groups, 5);
        Assert.Equal([true, true, false, false], groups);
        bool[] counts = [true, true, false, false];
        SumExchange.Improve([2, 2, 3, 3], [0, 0, 0, 0], [0, 1, 2, 3, 4], [0, 0, 1, 1], 2, counts, 5);
        Assert.Equal([true, true, false, false], counts);
    }
}
