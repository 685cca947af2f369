using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>
/// Rules over time on a handful of rows, worked out by hand, recomputed, and published alike: areas that leave the lookback of three
/// years, the calendar, and periods made of others. A figure is told as value, status, coverage, reporting and expected areas.
/// </summary>
public sealed class TimeRecomputationTests
{
    private static TwoSides Sides => new(RuleProgramme.Programme);

    private static void Check(TwoSides sides, string figures) => Assert.True(sides.Compare(figures.Split("; ")) > 0);

    private static IEnumerable<string> Yearly(string area, int first, int last, string row) =>
        Enumerable.Range(first, last - first + 1).Select(year => $"{area} {year} {row}");

    [Theory]
    [InlineData(90, 10, "STOCK W 2023 _T: 90 A 0.9 1/2; STOCK W 2024 _T: 90 B 1 1/1; STOCK W 2025 _T: 90 A 1 1/1")] // 10 of 100
    [InlineData(94, 6, "STOCK W 2024 _T: 94 B 1 1/1")]
    [InlineData(95, 5, "STOCK W 2024 _T: 95 A 1 1/1")] // a twentieth is not more than one
    [InlineData(10, 90, "STOCK W 2023 _T: none O 0.1 1/2; STOCK W 2024 _T: 10 B 1 1/1")]
    public void An_area_of_weight_that_leaves_the_lookback_breaks_the_series(int stays, int leaves, string figures) =>
        Check(Sides.File("stock", Yearly("AAA", 2020, 2025, $"X REF {stays}").Append($"BBB 2020 X REF {leaves}")), figures);

    [Fact]
    public void An_area_breaks_the_series_of_the_items_that_it_weighed_in() => Check(
        // Of all 2 of 94; of origin Y 2 of 4.
        Sides.File("stock", [.. Yearly("AAA", 2020, 2024, "X REF 90"), .. Yearly("AAA", 2020, 2024, "Y REF 2"), "BBB 2020 Y REF 2"]),
        "STOCK W 2024 _T: 92 A 1 1/1; STOCK W 2024 origin=X: 90 A 1 1/1; STOCK W 2024 origin=Y: 2 B 1 1/1");

    [Fact]
    public void An_item_that_an_area_lists_no_longer_leaves_where_absent_rows_are_missing() => Check(
        Sides.File("detail", [.. Yearly("AAA", 2020, 2024, "REF F child 90"), "BBB 2020 REF F child 10", .. Yearly("BBB", 2020, 2024, "REF M child 10")]),
        "STOCK W 2023 sex=F: 90 A 0.9 1/2; STOCK W 2024 sex=F: 90 B 1 1/1; STOCK W 2024 sex=M: 10 A 1 1/1");

    [Fact]
    public void An_item_counts_no_period_to_come()
    {
        Check(
            Sides.File("detail", "AAA 2023 REF F child 6", "BBB 2023 REF M child 4", "AAA 2024 REF F child 6", "BBB 2024 REF F child 4"),
            "STOCK W 2023 sex=F: 6 A 1 1/1; STOCK W 2024 sex=F: 10 A 1 2/2");
    }

    [Fact]
    public void An_item_is_expected_of_an_area_that_had_it_beside_an_unknown_total() => Check(
        // BBB had 50 of origin X in 2023, and never a total: its Y was not known. It is late in 2024.
        Sides.File("stock", "AAA 2023 X REF 150", "AAA 2024 X REF 150").File("stock", "BBB 2022 Y REF :", "BBB 2023 X REF 50", "BBB 2023 Y REF :", "BBB 2021 Y REF :")
            .File("flow", "BBB 2024 X YES P 1"),
        "STOCK W 2024 origin=X: 150 A 0.75 1/2");

    [Theory]
    [InlineData("AAA 2024 X REF 6; BBB 2024 X REF 2", "STOCK W 2024 _T: 8 U 0.6667 2/3")] // CCC never filed: by count
    [InlineData("AAA 2024 X REF 6; DDD 2024 X REF 4", "STOCK W 2024 _T: none O 0.3333 2/3")] // DDD is not asked
    [InlineData("AAA 2024 X REF 6; BBB 2024 X REF 3; CCC 2023 X REF 1", "STOCK W 2024 _T: 9 A 0.9 2/3")] // CCC weighs its last figure
    [InlineData("AAA 2024 X REF 6; BBB 2024 X REF 3; CCC 2020 X REF 1", "STOCK W 2024 _T: 9 U 0.6667 2/3; STOCK W 2023 _T: none O 0 0/3")]
    public void The_calendar_says_who_is_expected(string rows, string figures) => Check(
        new TwoSides(RuleProgramme.Programme with { Calendar = [new CalendarEntry("stock", ["AAA", "BBB", "CCC"])] }).File("stock", rows.Split("; ")), figures);

    [Theory]
    [InlineData("2024-Q1 1, 2024-Q2 2, 2024-Q3 3, 2024-Q4 4", "FLOW AAA 2024 _T: 10 A 1 1/1; FLOW AAA 2024-S1 _T: 3 A 1 1/1; FLOW AAA 2024-S2 _T: 7 A 1 1/1")]
    [InlineData("2024-Q1 1, 2024-Q2 2, 2024-Q4 4", "FLOW AAA 2024 _T: none O 0 0/1; FLOW AAA 2024-S1 _T: 3 A 1 1/1")]
    [InlineData("2024-Q1 1, 2024-Q2 2, 2024-Q3 :, 2024-Q4 4", "FLOW AAA 2024 _T: none L 0 0/1")]
    [InlineData("2024-01 1, 2024-02 2, 2024-03 3, 2024-S2 4", "FLOW AAA 2024-Q1 _T: 6 A 1 1/1")]
    public void A_flow_of_a_longer_period_is_that_of_all_its_parts(string rows, string figures) =>
        Check(Sides.File("flow", rows.Split(", ").Select(row => $"AAA {row.Replace(" ", " X APP P ", StringComparison.Ordinal)}")), figures);

    [Theory]
    [InlineData("AAA 2024-Q1 X REF 1; AAA 2024-Q4 X REF 4", "STOCK AAA 2024 _T: 4 A 1 1/1; STOCK AAA 2024-Q4 _T: 4 A 1 1/1")] // at its end
    [InlineData("AAA 2024-Q1 X REF 1; AAA 2024-Q3 X REF 3", "STOCK AAA 2024-Q3 _T: 3 A 1 1/1; STOCK AAA 2024-Q4 _T: none O 0 0/1")]
    [InlineData("AAA 2024 X REF 4; BBB 2024-Q4 X REF 6", "STOCK W 2024-Q4 _T: 10 A 1 2/2; STOCK W 2024 _T: 10 A 1 2/2")] // the year's is the fourth quarter's
    [InlineData("AAA 2024-Q1 X REF 9 B; AAA 2024-Q4 X REF 4", "STOCK AAA 2024 _T: 4 B 1 1/1; STOCK AAA 2024-Q4 _T: 4 A 1 1/1")] // breaks within the year
    public void A_stock_of_a_longer_period_is_that_of_its_end(string rows, string figures) => Check(Sides.File("stock", rows.Split("; ")), figures);
}
