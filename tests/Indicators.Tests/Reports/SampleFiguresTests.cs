using Indicators.Aggregation;
using Indicators.Analysis;

namespace Indicators.Tests.Reports;

/// <summary>The sample shows every indicator that is shipped.</summary>
public sealed class SampleFiguresTests
{
    [Fact]
    public void Every_indicator_has_a_figure_for_the_world_unless_its_areas_are_not_combined()
    {
        IndicatorResults results = Sample.Outcome.Results;
        Assert.Equal(["ASY-08", "RES-03", "RES-07", "STK-01-gdp"], Sample.Outcome.Programme.Indicators
            .Where(indicator => !results.Select(indicator.Id, ReferenceArea.World).Any(row => row is { HasValue: true, Breakdown: Series.Total }))
            .Select(indicator => indicator.Id));
    }

    [Theory]
    [InlineData("ASY-08")]
    [InlineData("RES-03")]
    [InlineData("RES-07")]
    [InlineData("STK-01-gdp")]
    public void Areas_that_are_not_combined_have_figures_of_their_own_and_a_range(string indicator)
    {
        IndicatorResults results = Sample.Outcome.Results;
        Assert.True(results.GetReferenceAreas(indicator).Count(referenceArea => referenceArea.IsArea && results.Select(indicator, referenceArea).Any(row => row.HasValue)) >= 5);
        Assert.Contains(Sample.Outcome.Alternatives, row => row.Indicator.Id == indicator && row.ReferenceArea == ReferenceArea.World && row.Maximum > row.Minimum);
    }

    [Fact]
    public void Every_breakdown_has_a_figure()
    {
        IndicatorResults results = Sample.Outcome.Results;
        Assert.Equal([], Sample.Outcome.Programme.Indicators.SelectMany(indicator => indicator.Breakdowns
            .Select(breakdown => string.Join(';', breakdown.Dimensions))
            .Where(breakdown => !results.GetReferenceAreas(indicator.Id).SelectMany(referenceArea => results.Select(indicator.Id, referenceArea))
                .Any(row => row.HasValue && DimensionsOf(row.Breakdown) == breakdown))
            .Select(breakdown => $"{indicator.Id} by {breakdown}")));
    }

    private static string DimensionsOf(string item) => string.Join(';', item.Split(';').Select(pair => pair.Split('=')[0]));
}
