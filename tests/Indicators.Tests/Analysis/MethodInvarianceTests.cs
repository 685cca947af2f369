using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>What happens to the figures of every method when areas are put together, are late, or count in another unit.</summary>
public sealed class MethodInvarianceTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(40);
    private static readonly string[] Halves = ["N", "S", RegionSet.Unassigned];

    /// <summary>Indicators whose figure grows with the unit; the others are ratios, gaps, durations, indexes, and a number of areas.</summary>
    private static readonly string[] Scaling = ["STOCK", "OTHERS", "FLOW", "PLACES", "SERVED", "TOGETHER", "HEAD"];

    private static IEnumerable<ResultRow> RowsOf(PipelineFixture run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    private static ResultRow[] PartsOf(PipelineFixture run, ResultRow world) => [.. Halves
        .Select(region => run.Results.Find(world.Indicator.Id, ReferenceArea.Region(run.Programme.RegionSets["halves"], region), world.Period, world.Breakdown)).OfType<ResultRow>()];

    private static ReferenceArea[] AreasOf(PipelineFixture run, ResultRow world) => [.. run.Results.GetReferenceAreas(world.Indicator.Id).Where(referenceArea => referenceArea.IsArea)
        .Where(referenceArea => run.Results.Find(world.Indicator.Id, referenceArea, world.Period, world.Breakdown) is { HasValue: true })];

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));

    /// <summary>
    /// Sums, both components of pooled ratios and of reconciliation gaps, and numbers of areas add up; a mean is that of the
    /// regions' means by their numbers of areas; a pooled median lies among those of the regions. Of inequality, gaps, medians
    /// of areas and what is not combined the regions do not tell the world.
    /// </summary>
    [Fact]
    public void The_regions_of_a_partition_make_the_world_by_every_method_that_adds_up() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = filings.RunByEveryMethod();
        var seen = new HashSet<string>();
        foreach (ResultRow world in RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.World && row.HasValue))
        {
            ResultRow[] parts = PartsOf(run, world);
            ResultRow[] known = [.. parts.Where(part => part.HasValue)];
            seen.Add(world.Indicator.Id);
            bool holds = world.Indicator switch
            {
                { Id: "MEAN" } => Near(world.Value, known.Sum(part => part.Value * Number(part)) / known.Sum(Number)),
                { Id: "WAIT" } => known.Length < parts.Length || (world.Value >= known.Min(part => part.Value) - 1e-9 && world.Value <= known.Max(part => part.Value) + 1e-9),
                _ when double.IsNaN(world.Numerator) => true,
                _ => Sum(parts.Select(part => part.Numerator)) == world.Numerator
                    && (double.IsNaN(world.Denominator) || Sum(parts.Select(part => part.Denominator)) == world.Denominator),
            };
            Assert.True(holds, $"{world.Indicator.Id} {world.Period} {world.Breakdown}: {world.Value}, parts {string.Join(", ", parts.Select(part => part.Value))}");
        }
        return true;

        // A ratio that no area of a region can form takes nothing from the world.
        static double Sum(IEnumerable<double> values) => values.Where(value => !double.IsNaN(value)).Sum();

        int Number(ResultRow region)
        {
            RegionMapping mapping = new(run.Programme.RegionSets["halves"], run.Programme.Areas, run.Programme.RegionsAsOf);
            return AreasOf(run, region).Count(area => mapping.RegionOf(run.Programme.Areas.IndexOf(area.Code), region.Period) == region.ReferenceArea.Code);
        }
    }).Check(Often);

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void Another_unit_scales_sums_and_changes_no_other_figure(int factor) => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = filings.RunByEveryMethod(), other = filings.Times(factor).RunByEveryMethod();
        foreach (ResultRow row in RowsOf(run))
        {
            ResultRow twin = other.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown)!.Value;
            double expected = Scaling.Contains(row.Indicator.Id) ? row.Value * factor : row.Value;
            Assert.True(
                (double.IsNaN(expected) ? double.IsNaN(twin.Value) : Near(twin.Value, expected)) && twin.Status == row.Status && Near(twin.Coverage, row.Coverage),
                $"{row.Indicator.Id} {row.ReferenceArea} {row.Period} {row.Breakdown}: {row.Value} {row.Status}, then {twin.Value} {twin.Status}");
        }
        return true;
    }).Check(Often);

    [Fact]
    public void An_area_that_is_late_changes_the_coverage_by_every_method_and_never_the_figure() => Prop.ForAll(Filings.Any(Filings.SmallCounts), any =>
    {
        Filings filings = any.Without("DDD");
        PipelineFixture without = filings.RunByEveryMethod();
        PipelineFixture with = filings.RunByEveryMethod()
            .File("stock", "DDD 2021 Z REF 9", "DDD 2022 Z REF 9", "DDD 2022 Z OIP 4").File("detail", "DDD 2022 REF F child 6")
            .File("flow", "DDD 2022 Z APP P 7", "DDD 2022 Z YES P 40", "DDD 2022 Z NO P 60", "DDD 2022 Z YES C 4", "DDD 2022 Z NO C 6")
            .File("service", "DDD 2022 Z SERVED 5", "DDD 2022 Z POLICY 1", "DDD 2022 Z PLACES 8").File("wait", "DDD 2022 Z S 9");
        foreach (ResultRow row in RowsOf(without).Where(row => row.ReferenceArea == ReferenceArea.World && row.Period.Frequency == Frequency.Annual))
        {
            ResultRow other = with.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown)!.Value;
            bool lower = other.ExpectedAreas == row.ExpectedAreas + 1 && (row.Coverage == 0 || row.ExpectedAreas == 0 || other.Coverage < row.Coverage
                || (row.Breakdown != Series.Total && other.Coverage == row.Coverage)); // DDD had none of the item
            // Where absent rows are missing, nobody is expected to tell an item of which nothing was ever filed.
            lower |= row.Breakdown != Series.Total && other.ExpectedAreas == row.ExpectedAreas && other.Coverage == row.Coverage;
            Assert.True(
                other.Value.Equals(row.Value) && other.ReportingAreas == row.ReportingAreas && lower,
                $"{row.Indicator.Id} {row.Period} {row.Breakdown}: {row.Value} {row.Coverage} {row.ReportingAreas}/{row.ExpectedAreas}, then {other.Value} {other.Coverage} {other.ReportingAreas}/{other.ExpectedAreas}; {row.Method} / {other.Method}");
        }
        return true;
    }).Check(Often);
}
