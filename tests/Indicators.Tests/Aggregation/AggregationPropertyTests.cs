using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

/// <summary>What holds of every table, whatever was filed.</summary>
public sealed class AggregationPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly string[] Partition = ["alone:A", "alone:B", "alone:C", "alone:D", "alone:_X"];

    private static IEnumerable<ResultRow> RowsOf(PipelineFixture run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    private static PipelineFixture Complete(PipelineFixture run) =>
        run.With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });

    [Fact]
    public void The_regions_of_a_partition_sum_to_the_world() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = Complete(filings.Run());
        foreach (ResultRow world in RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.World && !double.IsNaN(row.Numerator)))
        {
            ResultRow[] parts = [.. Partition.Select(text => Find(run, world, text)).OfType<ResultRow>()];
            if (Sum(parts.Select(part => part.Numerator)) != world.Numerator) return false;
            if (!double.IsNaN(world.Denominator) && Sum(parts.Select(part => part.Denominator)) != world.Denominator) return false;
        }
        return true;

        // A ratio that no area of a region can form takes nothing from the world.
        static double Sum(IEnumerable<double> values) => values.Where(value => !double.IsNaN(value)).Sum();
    }).Check(Often);

    [Fact]
    public void A_region_of_one_area_is_that_area() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = Complete(filings.Run());
        foreach (ResultRow area in RowsOf(run).Where(row => row.ReferenceArea == ReferenceArea.Area("AAA")))
        {
            if (Find(run, area, "alone:A") is not { } region)
            {
                // Of an item for which no area has a rate, a region says nothing.
                if (area.HasValue || area.Breakdown == Series.Total) return false.Label($"no region: {Text(area)}");
                continue;
            }
            if (!region.Value.Equals(area.Value) || region.Status != area.Status || region.Coverage != area.Coverage
                || region.ReportingAreas != area.ReportingAreas || region.ExpectedAreas != area.ExpectedAreas) return false.Label($"area: {Text(area)}\nregion: {Text(region)}");
        }
        return true.ToProperty();

        static string Text(ResultRow row) => string.Create(
            CultureInfo.InvariantCulture, $"{row.Indicator.Id} {row.Period} {row.Breakdown} {row.Value} {row.Status} {row.Coverage} {row.ReportingAreas}/{row.ExpectedAreas} {row.Method}");
    }).Check(Often);

    [Fact]
    public void An_area_that_is_late_changes_the_coverage_of_a_pooled_rate_and_never_the_rate() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture without = Complete(filings.Run());
        PipelineFixture with = Complete(filings.Run()).File("flow", "DDD 2022 Z YES P 40", "DDD 2022 Z NO P 60");
        bool coverageFell = false;
        foreach (ResultRow row in RowsOf(without).Where(row => row.Indicator.Id == "RATE" && row.ReferenceArea == ReferenceArea.World && row.Breakdown == Series.Total))
        {
            ResultRow other = with.Results.Find("RATE", row.ReferenceArea, row.Period)!.Value;
            if (!other.Value.Equals(row.Value)) return false;
            coverageFell |= other.Coverage < row.Coverage || other.ExpectedAreas > row.ExpectedAreas;
        }
        // Where DDD files anyway it is not late.
        return coverageFell || filings.Flow.Any(row => row.StartsWith("DDD", StringComparison.Ordinal)) || filings.Flow.All(row => !row.Contains("2024", StringComparison.Ordinal));
    }).Check(Often);

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void Counting_in_a_smaller_unit_scales_every_sum_and_no_rate(int factor) => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = filings.Run();
        Filings scaled = new(Scale(filings.Stock), Scale(filings.Flow), Scale(filings.Detail));
        PipelineFixture other = scaled.Run();
        return RowsOf(run).All(row => other.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown) is { } twin
            && twin.Numerator.Equals(row.Numerator * factor) && twin.Status == row.Status && twin.Coverage == row.Coverage
            && (row.Indicator.Id != "RATE" || twin.Value.Equals(row.Value)));

        string[] Scale(string[] rows) => [.. rows.Select(row => row[..(row.LastIndexOf(' ') + 1)] + int.Parse(row[(row.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture) * factor)];
    }).Check(Often);

    [Fact]
    public void The_figure_of_a_place_is_the_sum_over_its_own_rows() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = Complete(filings.Run());
        foreach (ResultRow row in RowsOf(run).Where(row => row.Indicator.Id == "STOCK" && row.ReferenceArea == ReferenceArea.World && row.Period.Frequency == Frequency.Annual && row.HasValue))
        {
            if (row.Breakdown.Contains("sex", StringComparison.Ordinal)) continue;
            string wanted = row.Breakdown == Series.Total ? "" : row.Breakdown["origin=".Length..];
            double expected = filings.Stock.Select(each => each.Split(' '))
                .Where(words => words[1] == row.Period.ToString() && words[3] == "REF" && (wanted.Length == 0 || words[2] == wanted)).Sum(words => double.Parse(words[4], CultureInfo.InvariantCulture));
            if (row.Value != expected) return false;
        }
        return true;
    }).Check(Often);

    [Fact]
    public void Every_row_keeps_its_four_kinds_of_nothing_apart() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        RowsOf(filings.Run().Rounded()).All(row => row.HasValue
            ? row.Status is not (ObservationStatus.Missing or ObservationStatus.Suppressed or ObservationStatus.CannotExist or ObservationStatus.NotCollected) && row.Confidentiality == 'F'
            : row.Status is ObservationStatus.Missing or ObservationStatus.Suppressed or ObservationStatus.CannotExist or ObservationStatus.NotCollected or ObservationStatus.NotSignificant
                && (row.Confidentiality == 'C') == (row.Status == ObservationStatus.Suppressed))).Check(Often);

    private static ResultRow? Find(PipelineFixture run, ResultRow like, string region) =>
        run.Results.Find(like.Indicator.Id, ReferenceArea.Region(run.Programme.RegionSets["alone"], region.Split(':')[1]), like.Period, like.Breakdown);
}
