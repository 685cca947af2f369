using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>What holds of every rounded table, whatever was filed.</summary>
public sealed class RoundingPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static IEnumerable<ResultRow> RowsOf(PipelineFixture run) => Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void No_published_count_lies_between_one_and_the_base(int roundingBase) => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
        RowsOf(filings.Run().Rounded(roundingBase)).All(row =>
            !IsSmall(row.Numerator, roundingBase) && (row.Indicator.Denominator?.Source == ComponentSource.Reference || !IsSmall(row.Denominator, roundingBase)))).Check(Often);

    /// <summary>Categories of one return: an indicator that adds up several of them may move by as many times the base.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void The_total_of_an_area_of_a_region_of_the_first_set_and_of_the_world_moves_less_than_the_base(int roundingBase) => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture exact = Files(filings), rounded = Files(filings).Rounded(roundingBase);
        foreach (ResultRow row in RowsOf(rounded))
        {
            if (row.ReferenceArea.Type == "alone" || row.Period.Frequency == Frequency.HalfYearly || row.Breakdown != Series.Total || row.Indicator.Id is not ("STOCK" or "OTHERS" or "FLOW") || !row.HasValue) continue;
            ResultRow before = exact.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period)!.Value;
            if (Math.Abs(row.Numerator - before.Numerator) >= roundingBase) return false;
        }
        return true;

        // One return each: returns of the same persons that contradict each other are made to agree.
        static PipelineFixture Files(Filings filings) => PipelineFixture.Run().File("stock", filings.Stock).File("flow", filings.Flow)
            .With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
    }).Check(Often);

    /// <summary>Rows are complete here: no gap and no area that is late, so that every part is published.</summary>
    [Fact]
    public void Published_sums_are_the_sums_of_their_published_parts() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        PipelineFixture run = filings.Run().Rounded().With(programme => programme with { Lookback = 0, Limits = new CoverageLimits(new(0, 1), new(0, 1)) });
        foreach (ResultRow row in RowsOf(run).Where(row => row.HasValue && row.Indicator.Aggregation == AggregationMethod.Sum))
        {
            string id = row.Indicator.Id;
            // Items to their place. Details may be broken down further, and say so by a structure of their own.
            if (row.Breakdown == Series.Total && row.Indicator.Breakdowns.Any(each => each.Dimensions is ["origin"]))
                if (row.Value != run.Results.Select(id, row.ReferenceArea).Where(item => item.Period == row.Period && IsOrigin(item)).Sum(item => item.Value)) return false;
            if (row.ReferenceArea != ReferenceArea.World) continue;
            // Areas to regions of each set, and these to the world.
            foreach (string type in (string[])["area", "halves", "alone"])
            {
                double sum = run.Results.GetReferenceAreas(id).Where(referenceArea => referenceArea.Type == type)
                    .Select(referenceArea => run.Results.Find(id, referenceArea, row.Period, row.Breakdown)).Where(part => part is { HasValue: true }).Sum(part => part!.Value.Value);
                if (sum != row.Value) return false;
            }
        }
        return true;

        static bool IsOrigin(ResultRow row) => row.Breakdown.StartsWith("origin=", StringComparison.Ordinal) && row.HasValue;
    }).Check(Often);

    [Fact]
    public void Neither_the_order_of_files_nor_of_rows_nor_the_number_of_jobs_changes_a_byte() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        string first = Filed(filings.Files()).Csv;
        string turned = Filed(filings.Files().Reverse().Select(file => (file.Structure, file.Rows.Reverse().ToArray()))).Jobs(2).Csv;
        string whole = filings.Run().Rounded().Csv;
        return first == turned && first == whole;

        PipelineFixture Filed(IEnumerable<(string Structure, string[] Rows)> files) => files
            .Aggregate(PipelineFixture.Run().Rounded(), (run, file) => run.File(file.Structure, file.Rows))
            .Reference("inhabitants", "AAA 2023 1000", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2025 9", "EEE 2024 33");
    }).Check(Often);

    private static bool IsSmall(double value, int roundingBase) => value > 0 && value < roundingBase;
}
