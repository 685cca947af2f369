using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Tests.Analysis;

public sealed class FigureTests
{
    private static ProtectedCell? Cell(string text) => text.Length == 0 ? null
        : text.Length == 1 ? new ProtectedCell(double.NaN, (ObservationStatus)text[0], 1)
        : new ProtectedCell(double.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture), (ObservationStatus)text[^1], 0);

    [Theory]
    [InlineData("", "NaN O")]
    [InlineData("12A", "24 A")]
    [InlineData("0P", "0 P")]
    [InlineData("Q", "NaN Q")]
    public void A_sum_is_its_numerator_to_scale(string cell, string expected)
    {
        var figure = ComputedValue.Sum(2, Cell(cell));
        Assert.Equal(expected, $"{figure.Value} {figure.Status.Letter()}");
        Assert.Equal(double.NaN, figure.Denominator);
    }

    [Theory]
    [InlineData("1A", "4A", "25 A")]
    [InlineData("0A", "4A", "0 A")]
    [InlineData("1P", "4B", "25 B")] // the stronger flag
    [InlineData("0A", "0A", "NaN M")] // nothing over nothing cannot exist
    [InlineData("3A", "0A", "NaN O")] // something over nothing is not known
    [InlineData("", "4A", "NaN O")]
    [InlineData("1A", "", "NaN O")]
    [InlineData("Q", "4A", "NaN Q")]
    [InlineData("1A", "L", "NaN L")]
    [InlineData("M", "O", "NaN O")]
    public void A_ratio_divides_what_both_components_have(string numerator, string denominator, string expected)
    {
        var figure = ComputedValue.Ratio(100, Cell(numerator), Cell(denominator));
        Assert.Equal(expected, $"{figure.Value} {figure.Status.Letter()}");
    }

    [Theory]
    [InlineData(110, 100, 10, 10)]
    [InlineData(50, 100, -50, -50)]
    [InlineData(5, 0, double.NaN, 5)] // from nothing there is no per cent
    [InlineData(0, 0, double.NaN, 0)]
    [InlineData(0, 8, -100, -8)]
    [InlineData(double.NaN, 8, double.NaN, double.NaN)]
    [InlineData(8, double.NaN, double.NaN, double.NaN)]
    public void A_change_is_absolute_or_in_per_cent_of_what_was_before(double now, double before, double inPerCent, double absolute)
    {
        Assert.Equal(inPerCent, Change.InPerCent(now, before));
        Assert.Equal(absolute, Change.Absolute(now, before));
    }
}
