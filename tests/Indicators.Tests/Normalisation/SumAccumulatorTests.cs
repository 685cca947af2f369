using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Tests.Normalisation;

/// <summary>Missing, zero, suppressed and not applicable stay four things when cells are added.</summary>
public sealed class SumAccumulatorTests
{
    [Theory]
    [InlineData("", "none O 0")] // nothing
    [InlineData("0A", "0 A 0")] // zero is a value
    [InlineData("7A 5A", "12 A 0")]
    [InlineData("7A 5P", "12 P 0")] // the strongest flag
    [InlineData("7E 5B 1P", "13 B 0")]
    [InlineData("O", "none O 1")]
    [InlineData("M M", "none M 0")] // cannot exist: nothing is lacking
    [InlineData("K", "none K 0")]
    [InlineData("M O", "none O 1")] // one that exists is lacking
    [InlineData("O Q L", "none Q 3")]
    [InlineData("7A O", "7 U 1")] // too low, and says so
    [InlineData("7A Q L", "7 U 2")]
    [InlineData("7A M", "7 A 0")] // nothing is lacking
    [InlineData("M 7A K", "7 A 0")]
    [InlineData("0A Q", "0 U 1")]
    [InlineData("N", "none N 1")] // not significant, and no figure given
    [InlineData("N O", "none O 2")]
    [InlineData("O N", "none O 2")]
    [InlineData("M N", "none N 1")]
    [InlineData("7N 5A", "12 N 0")] // not significant, with a figure
    [InlineData("7N N", "7 U 1")]
    public void Cells_add_up(string cells, string expected)
    {
        var accumulator = new SumAccumulator();
        foreach (string cell in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            accumulator.Add(cell.Length == 1 ? double.NaN : cell[0] - '0', (ObservationStatus)cell[^1]);
        string value = double.IsNaN(accumulator.Value) ? "none" : $"{accumulator.Value}";
        Assert.Equal(expected, $"{value} {accumulator.Status.Letter()} {accumulator.Gaps}");
    }

    [Fact]
    public void A_sum_of_sums_counts_the_cells_that_lack_below_them()
    {
        var accumulator = new SumAccumulator();
        accumulator.Add(10, ObservationStatus.LowReliability, gaps: 2);
        accumulator.Add(double.NaN, ObservationStatus.Missing, gaps: 3);
        accumulator.Add(double.NaN, ObservationStatus.CannotExist);
        Assert.Equal((10, 5, 'U'), (accumulator.Value, accumulator.Gaps, accumulator.Status.Letter()));
    }

    [Fact]
    public void The_status_of_a_sum_does_not_depend_on_the_order_of_its_parts()
    {
        ObservationStatus[] all = Enum.GetValues<ObservationStatus>();
        foreach (ObservationStatus left in all)
            foreach (ObservationStatus right in all)
                foreach (double first in ValuesOf(left))
                    foreach (double second in ValuesOf(right))
                        Assert.Equal(Accumulate((first, left), (second, right)), Accumulate((second, right), (first, left)));
    }

    /// <summary>With or without a value, as the status allows.</summary>
    private static double[] ValuesOf(ObservationStatus status) =>
        status.IsAbsent() ? [double.NaN] : status == ObservationStatus.NotSignificant ? [1, double.NaN] : [1];

    private static (double, char, int) Accumulate(params (double Value, ObservationStatus Status)[] cells)
    {
        var accumulator = new SumAccumulator();
        foreach ((double value, ObservationStatus status) in cells) accumulator.Add(value, status);
        return (accumulator.Value, accumulator.Status.Letter(), accumulator.Gaps);
    }
}
