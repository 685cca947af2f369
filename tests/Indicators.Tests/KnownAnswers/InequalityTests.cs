using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Tests.Support;

namespace Indicators.Tests.KnownAnswers;

/// <summary>How unequally refugees are hosted, on published totals of hosts.</summary>
public sealed class InequalityTests
{
    [Fact]
    public void Hosting_in_2023_has_the_known_Gini_coefficient_over_164_hosts()
    {
        Programme programme = Shipped.Unprotected with { Indicators = [Shipped.Programme.GetIndicator("CAP-03"), Shipped.Programme.GetIndicator("STK-01")] };
        PipelineOutcome outcome = Pipeline.Run(
            programme, RealData.Release("release-2024-06"), [], FixedKey.Options, new RunContext { Jobs = 2 });
        ResultRow world = outcome.Results.Find("CAP-03", ReferenceArea.World, Period.Create(Frequency.Annual, 2023))!.Value;
        Assert.Equal(0.8282090653, world.Value, 10);
        Assert.Equal("gini of 164 areas; without AIA, ATG, GRD, JAM, VCT", world.Method);
    }
}
