using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Suppression with <c>zeros: hidden</c>, seen from the published figures.</summary>
public sealed class HiddenZeroTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(25);

    /// <summary>Three areas and three origins; AAA has nobody from Z, CCC files that it has nobody from Y.</summary>
    private static readonly string[] Stocks =
    [
        "AAA 2024 X REF 20", "AAA 2024 Y REF 30", "BBB 2024 X REF 21", "BBB 2024 Y REF 31", "BBB 2024 Z REF 41", "CCC 2024 X REF 22", "CCC 2024 Y REF 0", "CCC 2024 Z REF 42",
    ];

    /// <summary>Two zeros in different rows and columns: each needs another cell of its area and of its origin, and the totals stay.</summary>
    [Fact]
    public void A_zero_is_withheld_like_a_small_count_and_totals_are_exact()
    {
        PipelineFixture run = Hidden().File("stock", Stocks), shown = PipelineFixture.Run().Suppressed().File("stock", Stocks);
        Assert.Equal(("none Q", "none Q"), (run["STOCK", "AAA", "2024", "origin=Z"], run["STOCK", "CCC", "2024", "origin=Y"]));
        Assert.Equal(("no row", "no row"), (shown["STOCK", "AAA", "2024", "origin=Z"], shown["STOCK", "CCC", "2024", "origin=Y"]));
        Assert.Equal(("207 A", "50 A", "64 A"), (run["STOCK", "world", "2024"], run["STOCK", "AAA", "2024"], run["STOCK", "CCC", "2024"]));
        foreach (string area in (string[])["AAA", "BBB", "CCC"])
            Assert.NotEqual(1, ((string[])["X", "Y", "Z"]).Count(origin => run["STOCK", area, "2024", $"origin={origin}"] == "none Q"));
        foreach (string origin in (string[])["X", "Y", "Z"])
        {
            int withheld = ((string[])["AAA", "BBB", "CCC"]).Count(area => run["STOCK", area, "2024", $"origin={origin}"] == "none Q");
            if (run["STOCK", "world", "2024", $"origin={origin}"] != "none Q") Assert.NotEqual(1, withheld);
        }
    }

    /// <summary>Old and young (X and Y) in Iceland, Portugal and Spain at threshold 2: 3 and 2, 4 and 0, 6 and 5. GaussSuppression withholds four cells.</summary>
    [Theory]
    [InlineData("BBB 2024 Y REF 0")]
    [InlineData("BBB 2024 X OIP 0")]
    public void One_zero_takes_three_more_cells_and_no_total(string row)
    {
        string[] rows = ["AAA 2024 X REF 3", "AAA 2024 Y REF 2", "BBB 2024 X REF 4", "CCC 2024 X REF 6", "CCC 2024 Y REF 5", row];
        PipelineFixture run = PipelineFixture.Run().Suppressed(threshold: 2, zeros: true).File("stock", rows);
        Assert.Equal(
            ["AAA origin=X", "AAA origin=Y", "BBB origin=X", "BBB origin=Y"],
            run.Results.Rows.Where(one => one is { Indicator.Id: "STOCK", ReferenceArea.IsArea: true, IsWithheld: true } && one.Breakdown != "origin=Z").Select(one => $"{one.ReferenceArea.Code} {one.Breakdown}"));
        Assert.Equal("5 A,4 A,11 A,20 A,13 A,7 A", string.Join(',',
            run["STOCK", "AAA", "2024"], run["STOCK", "BBB", "2024"], run["STOCK", "CCC", "2024"], run["STOCK", "world", "2024"],
            run["STOCK", "world", "2024", "origin=X"], run["STOCK", "world", "2024", "origin=Y"]));
    }

    /// <summary>Persons in need of others exist from 2018 on: before, nobody was counted, and nothing is withheld.</summary>
    [Fact]
    public void What_could_not_be_counted_is_not_withheld()
    {
        PipelineFixture run = Hidden().File("stock", "AAA 2017 X REF 20", "BBB 2017 X REF 30", "AAA 2018 X REF 20", "BBB 2018 X REF 30");
        Assert.Equal("none Q", run["OTHERS", "AAA", "2018"]);
        Assert.False(run.Row("OTHERS", "AAA", "2017").IsWithheld);
    }

    /// <summary>Where a row that is not there says nothing, only a filed zero is one.</summary>
    [Fact]
    public void Where_absent_rows_are_unknown_they_stay_so()
    {
        string[] stocks = ["AAA 2024 X REF 70", "BBB 2024 X REF 80", "CCC 2024 X REF 90"];
        PipelineFixture run = Hidden().File("stock", stocks).File("detail",
            "AAA 2024 REF F adult 30", "AAA 2024 REF M adult 40", "BBB 2024 REF F adult 80", "BBB 2024 REF M adult 0", "CCC 2024 REF F adult 90");
        Assert.Equal(("none Q", "no row"), (run["STOCK", "BBB", "2024", "sex=M"], run["STOCK", "CCC", "2024", "sex=M"]));
        Assert.Equal("240 A", run["STOCK", "world", "2024"]);
    }

    [Fact]
    public void A_zero_that_was_released_stays_withheld()
    {
        PipelineFixture first = Hidden().File("stock", Stocks);
        string[] later = [.. Stocks.Select(row => row.Replace("BBB 2024 X REF 21", "BBB 2024 X REF 23", StringComparison.Ordinal))];
        PipelineFixture second = Hidden().After(first).File("stock", later);
        Assert.Equal(("none Q", "none Q"), (second["STOCK", "AAA", "2024", "origin=Z"], second["STOCK", "CCC", "2024", "origin=Y"]));
    }

    [Fact]
    public void Whether_a_zero_is_filed_or_left_out_changes_no_byte() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        string[] positive = [.. filings.Stock.Where(row => !row.EndsWith(" 0", StringComparison.Ordinal))];
        // An item that nobody has anywhere is published only if somebody writes it down, and a return without a row is no return.
        string[] shorter = [.. filings.Stock.Where(row => row.Split(' ') is [var area, var period, var origin, var type, var value]
            && (value != "0" || !positive.Any(other => other.StartsWith($"{area} {period} ", StringComparison.Ordinal)) || !positive.Any(other => other.Contains($" {origin} {type} ", StringComparison.Ordinal))))];
        Assert.Equal(Hidden().File("stock", filings.Stock).Csv, Hidden().File("stock", shorter).Csv);
        return true;
    }).Check(Often);

    [Fact]
    public void No_zero_is_printed_and_what_is_printed_is_exact() => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        PipelineFixture run = Hidden().File("stock", filings.Stock).File("flow", filings.Flow), exact = PipelineFixture.Run().File("stock", filings.Stock).File("flow", filings.Flow);
        foreach (ResultRow row in run.Results.Rows)
        {
            ResultRow? other = exact.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown);
            string place = $"{row.Indicator.Id} {row.ReferenceArea} {row.Period} {row.Breakdown}: {row.Value} {row.Status} {row.ReportingAreas}/{row.ExpectedAreas} {row.Method} | {other?.Value} {other?.Status} {other?.ReportingAreas}/{other?.ExpectedAreas} {other?.Method}";
            if (other is null) Assert.False(row.HasValue, place);
            if (other is not { } known) continue;
            // By its weight, too little of the region may have reported; by number, enough.
            if (row.HasValue) Assert.True(known.Value == row.Value || (!known.HasValue && row.CoverageByCount), place);
            Assert.False(row.HasValue && row.Indicator.Id is "STOCK" or "OTHERS" or "FLOW" && row.Value == 0, place);
            // Whoever has nobody to report is expected to report that, whether or not a row says so.
            if (row.Breakdown == Series.Total) Assert.True(known.ReportingAreas == row.ReportingAreas && known.ExpectedAreas <= row.ExpectedAreas, place);
            if (known.HasValue && !row.HasValue) Assert.True(row.IsWithheld || known.Indicator.Denominator is not null || known.ExpectedAreas < row.ExpectedAreas || row.CoverageByCount, place);
        }
        return true;
    }).Check(Often);

    private static PipelineFixture Hidden() => PipelineFixture.Run().Suppressed(zeros: true);
}
