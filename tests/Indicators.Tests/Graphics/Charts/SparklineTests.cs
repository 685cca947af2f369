using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class SparklineTests
{
    private static readonly FixedMeasure Measure = new();

    [Fact]
    public void A_sparkline_fills_its_height_and_ends_in_a_mark()
    {
        Scene scene = Draw(new(1), new(3), new(2, PointMark.Provisional));

        PolylineElement line = Assert.Single(scene.Flat().OfType<PolylineElement>());
        Assert.Equal([scene.Height - 3, 3], [line.Points[0].Y, line.Points[1].Y], (one, other) => Math.Abs(one - other) < 0.01);
        Assert.Equal((line.Points[2], Palette.White), Assert.Single(scene.Flat().OfType<MarkElement>().Select(mark => (mark.Center, mark.Fill!.Value))));
        Assert.Empty(scene.Texts());
        SceneChecks.EverythingIsInside(scene, Measure);
    }

    [Fact]
    public void Missing_and_suppressed_values_are_gaps() =>
        Assert.Equal(2, Draw(new(1), new(3), ChartPoint.Suppressed, new(2), new(4), ChartPoint.Missing).Flat().OfType<LineElement>().Count());

    [Fact]
    public void Values_that_are_all_alike_are_a_level_line() =>
        Assert.Single(Draw(new(5), new(5), new(5)).Flat().OfType<PolylineElement>().Single().Points.Select(point => point.Y).Distinct());

    [Fact]
    public void Without_values_nothing_is_drawn() => Assert.Empty(Draw(ChartPoint.Missing, ChartPoint.Missing).Elements);

    private static Scene Draw(params ChartPoint[] points) => new Sparkline(points).Draw(84, Measure);
}
