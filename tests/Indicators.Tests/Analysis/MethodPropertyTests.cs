using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Tests.Support.Small;

namespace Indicators.Tests.Analysis;

/// <summary>What holds of every method, whatever was filed.</summary>
public sealed class MethodPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static Small Run(Filings filings) => MethodProgramme.RunWithoutLimits()
        .File("stock", filings.Stock).File("flow", filings.Flow).File("detail", filings.Detail)
        .File("service", Renamed(filings.Stock, "SERVED", "IN")).File("wait", Renamed(filings.Stock, "S", "L"))
        .Reference("inhabitants", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2025 9", "EEE 2024 33");

    /// <summary>Stocks as rows of another structure.</summary>
    private static string[] Renamed(string[] rows, string first, string second) =>
        [.. rows.Select(row => row.Replace("REF", first, StringComparison.Ordinal).Replace("OIP", second, StringComparison.Ordinal))];

    private static IEnumerable<ResultRow> RowsOf(Small run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    [Fact]
    public void A_region_of_one_area_is_that_area_by_every_method() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        Small run = Run(filings);
        foreach (ResultRow area in RowsOf(run).Where(row => row.Place == Place.Area("AAA") && row.HasValue))
        {
            ResultRow? region = run.Results.Find(area.Indicator.Id, Place.Region(run.Programme.RegionSets["alone"], "A"), area.Period, area.Breakdown);
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
        Small run = Run(filings);
        foreach (ResultRow world in RowsOf(run).Where(row => row.Place == Place.World && row.HasValue))
        {
            double[] areas = [.. run.Results.PlacesOf(world.Indicator.Id).Where(place => place.IsArea)
                .Select(place => run.Results.Find(world.Indicator.Id, place, world.Period, world.Breakdown)).OfType<ResultRow>().Where(row => row.HasValue).Select(row => row.Value)];
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

    [Fact]
    public void A_late_area_changes_the_coverage_of_a_pooled_gap_or_median_and_never_the_figure() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        Small without = Run(filings);
        Small with = Run(filings).File("flow", "DDD 2022 Z YES P 40", "DDD 2022 Z NO P 60", "DDD 2022 Z YES C 4", "DDD 2022 Z NO C 6").File("wait", "DDD 2022 Z S 9");
        return RowsOf(without).Where(row => row.Indicator.Id is "GAP" or "WAIT" or "MEAN" or "MEDIAN" && row.Place == Place.World && row.Breakdown == Series.Total)
            .All(row => with.Results.Find(row.Indicator.Id, row.Place, row.Period) is { } other && other.Value.Equals(row.Value) && other.ExpectedAreas >= row.ExpectedAreas);
    }).Check(Often);
}
