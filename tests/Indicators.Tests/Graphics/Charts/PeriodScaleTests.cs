using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
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
        Assert.Equal(["2021-T4", "2022-T4", "2023-T4", "2024-T4"], Labels(WithoutYears(2021, 16), 200));

    [Fact]
    public void In_little_room_the_first_and_the_last_stand() =>
        Assert.Equal(["2020-T1", "2022-T4"], Labels(WithoutYears(2020, 12), 90));

    [Fact]
    public void Where_two_labels_would_meet_only_the_last_stands() =>
        Assert.Equal(["2022-T4"], Labels(WithoutYears(2020, 12), 20));

    [Fact]
    public void A_year_stands_once_in_the_middle_of_its_quarters()
    {
        PeriodAxis axis = new(["1", "2", "3", "4", "5", "6"]) { Groups = ["2024", "2024", "2024", "2024", "2025", "2025"] };

        TextElement[] texts = [.. Draw(axis, 240).OfType<TextElement>()];

        Assert.Equal(["2024", "2025"], texts.Select(text => text.Text));
        // Six quarters of 40 points: the middles of four and of two.
        Assert.Equal([80, 200], texts.Select(text => text.Position.X + (Ruler.Width(text.Text, Face.Label) / 2)), (one, other) => Math.Abs(one - other) < 0.01);
        Assert.Equal([0, 160, 240], Draw(axis, 240).OfType<LineElement>().Select(tick => Math.Round(tick.From.X, 2)));
    }

    [Fact]
    public void Positions_set_the_distances()
    {
        var scale = new PeriodScale(new PeriodAxis(["2010", "2015", "2017"]) { Positions = [2010, 2015, 2017] });
        (double from, double to) = scale.Limits(80, 5);

        Assert.Equal([2010, 2015, 2017], [scale[0], scale[1], scale[2]]);
        Assert.Equal((2009.5, 2017.5), (from, to));
    }

    [Fact]
    public void Positions_that_do_not_ascend_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PeriodScale(new PeriodAxis(["a", "b"]) { Positions = [2, 2] }));

    [Fact]
    public void Groups_of_another_number_than_the_periods_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PeriodScale(new PeriodAxis(["a", "b"]) { Groups = ["2025"] }));

    private static PeriodAxis WithoutYears(int first, int count) => ChartSpecimens.Quarters(first, count) with { Groups = null };

    private static string[] Labels(PeriodAxis axis, double width) => [.. Draw(axis, width).OfType<TextElement>().Select(text => text.Text)];

    private static List<Element> Draw(PeriodAxis axis, double width)
    {
        var scale = new PeriodScale(axis);
        using var plot = new HousePlot(new Box(0, 0, width, 50), axis.Groups is null ? scale.Limits(width, 0.01) : scale.Bands, (0, 1));
        scale.AddLabels(plot, 50, -20, width + 20, Ruler);
        return plot.Overlay;
    }
}
