using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class LineChartTests
{
    private static readonly FixedMeasure Measure = new();
    private static readonly ChartPoint[] Five = [new(10), new(20), new(30), new(40), new(50)];

    [Fact]
    public void A_line_without_marks_is_one_solid_line()
    {
        PolylineElement line = Assert.Single(Lines(Chart(Five)));

        Assert.Equal(5, line.Points.Count);
        Assert.Null(line.Stroke.Dash);
    }

    [Fact]
    public void A_missing_value_breaks_the_line_and_is_explained()
    {
        Scene scene = Chart([Five[0], Five[1], ChartPoint.Missing, Five[3], Five[4]]);

        Assert.Equal(2, BlueSegments(scene));
        Assert.Contains("not available", scene.Texts());
    }

    /// <summary>Neither a line nor a sign of a break in the method: who is in the figures is another.</summary>
    [Fact]
    public void A_value_of_other_parts_is_not_joined_and_says_so()
    {
        Scene scene = Chart([Five[0], Five[1], Five[2], Five[3], Five[4] with { IsDisconnected = true, Letter = "a" }]);

        Assert.Equal([4], Lines(scene).Select(line => line.Points.Count));
        Assert.Contains("not of the same countries", scene.Texts());
        Assert.DoesNotContain("break in series", scene.Texts());
        Assert.Contains("a", scene.Texts());
    }

    [Fact]
    public void Letters_of_two_marks_of_one_period_do_not_meet()
    {
        ChartPoint[] low = [Five[0], new(20) { Letter = "a" }], high = [Five[0], new(20.5) { Letter = "b" }];
        Scene scene = new LineChart
        {
            Frame = new ChartFrame { Title = "Title", Subtitle = "Persons", Source = "Source" },
            Words = ChartSpecimens.English,
            Numbers = ChartSpecimens.EnglishNumbers,
            Periods = new PeriodAxis(["2023", "2024"]),
            Series = [new LineSeries("One", low), new LineSeries("Other", high)],
        }.Draw(500, Measure);

        TextElement[] letters = [.. scene.Flat().OfType<TextElement>().Where(text => text.Text is "a" or "b").OrderBy(text => text.Position.Y)];
        Assert.Equal(["b", "a"], letters.Select(text => text.Text));
        Assert.True(letters[1].Position.Y - letters[0].Position.Y > letters[0].Size);
    }

    [Fact]
    public void A_value_marked_missing_is_not_drawn_even_when_it_is_given() =>
        Assert.Equal(2, BlueSegments(Chart([Five[0], Five[1], new(30, PointMark.Missing), Five[3], Five[4]])));

    [Fact]
    public void A_suppressed_value_is_a_letter_outside_the_scale()
    {
        Scene scene = Chart([new(0), Five[1], new(3, PointMark.Suppressed), Five[3], Five[4]]);

        Assert.Contains("suppressed", scene.Texts());
        LineElement axis = scene.Flat().OfType<LineElement>().Single(line => line.Stroke.Width == 0.8 && line.From.Y == line.To.Y);
        TextElement letter = scene.Flat().OfType<TextElement>().First(text => text.Text == "c");
        Assert.True(SceneReading.BoxOf(letter, Measure).Y >= axis.From.Y);
        Assert.Equal(2, BlueSegments(scene));
    }

    [Fact]
    public void A_provisional_line_is_solid_with_an_open_circle_at_its_end_and_a_word_in_the_subtitle()
    {
        Scene scene = Chart([Five[0], Five[1], Five[2], new(40, PointMark.Provisional), new(50, PointMark.Provisional)]);

        PolylineElement line = Assert.Single(Lines(scene));
        Assert.Equal(5, line.Points.Count);
        Assert.Null(line.Stroke.Dash);
        MarkElement end = Assert.Single(scene.Flat().OfType<MarkElement>());
        Assert.Equal((line.Points[4], 3, Palette.White), (end.Center, end.Radius, end.Fill));
        Assert.Contains("Persons, provisional", scene.Texts());
    }

    [Fact]
    public void An_estimated_stretch_is_dashed_and_explained()
    {
        Scene scene = Chart([Five[0], Five[1], Five[2], new(40, PointMark.Estimated), new(50, PointMark.Estimated)]);

        Assert.Equal([3], Lines(scene).Select(line => line.Points.Count));
        PolylinesElement dashes = Assert.Single(scene.Flat().OfType<PolylinesElement>(), lines => lines.Stroke.Color == Palette.Blue);
        Assert.Equal(Lines(scene)[0].Points[2], dashes.Lines[0][0]);
        Assert.Contains("estimated", scene.Texts());
    }

    [Fact]
    public void A_value_of_low_coverage_is_an_open_diamond_and_explained()
    {
        Scene scene = Chart([Five[0], Five[1], new(30, PointMark.LowReliability), Five[3], Five[4]]);

        Assert.Contains(scene.Flat().OfType<PathElement>(), mark => mark.Fill == Palette.White && Math.Abs(mark.Points.Average(point => point.X) - Lines(scene)[0].Points[2].X) < 2);
        Assert.Contains("low coverage", scene.Texts());
    }

    [Fact]
    public void A_break_in_series_is_a_gap_with_two_strokes()
    {
        Scene scene = Chart([Five[0], Five[1], Five[2] with { BreakBefore = true }, Five[3], Five[4]]);

        IReadOnlyList<PolylineElement> lines = Lines(scene);
        Assert.Equal(3, Assert.Single(lines).Points.Count);
        PolylinesElement strokes = Assert.Single(scene.Flat().OfType<PolylinesElement>(), each => each.Stroke.Color == Palette.Blue);
        Assert.Equal(2, strokes.Lines.Count);
        Assert.InRange(strokes.Lines.SelectMany(line => line).Average(point => point.X), FirstLine(scene).To.X, lines[0].Points[0].X);
        Assert.Contains("break in series", scene.Texts());
    }

    [Fact]
    public void A_lone_value_between_gaps_has_a_mark() =>
        Assert.Contains(
            Chart([ChartPoint.Missing, Five[1], ChartPoint.Missing, Five[3], Five[4]]).Flat().OfType<MarkElement>(),
            mark => mark.Center.X < Lines(Chart(Five))[0].Points[2].X && mark.Fill == Palette.Blue);

    [Theory]
    [InlineData(10, false)]
    [InlineData(48, true)]
    public void An_axis_away_from_zero_is_stated(double least, bool stated) =>
        Assert.Equal(stated, Chart([new(least), .. Five[1..].Select(_ => new ChartPoint(50))]).AllText().Contains("The axis does not start at zero.", StringComparison.Ordinal));

    [Fact]
    public void An_axis_that_is_asked_to_start_at_zero_does()
    {
        IReadOnlyList<string> texts = (Make([.. Five.Select((_, at) => new ChartPoint(48 + at))]) with { Baseline = Baseline.Zero }).Draw(483, Measure).Texts();

        Assert.Contains("0", texts);
        Assert.DoesNotContain(texts, text => text.Contains("axis", StringComparison.Ordinal));
    }

    [Fact]
    public void A_target_is_a_labelled_dotted_line()
    {
        Scene scene = (Make(Five) with { Target = new ReferenceLine(60, "Target 2030") }).Draw(483, Measure);

        Assert.Contains("Target 2030", scene.Texts());
        Assert.Single(scene.Flat().OfType<LineElement>(), line => line.Stroke.Dash is not null && line.From.Y == line.To.Y);
    }

    [Fact]
    public void A_chart_without_a_shared_domain_has_a_scale_of_its_own() =>
        Assert.NotEqual(Axis(Chart(Five)), Axis(Chart([.. Five.Select(point => new ChartPoint(point.Value * 15))])));

    [Fact]
    public void Two_charts_with_one_domain_have_the_same_axis()
    {
        var domain = new ValueDomain(0, 900);

        Scene one = (Make(Five) with { Domain = domain }).Draw(483, Measure);
        Scene other = (Make([.. Five.Select(point => new ChartPoint(point.Value * 15))]) with { Domain = domain }).Draw(483, Measure);

        Assert.Equal(Axis(one), Axis(other));
        Assert.Contains("800", Axis(one));
    }

    [Fact]
    public void The_last_value_of_each_series_stands_beside_its_name()
    {
        IReadOnlyList<string> texts = Chart([Five[0], Five[1], Five[2], new(41), ChartPoint.Missing]).Texts();

        Assert.Equal("41", texts[texts.ToList().IndexOf("Europe") + 1]);
    }

    [Fact]
    public void A_series_of_another_length_than_the_periods_is_refused() =>
        Assert.Throws<ArgumentException>(() => Chart(Five[..4]));

    private static string[] Axis(Scene scene) => [.. scene.Flat().OfType<TextElement>().Where(text => text.Anchor == Anchor.End).Select(text => text.Text)];

    private static IReadOnlyList<PolylineElement> Lines(Scene scene) => [.. scene.Flat().OfType<PolylineElement>().Where(line => line.Stroke.Color == Palette.Blue)];

    /// <summary>The stretch from the first point to the second, where a gap follows.</summary>
    private static LineElement FirstLine(Scene scene) => scene.Flat().OfType<LineElement>().First(line => line.Stroke.Color == Palette.Blue);

    /// <summary>Stretches between two points only.</summary>
    private static int BlueSegments(Scene scene) => scene.Flat().OfType<LineElement>().Count(line => line.Stroke.Color == Palette.Blue);

    private static Scene Chart(IReadOnlyList<ChartPoint> points) => Make(points).Draw(483, Measure);

    private static LineChart Make(IReadOnlyList<ChartPoint> points) => new()
    {
        Frame = new ChartFrame { Title = "Title", Subtitle = "Persons", Source = "Source" },
        Words = ChartSpecimens.English,
        Numbers = ChartSpecimens.EnglishNumbers,
        Periods = ChartSpecimens.Years(2020, 5),
        Series = [new LineSeries("Europe", points)],
    };
}
