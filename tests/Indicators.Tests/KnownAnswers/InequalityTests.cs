using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.KnownAnswers;

/// <summary>How unequally refugees are hosted, on published totals of hosts.</summary>
public sealed class InequalityTests
{
    [Fact]
    public void Hosting_in_2023_has_the_known_Gini_coefficient_over_164_hosts()
    {
        IndicatorDefinition refugees = Shipped.Programme.Indicator("STK-01");
        IndicatorDefinition inequality = refugees with
        {
            Id = "GINI", Aggregation = AggregationMethod.Pooled, Breakdowns = [],
            Function = new FunctionOfComponents(IndicatorFunction.Gini, [refugees.Numerator]),
        };
        PipelineOutcome outcome = Pipeline.Run(
            Shipped.Unprotected with { Indicators = [inequality] }, RealData.Release("release-2024-06"), [], new PipelineOptions { Jobs = 2 }, CancellationToken.None);
        ResultRow world = outcome.Results.Find("GINI", Place.World, Period.Of(Frequency.Annual, 2023))!.Value;
        Assert.Equal(0.8282090653, world.Value, 10);
        Assert.Equal("gini of 164 areas", world.Method);
    }
}
