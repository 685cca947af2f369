using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;

namespace Indicators.Tests.Graphics.Charts;

/// <summary>No label is lost on the way through the plotting library, whose SVG drops characters without an error.</summary>
public sealed class ChartTextsTests
{
    [Theory]
    [MemberData(nameof(ChartSpecimens.NamesAndWidths), MemberType = typeof(ChartSpecimens))]
    public void Every_text_that_is_measured_as_a_label_is_in_the_scene(string name, double width)
    {
        Chart chart = ChartSpecimens.All[name];

        string drawn = Letters(chart.Draw(width, new FixedMeasure()).AllText());

        Assert.All(Labels(chart), label => Assert.Contains(Letters(label), drawn, StringComparison.Ordinal));
    }

    /// <summary>The names that a chart is given, as far as each has its own place: at ends of lines, in rows, above panels.</summary>
    private static IEnumerable<string> Labels(Chart chart) => chart switch
    {
        LineChart line when HasValues(line.Series) => line.Series.Select(series => FirstWord(series.Name)),
        SmallMultiples panels when HasValues(panels.Panels.SelectMany(panel => panel.Series)) => panels.Panels.Select(panel => FirstWord(panel.Title)),
        BarChart { Direction: BarDirection.Horizontal } bars when bars.Items.Any(item => item.Point.DrawnValue is not null) => bars.Items.Select(item => FirstWord(item.Name)),
        DotChart dots when dots.Items.Any(item => item.Point.DrawnValue is not null) => dots.Items.Select(item => FirstWord(item.Name)),
        _ => [chart.Frame.Title],
    };

    private static bool HasValues(IEnumerable<LineSeries> series) => series.Any(each => each.Points.Any(point => point.DrawnValue is not null));

    /// <summary>Long names are cut in narrow charts, but not before their third letter.</summary>
    private static string FirstWord(string name) => name.Split(' ', '-')[0] is { Length: > 3 } word ? word[..3] : name.Split(' ', '-')[0];

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
