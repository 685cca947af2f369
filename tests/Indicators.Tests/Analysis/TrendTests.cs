using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Outputs.Data;
using Indicators.Tests.Support.Fixtures;
using Indicators.Text;

namespace Indicators.Tests.Analysis;

/// <summary>Changes, contributions, shares, ranks and rolling years. North is AAA and BBB, from 2025 also CCC.</summary>
public sealed class TrendTests
{
    private static PipelineFixture Filed(params string[] rows) => PipelineFixture.Run().File("stock", rows.Select(row => row.Insert(row.IndexOf(' ', 4), " X REF")));

    /// <summary>Lines as the file has them, without indicator, type of area, and unit unless asked for: <c>within against value status method</c>.</summary>
    private static string[] Lines(PipelineFixture run, string indicator, string area, string period, TrendMeasure measure) =>
        [.. run.Outcome.Trends.Where(trend => trend.Indicator.Id == indicator && trend.ReferenceArea.Code == area && trend.Period.ToString() == period && trend.Measure == measure)
            .Select(trend => $"{trend.ComparisonArea?.Code} {trend.ComparisonPeriod} {DataNumber.Format(trend.Value)} {trend.Unit} {trend.Status.Letter()} {trend.Method}".Trim())];

    [Fact]
    public void A_quarter_is_compared_with_the_one_before_and_with_that_of_the_year_before()
    {
        PipelineFixture run = Filed("AAA 2023-Q4 100", "AAA 2024-Q3 120", "AAA 2024-Q4 150");
        Assert.Equal(["2023-Q4 50 persons A", "2024-Q3 30 persons A"], Lines(run, "STOCK", "AAA", "2024-Q4", TrendMeasure.Change));
        Assert.Equal(["2023-Q4 50 percent A", "2024-Q3 25 percent A"], Lines(run, "STOCK", "AAA", "2024-Q4", TrendMeasure.ChangePercent));
        Assert.Equal(["2023 50 persons A"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Change));
        Assert.Empty(Lines(run, "STOCK", "AAA", "2023", TrendMeasure.Change));
    }

    [Fact]
    public void A_percentage_changes_in_points()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2023 X YES P 10", "AAA 2023 X NO P 90", "AAA 2024 X YES P 20", "AAA 2024 X NO P 80");
        Assert.Equal(["2023 10 points A"], Lines(run, "RATE", "AAA", "2024", TrendMeasure.Change));
        Assert.Empty(Lines(run, "RATE", "AAA", "2024", TrendMeasure.ChangePercent));
        Assert.Empty(Lines(run, "RATE", "AAA", "2024", TrendMeasure.Contribution));
    }

    [Fact]
    public void From_nothing_there_is_no_change_in_per_cent()
    {
        PipelineFixture run = Filed("AAA 2023 0", "AAA 2024 7");
        Assert.Equal(["2023 7 persons A"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Change));
        Assert.Equal(["2023  percent M"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.ChangePercent));
    }

    [Fact]
    public void The_contributions_of_areas_make_the_change_of_their_region()
    {
        // North goes from 200 to 220: by 10 per cent, of which AAA gives 30 / 200 and BBB -10 / 200.
        PipelineFixture run = Filed("AAA 2023 100", "AAA 2024 130", "BBB 2023 100", "BBB 2024 90");
        Assert.Equal("N 2023 15 points A", Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Contribution)[1]);
        Assert.Equal("N 2023 -5 points A", Lines(run, "STOCK", "BBB", "2024", TrendMeasure.Contribution)[1]);
        Assert.Equal(["2023 10 percent A"], Lines(run, "STOCK", "N", "2024", TrendMeasure.ChangePercent));
    }

    [Fact]
    public void An_area_that_filed_without_the_figure_contributes_nothing_and_changes_nothing()
    {
        PipelineFixture run = Filed("AAA 2023 :", "AAA 2024 130", "BBB 2023 100", "BBB 2024 90");
        Assert.Equal(["2023 -10 percent U areas that reported both periods"], Lines(run, "STOCK", "N", "2024", TrendMeasure.ChangePercent));
        Assert.Empty(Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Contribution));
        Assert.StartsWith("N 2023 -10 points", Lines(run, "STOCK", "BBB", "2024", TrendMeasure.Contribution)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_of_a_rate_over_nobody_is_part_of_the_rolling_year()
    {
        PipelineFixture run = PipelineFixture.Run().File(
            "flow", "AAA 2024-Q1 X YES P 10", "AAA 2024-Q1 X NO P 30", "AAA 2024-Q2 X APP P 4", "AAA 2024-Q3 X YES P 5", "AAA 2024-Q3 X NO P 5", "AAA 2024-Q4 X NO P 10");
        Assert.Equal(["2024-Q1 25 percent A 4 periods"], Lines(run, "RATE", "AAA", "2024-Q4", TrendMeasure.RollingYear)); // 15 / 60
    }

    [Fact]
    public void Shares_are_of_the_world()
    {
        PipelineFixture run = Filed("AAA 2024 150", "DDD 2024 50");
        Assert.Equal(["W  75 percent A"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.ShareOfWorld));
        Assert.Equal(["W  25 percent A"], Lines(run, "STOCK", "S", "2024", TrendMeasure.ShareOfWorld));
    }

    [Fact]
    public void Ranks_say_among_how_many_and_with_whom_they_are_tied()
    {
        PipelineFixture run = Filed("AAA 2024 30", "BBB 2024 50", "CCC 2024 30", "DDD 2024 10", "UNK 2024 99");
        Assert.Equal(["A  1 rank A of 1", "N  2 rank A of 2", "W  2 rank A of 4; tied with 1"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Rank));
        Assert.Contains("W  4 rank A of 4", Lines(run, "STOCK", "DDD", "2024", TrendMeasure.Rank));
        Assert.Empty(Lines(run, "STOCK", "UNK", "2024", TrendMeasure.Rank));
    }

    [Fact]
    public void A_rolling_year_of_a_flow_is_the_sum_of_four_quarters()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", "AAA 2023-Q2 X APP P 1", "AAA 2023-Q3 X APP P 2", "AAA 2023-Q4 X APP P 3", "AAA 2024-Q1 X APP P 4");
        Assert.Equal(["2023-Q2 10 persons A 4 periods"], Lines(run, "FLOW", "AAA", "2024-Q1", TrendMeasure.RollingYear));
        Assert.Empty(Lines(run, "FLOW", "AAA", "2023-Q4", TrendMeasure.RollingYear));
    }

    [Fact]
    public void A_rolling_rate_is_the_ratio_of_the_sums()
    {
        PipelineFixture run = PipelineFixture.Run().File("flow", Enumerable.Range(1, 4).SelectMany(quarter => (string[])
            [$"AAA 2024-Q{quarter} X YES P 1", $"AAA 2024-Q{quarter} X NO P {(quarter == 4 ? 93 : 1)}"]));
        Assert.Equal(["2024-Q1 4 percent A 4 periods"], Lines(run, "RATE", "AAA", "2024-Q4", TrendMeasure.RollingYear)); // 4 / (4 + 1 + 1 + 1 + 93)
    }

    [Fact]
    public void A_stock_has_no_rolling_year() =>
        Assert.Empty(Lines(Filed("AAA 2024-Q1 1", "AAA 2024-Q2 1", "AAA 2024-Q3 1", "AAA 2024-Q4 1"), "STOCK", "AAA", "2024-Q4", TrendMeasure.RollingYear));

    [Fact]
    public void A_break_that_an_area_filed_is_flagged_wherever_it_is_crossed()
    {
        PipelineFixture run = Filed("AAA 2022 90", "AAA 2023 100 B", "AAA 2024 130", "BBB 2023 100", "BBB 2024 90", "BBB 2022 1");
        Assert.Equal(["2022 10 persons B break in the series"], Lines(run, "STOCK", "AAA", "2023", TrendMeasure.Change));
        Assert.Equal(["2023 30 persons A"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Change));
        Assert.Equal(["2022 109 persons B break in the series"], Lines(run, "STOCK", "N", "2023", TrendMeasure.Change));
        Assert.All(Lines(run, "STOCK", "BBB", "2023", TrendMeasure.Contribution).Where(line => line.StartsWith("N ", StringComparison.Ordinal)), line => Assert.Contains(" B ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void No_stronger_flag_hides_a_break()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2023 X REF 100", "AAA 2023 Y REF 1", "AAA 2024 X REF 200 B", "AAA 2024 Y REF :");
        Assert.Equal("200 U", run["STOCK", "AAA", "2024"]);
        Assert.Contains("break in the series", run.Row("STOCK", "AAA", "2024").Method, StringComparison.Ordinal);
        Assert.Equal(["2023 99 persons B break in the series"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Change));
    }

    [Theory]
    [InlineData("AAA 2023 100 D", "AAA 2024 130")]
    [InlineData("AAA 2023 100", "AAA 2024 130 D")]
    public void Figures_of_another_definition_are_another_series(string before, string now) =>
        Assert.Equal(["2023 30 persons B break in the series"], Lines(Filed(before, now), "STOCK", "AAA", "2024", TrendMeasure.Change));

    [Fact]
    public void A_region_with_other_areas_is_compared_over_its_present_ones_and_flagged()
    {
        // CCC joins North in 2025: 100 in 2024 is AAA alone, 170 in 2025 is both. Over both: 150 to 170.
        string[] rows = ["AAA 2024 100", "AAA 2025 110", "CCC 2024 50", "CCC 2025 60"];
        Assert.Equal("170 B", Filed(rows)["STOCK", "halves:N", "2025"]);
        Assert.Equal(
            ["2024 20 persons B the region had other areas before; its present areas that reported both periods"],
            Lines(Filed(rows), "STOCK", "N", "2025", TrendMeasure.Change));
        Assert.Equal(["2024 20 persons A"], Lines(Filed(rows).RegionsAsOf(2025), "STOCK", "N", "2025", TrendMeasure.Change));
    }

    [Fact]
    public void A_late_area_is_not_mistaken_for_a_fall()
    {
        PipelineFixture run = Filed("AAA 2023 900", "AAA 2024 990", "BBB 2023 100");
        Assert.Equal("990 A", run["STOCK", "halves:N", "2024"]);
        Assert.Equal(["2023 90 persons A areas that reported both periods"], Lines(run, "STOCK", "N", "2024", TrendMeasure.Change));
    }

    [Fact]
    public void A_change_of_an_estimate_is_flagged_as_one()
    {
        PipelineFixture run = Filed("AAA 2023 90", "BBB 2023 300", "BBB 2024 360").With("STOCK", stock => stock with { Imputation = new ImputationRule(ImputationMethod.CarryForward, 1) });
        Assert.Equal(["2023 0 persons I"], Lines(run, "STOCK", "AAA", "2024", TrendMeasure.Change));
        Assert.Equal(["2023 60 persons I areas that reported both periods"], Lines(run, "STOCK", "N", "2024", TrendMeasure.Change));
    }

    [Fact]
    public void Changes_of_areas_are_differences_of_published_figures() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = filings.Run().Rounded();
        return run.Outcome.Trends.Where(trend => trend.ReferenceArea.IsArea && trend.Measure == TrendMeasure.Change)
            .All(trend => trend.Value.Equals(Value(trend, trend.Period) - Value(trend, trend.ComparisonPeriod!.Value)));

        double Value(Trend trend, Period period) => run.Results.Find(trend.Indicator.Id, trend.ReferenceArea, period)!.Value.Value;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Contributions_add_up_to_the_change_of_the_region() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        IReadOnlyList<Trend> trends = filings.Run().Outcome.Trends;
        return trends.Where(trend => trend.Measure == TrendMeasure.ChangePercent && !trend.ReferenceArea.IsArea && trend.Method.Length == 0
                && trend.Indicator.Id == "STOCK" && !double.IsNaN(trend.Value))
            .All(region => Math.Abs(region.Value - trends.Where(trend => trend.Measure == TrendMeasure.Contribution && trend.Indicator == region.Indicator
                && trend.ComparisonArea == region.ReferenceArea && trend.Period == region.Period && trend.ComparisonPeriod == region.ComparisonPeriod).Sum(trend => trend.Value)) < 1e-9);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_file_has_a_unique_key_in_order_and_no_other_number_format()
    {
        using var stream = new MemoryStream();
        TrendsCsv.Write(Filed("AAA 2023-Q4 100", "AAA 2024-Q3 120", "AAA 2024-Q4 150", "BBB 2024-Q4 3").Outcome.Trends, stream);
        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal("indicator,area_type,area,period,measure,within,against,value,unit,status,method", lines[0]);
        string[] keys = [.. lines[1..^1].Select(line => string.Join(',', line.Split(',')[..7]))];
        Assert.Equal(keys.Distinct(), keys);
        Assert.Contains("STOCK,area,AAA,2024-Q4,change,_Z,2023-Q4,50,persons,A,", lines);
        Assert.Contains("STOCK,area,AAA,2024-Q4,rank,world:W,_Z,1,rank,A,of 2", lines);
    }
}
