using Indicators.Graphics.Documents.Layout;

namespace Indicators.Tests.Graphics.Documents;

public class ColumnWidthsTests
{
    [Fact]
    public void Columns_get_their_shares() => Assert.Equal([60, 20, 20], ColumnWidths.Fit([10, 10, 10], [3, 1, 1], 100));

    [Fact]
    public void A_column_is_never_narrower_than_its_minimum() => Assert.Equal([45, 15, 40], ColumnWidths.Fit([10, 10, 40], [3, 1, 1], 100));

    [Fact]
    public void A_column_that_falls_below_its_minimum_in_the_second_round_gets_it_too() =>
        // Shares first give 33 each; with 60 fixed, the others have 20 each, less than the 25 of the second.
        Assert.Equal([15, 25, 60], ColumnWidths.Fit([5, 25, 60], [1, 1, 1], 100));

    [Fact]
    public void When_minima_do_not_fit_the_largest_are_cut_to_one_width() =>
        Assert.Equal([20, 40, 40], ColumnWidths.Fit([20, 90, 70], [1, 1, 1], 100));
}
