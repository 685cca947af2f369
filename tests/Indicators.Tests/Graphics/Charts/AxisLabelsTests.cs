using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Layout;

namespace Indicators.Tests.Graphics.Charts;

public sealed class AxisLabelsTests
{
    [Fact]
    public void Axis_numbers_share_one_short_form_and_the_decimals_that_their_steps_need()
    {
        var scale = ValueScale.For(new ValueDomain(0, 2_400_000), Baseline.Zero, 6);

        Assert.Equal(["0", "0.5M", "1.0M", "1.5M", "2.0M", "2.5M"], AxisLabels.For(scale, ChartSpecimens.EnglishNumbers));
    }

    [Fact]
    public void Axis_numbers_below_the_first_short_form_are_written_out()
    {
        var scale = ValueScale.For(new ValueDomain(0, 97_000), Baseline.Zero, 6);

        Assert.Equal(["0", "20,000", "40,000", "60,000", "80,000", "100,000"], AxisLabels.For(scale, ChartSpecimens.EnglishNumbers));
    }
}
