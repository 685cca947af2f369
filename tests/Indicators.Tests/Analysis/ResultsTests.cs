using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

public sealed class ResultsTests
{
    private static PipelineFixture Filed() => PipelineFixture.Run()
        .File("stock", "AAA 2024 X REF 10", "BBB 2024 Y REF 20", "AAA 2025-Q1 X REF 11", "BBB 2023 Y REF 5")
        .File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 3", "AAA 2024 Y NO C 8");

    [Fact]
    public void Rows_are_sorted_by_their_key_which_is_unique()
    {
        (string, string, string, string, string)[] keys = [.. Filed().Lines.Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], cells[2], cells[3], cells[4]))];
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(keys.Order(Comparer<(string, string, string, string, string)>.Create(Compare)), keys);

        static int Compare((string, string, string, string, string) left, (string, string, string, string, string) right)
        {
            string[] a = [left.Item1, left.Item2, left.Item3, left.Item4, left.Item5], b = [right.Item1, right.Item2, right.Item3, right.Item4, right.Item5];
            return a.Zip(b, string.CompareOrdinal).FirstOrDefault(order => order != 0);
        }
    }

    [Fact]
    public void The_rows_of_a_place_are_found_by_their_key_and_in_order()
    {
        IndicatorResults results = Filed().Results;
        Assert.Equal(
            ["2023 _T", "2023 origin=Y", "2024 _T", "2024 origin=Y"],
            results.Select("STOCK", ReferenceArea.Area("BBB")).Select(row => $"{row.Period} {row.Breakdown}").Where(text => !text.Contains('Q')));
        Assert.Empty(results.Select("STOCK", ReferenceArea.Area("CCC")));
        Assert.Null(results.Find("STOCK", ReferenceArea.World, Period.Create(Frequency.Annual, 1999)));
        Assert.Null(results.Find("NONE", ReferenceArea.World, Period.Create(Frequency.Annual, 2024)));
        for (int i = 0; i < results.Count; i++)
            Assert.Equal(results[i], results.Find(results[i].Indicator.Id, results[i].ReferenceArea, results[i].Period, results[i].Breakdown));
    }

    [Fact]
    public void The_places_of_an_indicator_are_sorted() => Assert.Equal(
        ["alone A", "alone _X", "area AAA", "area EEE", "halves N", "halves _X", "world W"],
        PipelineFixture.Run().File("stock", "EEE 2024 X REF 1", "AAA 2024 X REF 1").Results.GetReferenceAreas("STOCK").Select(referenceArea => $"{referenceArea.Type} {referenceArea.Code}"));

    [Fact]
    public void What_a_figure_leaves_out_is_told_with_its_size()
    {
        PipelineFixture run = Filed();
        IndicatorDefinition rate = run.Programme.GetIndicator("RATE");
        (LeftOut _, double value) = Assert.Single(run.Results.GetLeftOut(rate, ReferenceArea.World, Period.Create(Frequency.Annual, 2024)));
        Assert.Equal(8, value);
        Assert.Empty(run.Results.GetLeftOut(rate, ReferenceArea.Area("BBB"), Period.Create(Frequency.Annual, 2024)));
    }

    [Fact]
    public void An_expected_cell_without_data_has_a_row_at_every_place()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "CCC 2023 X REF 7", "AAA 2023 X REF 1", "AAA 2024 X REF 2");
        Assert.Equal(
            ["none O", "none O", "none O", "none O"],
            ((string[])["CCC", "halves:S", "alone:C", "world"]).Select(place => run["STOCK", place, "2024"]));
        Assert.Equal("0 weight 0/1", run.Coverage("STOCK", "CCC", "2024"));
        Assert.Equal("none O", run["STOCK", "CCC", "2024", "origin=X"]);
    }

    [Fact]
    public void A_suppressed_figure_is_confidential_and_every_other_is_free()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "AAA 2024 X REF c", "BBB 2024 X REF :", "CCC 2024 X REF 0", "DDD 2024 X REF -");
        Assert.Equal("CFFF", string.Concat(((string[])["AAA", "BBB", "CCC", "DDD"]).Select(area => run.Row("STOCK", area, "2024").Confidentiality)));
        Assert.All(["AAA", "alone:A"], place => Assert.True(double.IsNaN(run.Row("STOCK", place, "2024").Numerator)));
    }

    [Fact]
    public void Nothing_filed_gives_no_rows() => Assert.Equal(0, PipelineFixture.Run().Results.Count);

    [Fact]
    public void Reports_of_a_period_take_that_periods_regions_for_the_whole_series()
    {
        PipelineFixture run = PipelineFixture.Run().File("stock", "CCC 2024 X REF 7", "CCC 2025 X REF 8", "AAA 2024 X REF 1", "AAA 2025 X REF 2");
        IndicatorResults results = run.Outcome.PrepareReport(Period.Create(Frequency.Annual, 2025)).Results;
        var north = ReferenceArea.Region(run.Programme.RegionSets["halves"], "N");
        Assert.Equal([8, 10], results.Select("STOCK", north).Where(row => row.Breakdown == Series.Total).Select(row => row.Value));
        Assert.All(results.Select("STOCK", north), row => Assert.Equal(ObservationStatus.Normal, row.Status));
    }
}
