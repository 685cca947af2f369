using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Charts.Layout;

namespace Indicators.Tests.Graphics.Charts;

public sealed class SpreadTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_want_to_be() =>
        Assert.Equal([80, 20, 50], Spread.Apart([80, 20, 50], [10, 10, 10], 2, 0, 100));

    [Fact]
    public void Two_labels_on_one_spot_move_by_half_the_way_each() =>
        Assert.Equal([44, 56], Spread.Apart([50, 50], [10, 10], 2, 0, 100));

    [Fact]
    public void Labels_at_the_edge_are_pushed_inwards() =>
        Assert.Equal([83, 95], Spread.Apart([98, 100], [10, 10], 2, 0, 100));

    [Fact]
    public void Any_labels_that_fit_stand_apart_within_the_room_and_in_their_order()
    {
        Gen<(int place, int height)> label = from place in Gen.Choose(-20, 220) from height in Gen.Choose(5, 20) select (place, height);
        Prop.ForAll(Arb.From(Gen.ListOf(label, 8)), labels =>
        {
            double[] wanted = [.. labels.Select(each => (double)each.place)];
            double[] heights = [.. labels.Select(each => (double)each.height)];

            IReadOnlyList<double> middles = Spread.Apart(wanted, heights, 2, 0, 200);

            int[] sorted = [.. Enumerable.Range(0, wanted.Length).OrderBy(at => wanted[at]).ThenBy(at => at)];
            for (int at = 1; at < sorted.Length; at++)
            {
                double distance = middles[sorted[at]] - middles[sorted[at - 1]];
                Assert.True(distance >= ((heights[sorted[at]] + heights[sorted[at - 1]]) / 2) + 2 - 1e-9);
            }

            Assert.All(middles.Zip(heights), each => Assert.InRange(each.First, (each.Second / 2) - 1e-9, 200 - (each.Second / 2) + 1e-9));
        }).QuickCheckThrowOnFailure();
    }
}
