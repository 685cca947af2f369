using Indicators.Disclosure.Bounds;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class TablePointTests
{
    /// <summary>a + b = 3, b + c = 3, a + c + d = 4 with d at most 1 and a at least 1.</summary>
    private static readonly CellLimits Limits = new(Blocks.Create([1, 0, 0, 0], [-1, -1, -1, 1], (3, [0, 1]), (3, [1, 2]), (4, [0, 2, 3])));

    [Fact]
    public void A_table_that_meets_everything_is_one()
    {
        var table = TablePoint.Check(Limits, [2, 1, 2, 0]);
        Assert.True(table is { IsWhole: true });
        Assert.Equal(new Fraction(4, 1), table.Sum([0, 2]));
    }

    [Theory]
    [InlineData(2, 1, 2, 1)] // The third sum is 5.
    [InlineData(2, 1, 1, 1)] // The second sum is 2.
    [InlineData(1, 2, 1, 2)] // d is above its bound.
    [InlineData(0, 3, 0, 4)] // a is below its bound.
    public void A_table_that_violates_something_is_none(long a, long b, long c, long d) => Assert.Null(TablePoint.Check(Limits, [a, b, c, d]));

    [Fact]
    public void A_table_has_a_value_for_each_cell() => Assert.Null(TablePoint.Check(Limits, [2, 1, 2]));

    [Fact]
    public void Whole_numbers_are_meant_by_what_is_next_to_them() =>
        Assert.True(TablePoint.FindNear(Limits, [2 + 1e-9, 1 - 1e-9, 2, 1e-12]) is { IsWhole: true });

    [Fact]
    public void Fractions_are_meant_by_what_is_next_to_them()
    {
        var table = TablePoint.FindNear(Limits, [1.5, 1.5 + 1e-10, 1.5, 1 - 1e-10]);
        Assert.Equal(2, table!.Denominator);
        Assert.Equal(new Fraction(5, 2), table.Sum([0, 3]));
        // a = 5/3, c = 5/3, d = 2/3, b = 4/3.
        Assert.Equal(3, TablePoint.FindNear(Limits, [1.6666666667, 1.3333333333, 1.6666666667, 0.6666666667])!.Denominator);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    [InlineData(-2)]
    public void Anything_else_is_no_table(double value) => Assert.Null(TablePoint.FindNear(Limits, [2, 1, 2, value]));
}
