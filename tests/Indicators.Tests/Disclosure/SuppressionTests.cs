using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Suppression, seen from the published figures.</summary>
public sealed class SuppressionTests
{
    private static readonly string[] Areas = ["AAA", "BBB", "CCC", "DDD"];

    /// <summary>Four areas and three origins, one cell of 2.</summary>
    private static readonly string[] Stocks =
    [
        "AAA 2024 X REF 2", "AAA 2024 Y REF 30", "AAA 2024 Z REF 40", "BBB 2024 X REF 20", "BBB 2024 Y REF 31", "BBB 2024 Z REF 41",
        "CCC 2024 X REF 22", "CCC 2024 Y REF 32", "CCC 2024 Z REF 42", "DDD 2024 X REF 23", "DDD 2024 Y REF 33", "DDD 2024 Z REF 43",
    ];

    [Fact]
    public void A_small_count_is_withheld_with_others_and_what_stays_is_exact()
    {
        PipelineFixture exact = PipelineFixture.Run().File("stock", Stocks), run = PipelineFixture.Run().Suppressed().File("stock", Stocks);
        Assert.Equal("none Q", run["STOCK", "AAA", "2024", "origin=X"]);
        ResultRow[] withheld = [.. run.Results.Rows.Where(row => row.Status.ToString() == "Suppressed" && row.Indicator.Id == "STOCK")];
        Assert.InRange(withheld.Length, 4, 14);
        foreach (ResultRow row in run.Results.Rows)
        {
            ResultRow true_ = exact.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown)!.Value;
            if (row.HasValue) Assert.Equal(true_.Value, row.Value);
            else if (true_.HasValue) Assert.Equal(("Suppressed", 'C', double.NaN, double.NaN), (row.Status.ToString(), row.Confidentiality, row.Numerator, row.Denominator));
        }
    }

    /// <summary>The cell alone in its row and column would follow from the totals: each withheld cell of areas has another in its area or the area's total with it.</summary>
    [Fact]
    public void No_withheld_count_follows_from_the_total_of_its_area_or_of_its_origin()
    {
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("stock", Stocks);
        foreach (string area in Areas)
        {
            int items = ((string[])["X", "Y", "Z"]).Count(origin => run["STOCK", area, "2024", $"origin={origin}"] == "none Q");
            if (run["STOCK", area, "2024"] != "none Q") Assert.NotEqual(1, items);
        }
        foreach (string origin in (string[])["X", "Y", "Z"])
        {
            int areas = Areas.Count(area => run["STOCK", area, "2024", $"origin={origin}"] == "none Q");
            if (run["STOCK", "world", "2024", $"origin={origin}"] != "none Q") Assert.NotEqual(1, areas);
        }
    }

    [Fact]
    public void Where_no_count_is_small_nothing_is_withheld()
    {
        string[] large = [.. Stocks.Select(row => row.Replace("REF 2", "REF 25", StringComparison.Ordinal))];
        Assert.Equal(PipelineFixture.Run().File("stock", large).Csv, PipelineFixture.Run().Suppressed().File("stock", large).Csv);
    }

    /// <summary>A rate is withheld where one of its components is.</summary>
    [Fact]
    public void A_rate_over_a_withheld_count_is_withheld()
    {
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("flow",
            "AAA 2024 X YES P 2", "AAA 2024 X NO P 50", "BBB 2024 X YES P 40", "BBB 2024 X NO P 60", "CCC 2024 X YES P 45", "CCC 2024 X NO P 61");
        ResultRow rate = run.Row("RATE", "AAA", "2024");
        Assert.Equal(("Suppressed", double.NaN, double.NaN, double.NaN), (rate.Status.ToString(), rate.Value, rate.Numerator, rate.Denominator));
    }

    [Fact]
    public void An_area_whose_figure_is_withheld_reports_it()
    {
        string[] rows = ["AAA 2024 X REF 2", "BBB 2024 X REF 30", "CCC 2024 X REF 40", "DDD 2024 X REF 50"];
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("stock", rows);
        Assert.Equal("none Q", run["STOCK", "AAA", "2024"]);
        Assert.Equal((4, 4), (run.Row("STOCK", "world", "2024").ReportingAreas, run.Row("STOCK", "world", "2024").ExpectedAreas));
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_key_nor_the_jobs_change_a_byte()
    {
        string first = PipelineFixture.Run().Suppressed().File("stock", Stocks).Csv;
        Assert.Equal(first, PipelineFixture.Run().Suppressed().Key(5).Jobs(2).File("stock", Stocks.Reverse()).Csv);
    }

    /// <summary>The mapping of another year gives other regions, whose sums were not protected with the others.</summary>
    [Fact]
    public void Regions_of_a_year_without_submissions_are_refused()
    {
        Assert.Equal("none Q", PipelineFixture.Run().Suppressed().RegionsAsOf(2024).File("stock", Stocks)["STOCK", "AAA", "2024", "origin=X"]);
        ProtectionException refusal = Assert.Throws<ProtectionException>(() => PipelineFixture.Run().Suppressed().RegionsAsOf(1999).File("stock", Stocks).Csv);
        Assert.Equal(ProtectionFailure.GroupingNotProtected, refusal.Failure);
    }

    /// <summary>A population of 7 and its parts, 6 and 1, are one system: the part follows from nothing.</summary>
    [Fact]
    public void Returns_of_one_quantity_are_protected_together()
    {
        PipelineFixture run = PipelineFixture.Run().Suppressed().File("stock", "AAA 2024 X REF 7", "BBB 2024 X REF 70", "CCC 2024 X REF 80")
            .File("detail", "AAA 2024 REF F adult 6", "AAA 2024 REF M adult 1", "BBB 2024 REF F adult 30", "BBB 2024 REF M adult 40", "CCC 2024 REF F adult 39", "CCC 2024 REF M adult 41");
        Assert.Equal("none Q", run["STOCK", "AAA", "2024", "sex=M"]);
        Assert.True(run["STOCK", "AAA", "2024"] == "none Q" || run["STOCK", "AAA", "2024", "sex=F"] == "none Q");
        Assert.Equal(Series.Total, run.Row("STOCK", "world", "2024").Breakdown);
    }

    /// <summary>Every refugee of AAA is from X: whoever knows one of them knows the origin, too.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_count_that_all_have_in_common_is_withheld(bool groups)
    {
        string[] rows = ["AAA 2024 X REF 50", "BBB 2024 X REF 20", "BBB 2024 Y REF 31", "CCC 2024 X REF 22", "CCC 2024 Y REF 32"];
        PipelineFixture run = PipelineFixture.Run().Suppressed(groups: groups).File("stock", rows);
        Assert.Equal(groups ? "none Q" : "50 A", run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal("20 A", PipelineFixture.Run().Suppressed(groups: groups).File("stock", rows[1..])["STOCK", "BBB", "2024", "origin=X"]);
    }

    /// <summary>AAA's two refugees of 2023 are withheld; DDD files in 2024 only. A change over BBB and CCC alone would leave AAA out without a word, and give it away.</summary>
    [Fact]
    public void Figures_over_the_same_areas_do_not_leave_out_one_that_is_withheld()
    {
        PipelineFixture run = PipelineFixture.Run().Suppressed()
            .File("stock", "AAA 2023 X REF 2", "BBB 2023 X REF 30", "CCC 2023 X REF 40")
            .File("stock", "AAA 2024 X REF 50", "BBB 2024 X REF 60", "CCC 2024 X REF 70", "DDD 2024 X REF 80");
        Assert.Equal("none Q", run["STOCK", "AAA", "2023"]);
        SameReportersPoint before = run.Outcome.SameReporters.Single(point => point is { Indicator.Id: "STOCK", ReferenceArea.IsArea: false } && point.ReferenceArea == ReferenceArea.World && point.Period.ToString() == "2023");
        Assert.Equal((3, false, ObservationStatus.Suppressed), (before.Areas, before.HasValue, before.Status));
        Assert.DoesNotContain(run.Outcome.Trends.Where(trend => trend.Indicator.Id == "STOCK" && trend.ReferenceArea == ReferenceArea.World),
            trend => trend.Measure is TrendMeasure.ChangePercent or TrendMeasure.Change);
    }

    /// <summary>Without the withheld area, the mean of rates would be another figure.</summary>
    [Fact]
    public void Means_and_ranks_say_that_figures_are_withheld()
    {
        string[] areas = ["AAA", "BBB", "CCC", "DDD"];
        string[] rows = [.. areas.SelectMany((area, index) => (string[])[$"{area} 2024 X YES P {(index == 0 ? 2 : 40 + index)}", $"{area} 2024 X NO P {60 + index}"])];
        PipelineFixture run = PipelineFixture.Run().With("RATE", indicator => indicator with { Aggregation = AggregationMethod.Mean }).Suppressed().File("flow", rows);
        Assert.True(run.Row("RATE", "AAA", "2024").IsWithheld);
        Assert.Equal("none Q", run["RATE", "world", "2024"]);
        Assert.All(run.Outcome.Trends.Where(trend => trend.Measure == TrendMeasure.Rank && trend.Indicator.Id == "RATE" && trend.ComparisonArea == ReferenceArea.World),
            trend => Assert.EndsWith("withheld", trend.Method, StringComparison.Ordinal));
    }
}
