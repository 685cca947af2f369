using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class PeriodScaleTests
{
    private static readonly TextFitter Ruler = new(new FixedMeasure());

    [Fact]
    public void All_labels_stand_where_there_is_room() =>
        Assert.Equal(["2021", "2022", "2023", "2024"], Labels(ChartSpecimens.Years(2021, 4), 200));

    [Fact]
    public void Labels_thin_out_in_even_steps_back_from_the_last() =>
        Assert.Equal(["1999", "2004", "2009", "2014", "2019", "2024"], Labels(ChartSpecimens.Years(1995, 30), 170));

    [Fact]
    public void Quarters_thin_out_by_whole_years() =>
        Assert.Equal(["2021-T4", "2022-T4", "2023-T4", "2024-T4"], Labels(ChartSpecimens.Quarters(2021, 16), 200));

    [Fact]
    public void In_little_room_the_first_and_the_last_stand() =>
        Assert.Equal(["2020-T1", "2022-T4"], Labels(ChartSpecimens.Quarters(2020, 12), 90));

    [Fact]
    public void Where_two_labels_would_meet_only_the_last_stands() =>
        Assert.Equal(["2022-T4"], Labels(ChartSpecimens.Quarters(2020, 12), 20));

    [Fact]
    public void Positions_set_the_distances()
    {
        var scale = new PeriodScale(new PeriodAxis(["2010", "2015", "2017"]) { Positions = [2010, 2015, 2017] }, 0, 70);

        Assert.Equal([0, 50, 70], [scale.X(0), scale.X(1), scale.X(2)]);
    }

    [Fact]
    public void Positions_that_do_not_ascend_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PeriodScale(new PeriodAxis(["a", "b"]) { Positions = [2, 2] }, 0, 70));

    private static string[] Labels(PeriodAxis axis, double width)
    {
        var elements = new List<Element>();
        new PeriodScale(axis, 0, width).Draw(elements, 0, -20, width + 20, Ruler);
        return [.. elements.OfType<TextElement>().Select(text => text.Text)];
    }
}
