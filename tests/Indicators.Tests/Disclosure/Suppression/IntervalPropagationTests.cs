using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Intervals worked by hand.</summary>
public sealed class IntervalPropagationTests
{
    [Fact]
    public void A_cell_is_at_most_what_the_others_leave_of_its_sum()
    {
        // 1 + 2 + 20 = 23: with at least 1 in each, the first is at most 21; the 20 is published, which leaves 3 for two.
        SumSystem system = Create([(1, 1), (2, 1), (20, 0)], [0], [1], [2], [0, 1, 2]);
        Intervals intervals = Propagate(system, "0", "1");
        Assert.Equal([1, 1, 20], intervals.CellLowerBounds);
        Assert.Equal([2, 2, 20], intervals.CellUpperBounds);
        Assert.True(intervals.IsComplete);
    }

    [Fact]
    public void A_suppressed_total_is_what_published_totals_leave()
    {
        // The region of 60 has three areas of two cells each; two areas, 10 and 20, are published: the third is 30, although no cell is known.
        SumSystem system = Create([(4, 0), (6, 0), (9, 0), (11, 0), (14, 0), (16, 0)], [0, 1], [2, 3], [4, 5], [0, 1, 2, 3, 4, 5]);
        Intervals intervals = Propagate(system, "4 5");
        Assert.Equal((30, 30), BoundsOf(system, intervals, "4 5"));
        Assert.Equal((0, 30), (intervals.CellLowerBounds[4], intervals.CellUpperBounds[4]));
    }

    [Fact]
    public void Two_suppressed_totals_share_what_is_left()
    {
        // As before, with 20 suppressed too, of which one cell is known to be 11: it is from 11 to 50, the other from 0 to 39.
        SumSystem system = Create([(4, 0), (6, 0), (9, 0), (11, 0), (14, 0), (16, 0)], [0, 1], [2, 3], [3], [4, 5], [0, 1, 2, 3, 4, 5]);
        Intervals intervals = Propagate(system, "2 3", "4 5");
        Assert.Equal((11, 50), BoundsOf(system, intervals, "2 3"));
        Assert.Equal((0, 39), BoundsOf(system, intervals, "4 5"));
    }

    [Fact]
    public void What_nothing_published_bounds_has_no_upper_bound()
    {
        SumSystem system = Create([(4, 1), (6, 0)], [0], [0, 1]);
        Intervals intervals = Propagate(system, "0", "0 1");
        Assert.Equal((1, AttackerBlock.Unbounded), BoundsOf(system, intervals, "0 1"));
        Assert.Equal(AttackerBlock.Unbounded, intervals.WidthOf(0));
    }

    [Fact]
    public void Zero_of_two_is_zero_of_each()
    {
        SumSystem system = Create([(0, 0), (0, 0)], [0], [1], [0, 1]);
        Intervals intervals = Propagate(system, "0", "1");
        Assert.Equal([0, 0], intervals.CellUpperBounds);
    }

    [Fact]
    public void The_number_of_rounds_is_limited()
    {
        SumSystem system = Create([(1, 0), (2, 0), (3, 0)], [0, 1], [1, 2], [0, 2]);
        Assert.False(IntervalPropagation.Propagate(system, new bool[3], mostRounds: 1, TestContext.Current.CancellationToken).IsComplete);
        Assert.True(Runs.Propagate(system, new bool[3]).IsComplete);
    }

    [Fact]
    public void A_list_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => Runs.Propagate(Create([(1, 0)], [0]), new bool[2]));

    private static (long, long) BoundsOf(SumSystem system, Intervals intervals, string cells) =>
        Enumerable.Range(0, system.SumCount).Single(sum => string.Join(' ', system.CellsOf(sum).ToArray()) == cells) is var found
            ? (intervals.SumLowerBounds[found], intervals.SumUpperBounds[found]) : default;

    private static Intervals Propagate(SumSystem system, params string[] suppressed) => Runs.Propagate(system,
        [.. Enumerable.Range(0, system.SumCount).Select(sum => suppressed.Contains(string.Join(' ', system.CellsOf(sum).ToArray())))]);

    private static SumSystem Create((long Value, long Least)[] cells, params int[][] sums)
    {
        var builder = new SumSystemBuilder();
        foreach ((long value, long least) in cells) builder.AddCell(builder.CellCount, value, least);
        foreach (int[] sum in sums) builder.AddSum(sum);
        return builder.Build().System;
    }
}
