using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class SmallMultiplesTests
{
    private static readonly FixedMeasure Measure = new();

    [Fact]
    public void The_same_value_stands_at_the_same_height_in_every_panel()
    {
        Scene scene = Make([Panel("A", 10, 20, 30), Panel("B", 10, 500, 1000), Panel("C", 10, 10, 10)]).Draw(483, Measure);

        double[] starts = [.. scene.Flat().OfType<PolylineElement>().Select(line => line.Points[0].Y)];
        Assert.Equal(3, starts.Length);
        Assert.Single(starts.Distinct());
    }

    [Fact]
    public void Every_panel_has_the_same_size_whatever_it_holds()
    {
        Scene scene = Make([Panel("A", 10, 20, 30), new("B", []), Panel("C, a panel with a name so long that it takes two lines", 1, 2, 3), Panel("D", 0, 0, 0)]).Draw(483, Measure);

        string[] axes = Grid(scene);
        Assert.Equal(4, axes.Length);
        Assert.Single(axes.Distinct());
    }

    [Fact]
    public void A_legend_does_not_change_a_panels_size()
    {
        Scene one = Make([Panel("A", 10, 20, 30), Panel("B", 1, 2, 30)]).Draw(483, Measure);
        Scene two = Make([Panel("A", 10, 20, 30), new("B", [.. Panel("B", 1, 2, 30).Series, new LineSeries("Hosts", [new(4), new(5), new(6)])])]).Draw(483, Measure);

        Assert.Contains("Hosts", two.Texts());
        Assert.DoesNotContain("Refugees", one.Texts());
        Assert.Equal(Grid(one), Grid(two));
    }

    [Theory]
    [InlineData(483, 12, 4)]
    [InlineData(483, 6, 3)]
    [InlineData(320, 12, 3)]
    public void Panels_fill_the_width(double width, int panels, int columns)
    {
        Scene scene = Make([.. Enumerable.Range(0, panels).Select(at => Panel($"Panel {at}", 1, 2, 3))]).Draw(width, Measure);

        IEnumerable<TextElement> titles = scene.Flat().OfType<TextElement>().Where(text => text.Text.StartsWith("Panel", StringComparison.Ordinal));
        Assert.Equal(columns, titles.Select(title => title.Position.X).Distinct().Count());
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(40, 6)]
    public void The_number_of_columns_can_be_set_as_far_as_panels_stay_readable(int wanted, int columns)
    {
        Scene scene = (Make([.. Enumerable.Range(0, 12).Select(at => Panel($"P{at}", 1, 2, 3))]) with { Columns = wanted }).Draw(483, Measure);

        IEnumerable<TextElement> titles = scene.Flat().OfType<TextElement>().Where(text => text.Text.StartsWith('P') && text.Text.Length < 4);
        Assert.Equal(columns, titles.Select(title => title.Position.X).Distinct().Count());
    }

    [Fact]
    public void A_panel_without_values_says_so() =>
        Assert.Contains("not available", Make([Panel("A", 1, 2, 3), new("B", [new("Refugees", [.. Enumerable.Repeat(ChartPoint.Missing, 3)])])]).Draw(483, Measure).Flat().OfType<TextElement>().Where(text => text.Anchor == Anchor.Middle).Select(text => text.Text));

    [Fact]
    public void Panels_share_a_scale_of_their_own_unless_another_is_given()
    {
        SmallMultiples chart = Make([Panel("A", 1, 2, 3), Panel("B", 2, 4, 8)]);

        Assert.DoesNotContain("1,000", chart.Draw(483, Measure).Texts());
        Assert.Contains("1,000", (chart with { Domain = new ValueDomain(0, 1000) }).Draw(483, Measure).Texts());
    }

    [Fact]
    public void The_last_value_stands_in_each_panel() =>
        Assert.Subset(Make([Panel("A", 10, 20, 31), Panel("B", 10, 500, 1003)]).Draw(483, Measure).Texts().ToHashSet(), new HashSet<string> { "31", "1,003" });

    private static string[] Grid(Scene scene) => [.. scene.Flat().OfType<LineElement>().Where(line => line.From.Y == line.To.Y && line.To.X - line.From.X > 50).Select(line => $"{line.To.X - line.From.X:F2}")];

    private static ChartPanel Panel(string title, params double[] values) => new(title, [new LineSeries("Refugees", [.. values.Select(value => new ChartPoint(value))])]);

    private static SmallMultiples Make(IReadOnlyList<ChartPanel> panels) => new()
    {
        Frame = new ChartFrame { Title = "Title", Subtitle = "Persons", Source = "Source" },
        Words = ChartSpecimens.English,
        Numbers = ChartSpecimens.EnglishNumbers,
        Periods = ChartSpecimens.Years(2022, 3),
        Panels = panels,
    };
}
