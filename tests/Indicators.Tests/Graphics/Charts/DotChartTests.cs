using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class DotChartTests
{
    private static readonly FixedMeasure Measure = new();

    [Fact]
    public void Items_are_ranked_from_the_greatest_down_with_the_unknown_at_the_end() =>
        Assert.Equal(
            ["Chad", "Algeria", "Belgium", "Denmark"],
            Names(Draw(new("Denmark", ChartPoint.Missing), new("Algeria", new(5)), new("Belgium", new(2)), new("Chad", new(7)))));

    [Fact]
    public void Equal_values_stand_by_name_and_accents_do_not_count() =>
        Assert.Equal(
            ["Egypt", "Éthiopie", "Fiji", "Zambia"],
            Names(Draw(new("Zambia", new(5)), new("Éthiopie", new(5)), new("Fiji", new(5)), new("Egypt", new(5)))));

    [Fact]
    public void A_suppressed_item_says_so_and_its_value_stands_nowhere()
    {
        Scene scene = Draw(new("Algeria", new(500)), new("Belgium", new(3, PointMark.Suppressed)), new("Chad", ChartPoint.Missing));

        Assert.Single(scene.Flat().OfType<MarkElement>());
        Assert.Contains(scene.Texts(), text => text.EndsWith("suppressed", StringComparison.Ordinal));
        Assert.Contains("not available", scene.Texts());
        Assert.DoesNotContain("3", scene.Texts());
    }

    [Fact]
    public void The_reference_line_stands_at_its_value_and_is_labelled()
    {
        Scene scene = (Make([new("Algeria", new(0)), new("Belgium", new(100))]) with { Reference = new ReferenceLine(50, "Region") }).Draw(483, Measure);

        double[] dots = [.. scene.Flat().OfType<MarkElement>().Select(mark => mark.Center.X)];
        LineElement line = Assert.Single(scene.Flat().OfType<LineElement>(), each => each.Stroke.Dash is not null);
        Assert.Equal(dots.Average(), line.From.X, 1e-3);
        Assert.Contains("Region 50", scene.Texts());
    }

    [Fact]
    public void Sixty_rows_fit_on_a_page() =>
        Assert.True(ChartSpecimens.All["dots-sixty"].Draw(483, Measure).Height < 730);

    private static string[] Names(Scene scene) => [.. scene.Flat().OfType<TextElement>().Where(text => text.Anchor == Anchor.End && text.Text.Any(char.IsLetter)).OrderBy(text => text.Position.Y).Select(text => text.Text)];

    private static Scene Draw(params ChartItem[] items) => Make(items).Draw(483, Measure);

    private static DotChart Make(ChartItem[] items) => new()
    {
        Frame = new ChartFrame { Title = "Title", Subtitle = "Persons", Source = "Source" },
        Words = ChartSpecimens.English,
        Numbers = ChartSpecimens.EnglishNumbers,
        Items = items,
    };
}
