using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

public sealed class AlternativesTests
{
    [Fact]
    public void The_mean_median_and_range_count_each_area_once_and_are_withheld_below_five_areas()
    {
        string[] areas = ["AAA", "BBB", "CCC", "DDD", "EEE"];
        int[] positive = [0, 1, 9, 5, 5]; // of ten each: 0, 10, 90, 50 and 50 per cent
        PipelineFixture run = PipelineFixture.Run().File("flow", areas.Zip(positive).SelectMany(pair => (string[])
            [$"{pair.First} 2024 X YES P {pair.Second}", $"{pair.First} 2024 X NO P {10 - pair.Second}"]));
        Alternative world = run.Outcome.Alternatives.Single(row => row.Indicator.Id == "RATE" && row.ReferenceArea == ReferenceArea.World);
        Assert.Equal((40.0, 50.0, 0.0, 90.0, 5), (world.Mean, world.Median, world.Minimum, world.Maximum, world.Areas));
        Alternative north = run.Outcome.Alternatives.Single(row => row.Indicator.Id == "RATE" && row.ReferenceArea.Code == "N");
        Assert.Equal((double.NaN, double.NaN, 2), (north.Mean, north.Minimum, north.Areas));
    }
}
