using Indicators.Disclosure.Bounds;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class CellLimitsTests
{
    [Fact]
    public void A_cell_is_at_most_what_the_others_of_its_least_sum_leave()
    {
        // a + b = 10 with b at least 3; a + c = 9; d has an upper bound of its own, and e is in no sum.
        var limits = new CellLimits(Blocks.Create([0, 3, 0, 0, 2], [-1, -1, -1, 4, -1], (10, [0, 1]), (9, [0, 2])));
        Assert.Equal([7L, 10, 9, 4, null], Enumerable.Range(0, 5).Select(limits.UpperOf));
        Assert.False(limits.IsContradictory);
    }

    [Fact]
    public void A_sum_below_the_lower_bounds_of_its_cells_is_a_contradiction() =>
        Assert.True(new CellLimits(Blocks.Create([1, 1], [-1, -1], (1, [0, 1]))).IsContradictory);

    [Fact]
    public void A_sum_of_nothing_that_is_not_zero_is_a_contradiction() => Assert.True(new CellLimits(Blocks.Create(1, (1, []))).IsContradictory);
}
