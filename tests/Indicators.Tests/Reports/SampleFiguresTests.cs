using Indicators.Aggregation;
using Indicators.Analysis;

namespace Indicators.Tests.Reports;

/// <summary>The sample shows every indicator that is shipped.</summary>
public sealed class SampleFiguresTests
{
    [Fact]
    public void Every_indicator_has_a_figure_for_the_world()
    {
        IndicatorResults results = Sample.Outcome.Results;
        Assert.Equal([], Sample.Outcome.Programme.Indicators
            .Where(indicator => !results.Of(indicator.Id, Place.World).Any(row => row is { HasValue: true, Breakdown: Series.Total }))
            .Select(indicator => indicator.Id));
    }

    [Fact]
    public void Every_breakdown_has_a_figure()
    {
        IndicatorResults results = Sample.Outcome.Results;
        Assert.Equal([], Sample.Outcome.Programme.Indicators.SelectMany(indicator => indicator.Breakdowns
            .Select(breakdown => string.Join(';', breakdown.Dimensions))
            .Where(breakdown => !results.Of(indicator.Id, Place.World).Any(row => row.HasValue && DimensionsOf(row.Breakdown) == breakdown))
            .Select(breakdown => $"{indicator.Id} by {breakdown}")));
    }

    private static string DimensionsOf(string item) => string.Join(';', item.Split(';').Select(pair => pair.Split('=')[0]));
}
