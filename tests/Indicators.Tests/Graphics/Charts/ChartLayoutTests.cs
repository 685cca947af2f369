using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

public sealed class ChartLayoutTests
{
    private static readonly FixedMeasure Measure = new();

    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void No_two_labels_overlap(string name, double width)
    {
        SceneChecks.NoLabelsOverlap(ChartSpecimens.All[name].Draw(width, Measure), Measure);
    }

    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void Everything_lies_inside_the_scene(string name, double width)
    {
        Scene scene = ChartSpecimens.All[name].Draw(width, Measure);

        Assert.Equal(width, scene.Width);
        SceneChecks.EverythingIsInside(scene, Measure);
    }

    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void No_text_is_empty_smaller_than_seven_points_or_larger_than_eleven(string name, double width)
    {
        Scene scene = ChartSpecimens.All[name].Draw(width, Measure);

        Assert.All(scene.Flat().OfType<TextElement>(), text =>
        {
            Assert.InRange(text.Size, 7, 11);
            Assert.NotEqual("", text.Text);
            Assert.Equal(0, text.Rotation);
        });
    }

    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void Title_unit_notice_notes_and_source_stand_on_every_chart(string name, double width)
    {
        Chart chart = ChartSpecimens.All[name];

        string text = chart.Draw(width, Measure).AllText();

        foreach (string part in (string[])[chart.Frame.Title, chart.Frame.Subtitle, chart.Frame.Notice!, .. chart.Frame.Notes, chart.Frame.Source])
            Assert.Contains(part.Replace("-", "- ", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), text.Replace("-", "- ", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_chart_is_drawn_the_same_twice()
    {
        foreach (Chart chart in ChartSpecimens.All.Values)
            Assert.Equal(Printed(chart.Draw(483, Measure)), Printed(chart.Draw(483, Measure)));
    }

    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void With_a_real_font_no_labels_overlap_and_all_lies_inside(string name, double width)
    {
        FontFamily font = Font();

        Scene scene = ChartSpecimens.All[name].Draw(width, font);

        SceneChecks.NoLabelsOverlap(scene, font);
        SceneChecks.EverythingIsInside(scene, font);
        Assert.Empty(font.FindMissing(scene.AllText()));
    }

    [Theory]
    [InlineData(199.9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_width_without_room_for_a_plot_is_refused(double width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartSpecimens.All["dots"].Draw(width, Measure));

    private static FontFamily Font()
    {
        try
        {
            return FontFamily.Load();
        }
        catch (FontNotFoundException)
        {
            Assert.Skip("No usable font is installed.");
            throw;
        }
    }

    private static string Printed(Scene scene) =>
        string.Join('\n', scene.Flat().Select(element => element is PolylineElement line ? string.Join(' ', line.Points) + line.Stroke : element.ToString()));
}
