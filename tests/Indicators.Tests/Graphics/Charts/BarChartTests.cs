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
        Assert.Equal(0.9, lengths[0] / lengths[1], 1e-9);
        Assert.Equal(0.5, lengths[2] / lengths[1], 1e-9);
    }

    [Fact]
    public void A_shared_domain_away_from_zero_does_not_move_the_baseline()
    {
        IReadOnlyList<RectangleElement> bars = Bars((Make(BarDirection.Horizontal, new("A", new(90)), new("B", new(100))) with { Domain = new ValueDomain(80, 120) }).Draw(483, Measure));

        Assert.Equal(0.9, bars[0].Box.Width / bars[1].Box.Width, 1e-9);
    }

    [Fact]
    public void Negative_bars_go_the_other_way()
    {
        IReadOnlyList<RectangleElement> bars = Bars(Draw(BarDirection.Horizontal, new("A", new(-50)), new("B", new(100))));

        Assert.Equal(bars[0].Box.Right, bars[1].Box.X, 1e-9);
        Assert.Equal(0.5, bars[0].Box.Width / bars[1].Box.Width, 1e-9);
    }

    [Theory]
    [InlineData(BarDirection.Horizontal)]
    [InlineData(BarDirection.Vertical)]
    public void What_is_missing_or_suppressed_is_said_and_never_a_bar(BarDirection direction)
    {
        Scene scene = Draw(direction, new("A", new(90)), new("B", ChartPoint.Missing), new("C", new(4, PointMark.Suppressed)));

        Assert.Single(Bars(scene));
        Assert.Contains("suppressed", scene.Texts());
        Assert.Contains("not available", scene.Texts());
        Assert.DoesNotContain("4", scene.Texts());
    }

    [Theory]
    [InlineData(BarDirection.Horizontal, PointMark.None)]
    [InlineData(BarDirection.Vertical, PointMark.None)]
    [InlineData(BarDirection.Vertical, PointMark.Provisional)]
    [InlineData(BarDirection.Vertical, PointMark.Estimated)]
    [InlineData(BarDirection.Vertical, PointMark.LowReliability)]
    public void A_bar_without_some_of_its_parts_is_open_at_its_end_and_explained(BarDirection direction, PointMark mark)
    {
        Scene scene = Draw(direction, new("A", new(90)), new("B", new ChartPoint(60, mark) { IsPartial = true }));

        Assert.Contains(scene.Texts(), text => text.StartsWith("open bar", StringComparison.Ordinal));
        Box open = scene.Flat().OfType<RectangleElement>().First(bar => bar.Fill is { } fill && (fill == Palette.White || fill == Palette.Sky) && bar.Box.Height > 8 && bar.Stroke is null).Box;
        // Two sides from the baseline to the end, and nothing across the end.
        LineElement[] lines = [.. scene.Flat().OfType<LineElement>()];
        Assert.Equal(2, lines.Count(line => direction == BarDirection.Vertical
            ? line.From.X == line.To.X && (line.From.X == open.X || line.From.X == open.Right) && line.To.Y == open.Y
            : line.From.Y == line.To.Y && (line.From.Y == open.Y || line.From.Y == open.Bottom) && line.To.X == open.Right));
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

    [Fact]
    public void A_provisional_bar_is_hollow_with_a_dashed_outline()
    {
        Scene scene = Draw(BarDirection.Horizontal, new ChartItem("A", new(10)), new ChartItem("B", new(20, PointMark.Provisional)));

        Assert.Contains(scene.Flat().OfType<RectangleElement>(), bar => bar.Stroke is { Dash: not null } stroke && stroke.Color == Palette.Blue);
        Assert.Contains("provisional", scene.Texts());
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
