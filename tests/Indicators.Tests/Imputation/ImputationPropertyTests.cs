using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Imputation;

/// <summary>What holds of estimates, whatever was filed.</summary>
public sealed class ImputationPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static IEnumerable<ResultRow> RowsOf(PipelineFixture run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    private static PipelineFixture Estimating(Filings filings, ImputationMethod method) => filings.Run().Rounded().With(programme => programme with
    {
        Indicators = [.. programme.Indicators.Select(indicator => indicator with { Imputation = new ImputationRule(method, 2) })],
    });

    [Theory]
    [InlineData(ImputationMethod.CarryForward)]
    [InlineData(ImputationMethod.RegionalGrowth)]
    [InlineData(ImputationMethod.Linear)]
    public void Estimates_change_no_reported_figure_and_no_coverage(ImputationMethod method) => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture with = Estimating(filings, method);
        foreach (ResultRow row in RowsOf(filings.Run().Rounded()))
        {
            // An item of a region that lacked a figure and is now zero throughout has no rows, like any other.
            if (with.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown) is not { } other)
            {
                if (row.HasValue || row.ReferenceArea.IsArea || row.Breakdown == Series.Total) throw new InvalidOperationException($"No row like {row}.");
                continue;
            }
            if (other.Coverage != row.Coverage || other.ReportingAreas != row.ReportingAreas || other.ExpectedAreas != row.ExpectedAreas) throw new InvalidOperationException($"{row} became {other}.");
            // Of PRESSURE the stock below may be estimated where the flow above was reported.
            if (row.ReferenceArea.IsArea && row.ReportingAreas > 0 && row.Indicator.Id != "PRESSURE" && (!other.Value.Equals(row.Value) || other.Status != row.Status)) throw new InvalidOperationException($"{row} became {other}.");
        }
        return true;
    }).Check(Often);

    [Theory]
    [InlineData(ImputationMethod.CarryForward)]
    [InlineData(ImputationMethod.RegionalGrowth)]
    [InlineData(ImputationMethod.Linear)]
    public void Every_figure_that_was_not_reported_is_flagged_and_says_how_it_was_made(ImputationMethod method) => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        RowsOf(Estimating(filings, method)).Where(row => row is { HasValue: true, ReportingAreas: 0 }).All(row =>
            row.Status is ObservationStatus.Estimated or ObservationStatus.Imputed or ObservationStatus.LowReliability
            && row.Method.Contains("; estimated (", StringComparison.Ordinal))).Check(Often);

    [Fact]
    public void What_is_carried_forward_is_a_figure_that_was_published() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = Estimating(filings, ImputationMethod.CarryForward);
        return RowsOf(run).Where(row => row is { HasValue: true, ReportingAreas: 0, ReferenceArea.IsArea: true, Indicator.Id: "STOCK" or "OTHERS" })
            .All(row => run.Results.Select(row.Indicator.Id, row.ReferenceArea).Any(other => other.Breakdown == row.Breakdown && other.ReportingAreas > 0 && other.Value == row.Value));
    }).Check(Often);

    [Fact]
    public void The_regions_of_a_partition_still_sum_to_the_world() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = Estimating(filings, ImputationMethod.CarryForward).With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
        return RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.World && row is { HasValue: true, Indicator.Id: "STOCK" }).All(world =>
            world.Value == new[] { "A", "B", "C", "D", "_X" }.Sum(code => run.Results.Find(
                "STOCK", ReferenceArea.Region(run.Programme.RegionSets["alone"], code), world.Period, world.Breakdown) is { HasValue: true } part ? part.Value : 0));
    }).Check(Often);
}
