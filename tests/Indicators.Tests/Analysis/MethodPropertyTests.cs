using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>What holds of every method, whatever was filed.</summary>
public sealed class MethodPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static PipelineFixture Run(Filings filings) => filings.RunByEveryMethod();

    private static IEnumerable<ResultRow> RowsOf(PipelineFixture run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    [Fact]
    public void A_region_of_one_area_is_that_area_by_every_method() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = Run(filings);
        foreach (ResultRow area in RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.Area("AAA") && row.HasValue))
        {
            ResultRow? region = run.Results.Find(area.Indicator.Id, ReferenceArea.Region(run.Programme.RegionSets["alone"], "A"), area.Period, area.Breakdown);
            // Of an item that is zero in all of its periods a region says nothing.
            bool equal = region is not { } one ? area is { Value: 0, Breakdown: not Series.Total } : area.Indicator.Id switch
            {
                "APART" or "WAITAPART" => !one.HasValue, // areas are not combined
                "WEIGHTED" => !one.HasValue || Math.Abs(one.Value - area.Value) < 1e-9, // the area may have no weight
                "BALANCE" => one.Value == Math.Abs(area.Value), // a region's gap has no sign
                _ => one.Value.Equals(area.Value) && one.Status == area.Status,
            };
            Assert.True(equal, $"{area.Indicator.Id} {area.Period} {area.Breakdown}: {area.Value} {area.Status}, region {region?.Value} {region?.Status} {region?.Method}");
        }
        return true;
    }).Check(Often);

    [Fact]
    public void The_order_of_files_never_matters() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        Run(filings).Rounded().Csv == Run(filings).Rounded().Shuffled(files => [.. files.Reverse()]).Csv).Check(Often);

    [Fact]
    public void Means_and_medians_lie_within_the_range_of_areas_and_inequality_between_none_and_all() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = Run(filings);
        foreach (ResultRow world in RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.World && row.HasValue))
        {
            double[] areas = [.. run.Results.GetReferenceAreas(world.Indicator.Id).Where(referenceArea => referenceArea.IsArea)
                .Select(referenceArea => run.Results.Find(world.Indicator.Id, referenceArea, world.Period, world.Breakdown)).OfType<ResultRow>().Where(row => row.HasValue).Select(row => row.Value)];
            bool holds = world.Indicator.Id switch
            {
                "MEAN" or "MEDIAN" or "WEIGHTED" or "WAIT" or "RATE" => world.Value >= areas.Min() - 1e-9 && world.Value <= areas.Max() + 1e-9,
                "SPREAD" or "SPREADPERHEAD" => world.Value is >= -1e-9 and < 1,
                "COUNTED" => world.Value == areas.Count(value => value > 0),
                _ => true,
            };
            // A pooled median may lie outside where the median of an area lies in the open class.
            if (!holds && world.Indicator.Id != "WAIT") return false;
        }
        return true;
    }).Check(Often);
}
