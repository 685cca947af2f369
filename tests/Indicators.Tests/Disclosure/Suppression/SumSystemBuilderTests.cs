using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

public sealed class SumSystemBuilderTests
{
    [Fact]
    public void Cells_are_numbered_by_their_order_and_sums_by_their_cells()
    {
        var builder = new SumSystemBuilder();
        int last = builder.AddCell(30, 3), first = builder.AddCell(10, 1), middle = builder.AddCell(20, 2);
        int pair = builder.AddSum([last, first]), all = builder.AddSum([last, middle, first]), single = builder.AddSum([first]);
        (SumSystem system, int[] cells, int[] sums) = builder.Build();
        Assert.Equal((0, 1, 2), (cells[first], cells[middle], cells[last]));
        Assert.Equal((0, 1, 2), (sums[single], sums[pair], sums[all]));
        Assert.Equal([0, 2], system.CellsOf(sums[pair]));
        Assert.Equal([0, 1, 2], system.SumsOf(0));
        Assert.Equal((1L, 4L, 6L), (system.SumValueOf(0), system.SumValueOf(1), system.SumValueOf(2)));
    }

    [Fact]
    public void Equal_sets_are_one_sum_printed_as_often_as_both()
    {
        var builder = new SumSystemBuilder();
        int one = builder.AddCell(0, 5), two = builder.AddCell(1, 6);
        int sum = builder.AddSum([one, two], 2, width: 1);
        Assert.Equal(sum, builder.AddSum([two, one], 3, width: 4, isReleased: true));
        SumSystem system = builder.Build().System;
        Assert.Equal(1, system.SumCount);
        Assert.Equal((5, 4, true), (system.TimesOf(0), system.WidthOf(0), system.IsReleased(0)));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var builder = new SumSystemBuilder();
        builder.AddCell(0, 5);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddCell(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddCell(1, 0, leastValue: 1));
        Assert.Throws<ArgumentException>(() => builder.AddSum([]));
        Assert.Throws<ArgumentException>(() => builder.AddSum([0, 0]));
        Assert.Throws<ArgumentException>(() => builder.AddSum([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddSum([0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddSum([0], 1, -1));
        builder.AddCell(0, 5);
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void A_refused_sum_leaves_no_trace()
    {
        var builder = new SumSystemBuilder();
        builder.AddCell(0, 5);
        Assert.Throws<ArgumentException>(() => builder.AddSum([0, 0]));
        builder.AddSum([0]);
        Assert.Equal([0], builder.Build().System.CellsOf(0));
    }

    [Fact]
    public void A_sum_beyond_the_range_is_refused()
    {
        var builder = new SumSystemBuilder();
        builder.AddSum([builder.AddCell(0, long.MaxValue), builder.AddCell(1, 1)]);
        Assert.Throws<OverflowException>(builder.Build);
    }
}
