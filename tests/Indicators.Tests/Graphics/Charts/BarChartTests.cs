using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class BarChartTests
{
    private static readonly FixedMeasure Measure = new();

    [Theory]
    [InlineData(BarDirection.Horizontal)]
    [InlineData(BarDirection.Vertical)]
    public void Bars_are_as_long_as_their_values_from_zero(BarDirection direction)
    {
        IReadOnlyList<RectangleElement> bars = Bars(Draw(direction, new("A", new(90)), new("B", new(100)), new("C", new(50))));

        double[] lengths = [.. bars.Select(bar => direction == BarDirection.Horizontal ? bar.Box.Width : bar.Box.Height)];
        Assert.Equal(0.9, lengths[0] / lengths[1], 1e-4);
        Assert.Equal(0.5, lengths[2] / lengths[1], 1e-4);
    }

    [Fact]
    public void A_shared_domain_away_from_zero_does_not_move_the_baseline()
    {
        IReadOnlyList<RectangleElement> bars = Bars((Make(BarDirection.Horizontal, new("A", new(90)), new("B", new(100))) with { Domain = new ValueDomain(80, 120) }).Draw(483, Measure));

        Assert.Equal(0.9, bars[0].Box.Width / bars[1].Box.Width, 1e-4);
    }

    [Fact]
    public void Negative_bars_go_the_other_way()
    {
        IReadOnlyList<RectangleElement> bars = Bars(Draw(BarDirection.Horizontal, new("A", new(-50)), new("B", new(100))));

        Assert.Equal(bars[0].Box.Right, bars[1].Box.X, 1e-4);
        Assert.Equal(0.5, bars[0].Box.Width / bars[1].Box.Width, 1e-4);
    }

    [Theory]
    [InlineData(BarDirection.Horizontal)]
    [InlineData(BarDirection.Vertical)]
    public void What_is_missing_or_suppressed_is_said_and_never_a_bar(BarDirection direction)
    {
        Scene scene = Draw(direction, new("A", new(90)), new("B", ChartPoint.Missing), new("C", new(4, PointMark.Suppressed)));

        Assert.Single(Bars(scene));
        Assert.Contains(scene.Texts(), text => text.EndsWith("suppressed", StringComparison.Ordinal));
        Assert.Contains("not available", scene.Texts());
        Assert.DoesNotContain("4", scene.Texts());
    }

    [Theory]
    [InlineData(BarDirection.Horizontal)]
    [InlineData(BarDirection.Vertical)]
    public void A_bar_without_some_of_its_parts_is_open_at_its_end_and_explained(BarDirection direction)
    {
        Scene scene = Draw(direction, new("A", new(90)), new("B", new ChartPoint(60) { IsPartial = true }));

        Assert.Contains(scene.Texts(), text => text.StartsWith("open bar", StringComparison.Ordinal));
        Box open = Assert.Single(scene.Flat().OfType<RectangleElement>(), bar => bar.Fill == Palette.Pale).Box;
        // Two sides from the baseline to the end, and nothing across the end.
        PolylinesElement sides = Assert.Single(scene.Flat().OfType<PolylinesElement>(), lines => lines.Stroke.Color == Palette.Blue);
        Assert.Equal(2, sides.Lines.Count);
        Assert.All(sides.Lines, side => Assert.Equal(direction == BarDirection.Vertical ? open.Height : open.Width, Math.Abs(side[1].X - side[0].X) + Math.Abs(side[1].Y - side[0].Y), 0.01));
        Assert.DoesNotContain(Draw(direction, new("A", new(90)), new("B", new(60))).Texts(), text => text.StartsWith("open bar", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_are_explained_where_words_do_not_fit_between_bars()
    {
        ChartItem[] items = [.. Enumerable.Range(0, 30).Select(at => new ChartItem($"{1990 + at}", at == 7 ? ChartPoint.Suppressed : new ChartPoint(at)))];

        Assert.Single(Draw(BarDirection.Vertical, items).Texts(), text => text == "suppressed");
    }

    [Fact]
    public void Every_horizontal_bar_has_its_value() =>
        Assert.Subset(Draw(BarDirection.Horizontal, new("A", new(1234)), new("B", new(-77))).Texts().ToHashSet(), new HashSet<string> { "1,234", "\u221277" });

    [Theory]
    [InlineData(BarDirection.Horizontal)]
    [InlineData(BarDirection.Vertical)]
    public void A_provisional_bar_is_solid_with_a_white_notch_below_its_end_and_a_word_in_the_subtitle(BarDirection direction)
    {
        Scene scene = Draw(direction, new ChartItem("A", new(10)), new ChartItem("B", new(20, PointMark.Provisional)));

        IReadOnlyList<RectangleElement> bars = Bars(scene);
        Assert.Equal(2, bars.Count);
        LineElement notch = Assert.Single(scene.Flat().OfType<LineElement>(), line => line.Stroke.Color == Palette.White);
        Assert.Equal(2.6, direction == BarDirection.Horizontal ? bars[1].Box.Right - notch.From.X : notch.From.Y - bars[1].Box.Y, 0.01);
        Assert.Contains("Persons, provisional", scene.Texts());
    }

    [Fact]
    public void What_a_chart_is_about_is_blue_and_the_rest_grey()
    {
        Scene scene = Draw(BarDirection.Horizontal, new ChartItem("A", new(10)), new ChartItem("B", new(20), Emphasis: true));

        Assert.Equal([Palette.Comparison, Palette.Blue], scene.Flat().OfType<RectangleElement>().Select(bar => bar.Fill).Where(fill => fill != Palette.White));
    }

    [Fact]
    public void An_earlier_value_is_a_line_across_the_bar_at_its_value()
    {
        Scene scene = Draw(BarDirection.Horizontal, new ChartItem("A", new(100)) { Earlier = 50 });

        Box bar = Assert.Single(Bars(scene)).Box;
        LineElement earlier = Assert.Single(scene.Flat().OfType<LineElement>(), line => line.Stroke.Color == Palette.Ink);
        Assert.Equal(bar.X + (bar.Width / 2), earlier.From.X, 0.01);
        Assert.True(earlier.From.Y < bar.Y && earlier.To.Y > bar.Bottom);
    }

    [Fact]
    public void Horizontal_bars_with_values_need_no_axis() =>
        Assert.Equal(["A", "1,234", "B", "5"], Draw(BarDirection.Horizontal, new("A", new(1234)), new("B", new(5))).Texts().Skip(2).Take(4));

    [Fact]
    public void Where_values_have_no_room_the_greatest_and_the_last_stand()
    {
        ChartItem[] items = [.. Enumerable.Range(0, 30).Select(at => new ChartItem($"{1990 + at}", new ChartPoint(at == 12 ? 90_000 : 1_000 + at)))];

        string[] values = [.. Draw(BarDirection.Vertical, items).Texts().Where(text => text is "90,000" or "1,029" or "1,028")];
        Assert.Equal(["90,000", "1,029"], values);
    }

    private static IReadOnlyList<RectangleElement> Bars(Scene scene) => [.. scene.Flat().OfType<RectangleElement>().Where(bar => bar.Fill == Palette.Blue)];

    private static Scene Draw(BarDirection direction, params ChartItem[] items) => Make(direction, items).Draw(483, Measure);

    private static BarChart Make(BarDirection direction, params ChartItem[] items) => new()
    {
        Frame = new ChartFrame { Title = "Title", Subtitle = "Persons", Source = "Source" },
        Words = ChartSpecimens.English,
        Numbers = ChartSpecimens.EnglishNumbers,
        Direction = direction,
        Items = items,
    };
}
