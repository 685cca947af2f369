using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>
/// Each rule of coverage, expectation and status on a handful of rows: worked out by hand, recomputed, and published alike. A
/// figure is told as value, status, coverage, reporting and expected areas.
/// </summary>
public sealed class RuleRecomputationTests
{
    private static TwoSides Sides => new(RuleProgramme.Programme);

    private static void Check(TwoSides sides, string figures) => Assert.True(sides.Compare(figures.Split("; ")) > 0);

    [Theory]
    [InlineData("YES 50, ALL 130", "DECIDED AAA 2024 _T: none O 0 0/1; RATE AAA 2024 _T: none O 0 0/1")] // 80 of 130 are missing
    [InlineData("YES 90, ALL 130", "DECIDED AAA 2024 _T: none O 0 0/1; RATE AAA 2024 _T: none O 0 0/1")] // no cell outside such totals
    [InlineData("YES 50, ALL 54", "DECIDED AAA 2024 _T: 50 A 1 1/1")] // one part and a whole of base five: 2 x (1 + 1)
    [InlineData("YES 50, ALL 60", "DECIDED AAA 2024 _T: none O 0 0/1")]
    [InlineData("ALL 100", "DECIDED AAA 2024 _T: none O 0 0/1; RATE AAA 2024 _T: none O 0 0/1")]
    [InlineData("YES 50, NO 80, ALL 130", "DECIDED AAA 2024 _T: 130 A 1 1/1")]
    [InlineData("YES 50, NO 10, ALL 130", "DECIDED AAA 2024 _T: 60 A 1 1/1")] // every part is listed
    [InlineData("YES 50, NO :, ALL 130", "DECIDED AAA 2024 _T: none O 0 0/1")] // no figure of a listed code
    public void A_total_that_exceeds_its_parts_makes_those_not_listed_unknown(string rows, string figures) =>
        Check(Sides.File("flow", rows.Split(", ").Select(row => $"AAA 2024 X {row.Replace(" ", " P ", StringComparison.Ordinal)}")), figures);

    [Theory]
    [InlineData("X ALL P 30, X YES P 5, Y YES P 20, Y NO P 80", "DECIDED AAA 2024 _T: 105 U 1 1/1")] // 25 of 130 are missing
    [InlineData("X ALL P 60, X YES P 5, Y YES P 20, Y NO P 80", "DECIDED AAA 2024 _T: none O 0 0/1")] // 55 of 160
    [InlineData("X ALL P 30, X YES P 5, X NO P 20, Y YES P 20, Y NO P 80", "DECIDED AAA 2024 _T: 125 A 1 1/1")]
    [InlineData("X ALL P 30, X YES P 5, Y YES P 20, Y NO P 80", "DECIDED AAA 2024 origin=X: none O 0 0/1; DECIDED AAA 2024 origin=Y: 100 A 1 1/1")]
    public void A_total_of_one_origin_says_how_much_of_all_is_missing(string rows, string figures) =>
        Check(Sides.File("flow", rows.Split(", ").Select(row => $"AAA 2024 {row}")), figures);

    [Theory]
    [InlineData("T T 100", "CROWD AAA 2024 _T: none O 0 0/1")]
    [InlineData("T T 100, F child 60", "CROWD AAA 2024 _T: none O 0 0/1; CROWD AAA 2024 sex=M: none O 0 0/1")] // 40 is missing, and no cell stands apart
    [InlineData("T T 100, F child 60, M adult 40", "CROWD AAA 2024 _T: 100 A 1 1/1")]
    public void Totals_of_two_dimensions_are_held_against_the_cells_under_both(string rows, string figures) =>
        Check(Sides.File("crowd", rows.Split(", ").Select(row => $"AAA 2024 {row}")), figures);

    [Theory]
    [InlineData("YES C 50", "DECIDED AAA 2024 _T: none O 0 0/1")] // cases only
    [InlineData("YES P 50, NO C 30", "DECIDED AAA 2024 _T: none O 0 0/1")] // one code in cases only
    [InlineData("YES P 50, YES C 30", "DECIDED AAA 2024 _T: 50 A 1 1/1")]
    [InlineData("APP C 50", "DECIDED AAA 2024 _T: none O 0 0/1; RATE AAA 2024 _T: none O 0 0/1")] // nothing of the return is in persons
    [InlineData("ALL C 100", "DECIDED AAA 2024 _T: none O 0 0/1; FLOW AAA 2024 _T: none O 0 0/1")] // a total in cases
    [InlineData("YES C 8, NO P k", "DECIDED AAA 2024 _T: none O 0 0/1")] // what is counted elsewhere says nothing of the other code
    [InlineData("APP C 50", "FLOW AAA 2024 _T: none O 0 0/1")]
    [InlineData("APP P 50", "DECIDED AAA 2024 _T: 0 A 1 1/1")]
    public void A_code_filed_in_another_unit_only_is_unknown(string rows, string figures) =>
        Check(Sides.File("flow", rows.Split(", ").Select(row => $"AAA 2024 X {row}")), figures);

    [Theory]
    [InlineData("PLACES 100", "USE AAA 2024 _T: none O 0 0/1")]
    [InlineData("USED 100", "USE AAA 2024 _T: none O 0 0/1")]
    [InlineData("PLACES 100, USED 40", "USE AAA 2024 _T: 40 A 1 1/1")]
    [InlineData("PLACES 100, USED :", "USE AAA 2024 _T: none L 0 0/1")]
    public void Codes_that_come_together_are_known_together(string rows, string figures) =>
        Check(Sides.File("site", rows.Split(", ").Select(row => $"AAA 2024 {row}")), figures);

    [Theory]
    [InlineData("SEEN F 30, TREATED F 20, ASKED F 100", "CARE AAA 2024 _T: 50 A 1 1/1")]
    [InlineData("SEEN F 30, ASKED F 100", "CARE AAA 2024 _T: none O 0 0/1")] // of those treated nothing is known
    [InlineData("SEEN F 30, TREATED F :, ASKED F 100", "CARE AAA 2024 _T: none O 0 0/1")]
    [InlineData("SEEN F 30, TREATED F -, ASKED F 100", "CARE AAA 2024 _T: 30 A 1 1/1")]
    [InlineData("ASKED F 100", "CARE AAA 2024 _T: none O 0 0/1")]
    public void A_listed_code_without_a_row_is_missing_where_absent_rows_are(string rows, string figures) =>
        Check(Sides.File("care", rows.Split(", ").Select(row => $"AAA 2024 {row}")), figures);

    [Theory]
    [InlineData("X 90, Y 20", "AAA 2024 X REF 95; AAA 2024 Y REF :", "STOCK AAA 2024 _T: 95 U 1 1/1")] // 20 of 115
    [InlineData("X 90, Y 60", "AAA 2024 X REF 95; AAA 2024 Y REF :", "STOCK AAA 2024 _T: none O 0 0/1")] // 60 of 155
    [InlineData("X 90", "AAA 2024 X REF 95; AAA 2024 Y REF :", "STOCK AAA 2024 _T: 95 U 1 1/1")] // nothing says how much
    [InlineData("X 90, Y 60", "AAA 2024 X REF 95; AAA 2024 Y REF -", "STOCK AAA 2024 _T: 95 A 1 1/1")] // cannot exist
    [InlineData("X 90, Y 60", "AAA 2024 X REF :; AAA 2024 Y REF c", "STOCK AAA 2024 _T: none Q 0 0/1")]
    public void Cells_without_a_value_leave_a_gap_that_their_last_figures_measure(string before, string rows, string figures) => Check(
        Sides.File("stock", before.Split(", ").Select(row => $"AAA 2023 {row.Replace(" ", " REF ", StringComparison.Ordinal)}")).File("stock", rows.Split("; ")), figures);

    [Theory]
    [InlineData("AAA 2023 X REF 900; BBB 2023 X REF 100; AAA 2024 X REF 900", "STOCK W 2024 _T: 900 A 0.9 1/2")]
    [InlineData("AAA 2023 X REF 900; BBB 2023 X REF 100; BBB 2024 X REF 100", "STOCK W 2024 _T: none O 0.1 1/2")]
    [InlineData("AAA 2024 X REF 900; BBB 2024 X REF :", "STOCK W 2024 _T: 900 U 0.5 1/2")] // of unknown weight
    [InlineData("AAA 2024 X REF 900; BBB 2024 X REF 90; CCC 2024 X REF 9; DDD 2024 X REF c", "STOCK W 2024 _T: 999 U 0.75 3/4")]
    [InlineData("AAA 2024 X REF 9; UNK 2024 X REF 4", "STOCK W 2024 _T: 13 A 1 2/1; STOCK UNK 2024 _T: 4 A 1 1/0")]
    [InlineData("UNK 2023 X REF 4; AAA 2023 X REF 1; AAA 2024 X REF 1", "STOCK W 2024 _T: 1 A 1 1/1")]
    public void A_late_area_weighs_its_last_figure_and_flags_the_region_where_it_has_none(string rows, string figures) =>
        Check(Sides.File("stock", rows.Split("; ")), figures);

    [Theory]
    [InlineData("stock/2024/BBB", "BBB 2024 X REF many", "STOCK W 2024 _T: 900 U 0.5 1/2")]
    [InlineData("stock/2024/BBB", "CCC 2024 X REF many", "STOCK W 2024 _T: 900 A 1 1/1")] // of another area than the file says
    [InlineData("stock/2024/BBB", "BBB 2023 X REF many", "STOCK W 2024 _T: 900 A 1 1/1")] // of another year than the folder says
    [InlineData("stock/2024/BBB", "BBB 2024 X OIP many", "STOCK W 2024 _T: 900 A 1 1/1")] // no cell of the figure
    public void A_file_that_was_held_back_makes_its_area_expected(string path, string row, string figures) =>
        Check(Sides.File("stock", "AAA 2024 X REF 900").FileAt(path, row), figures);

    [Theory]
    [InlineData("AAA 2024 X REF 6; AAA 2024 Y REF 4; BBB 2024 X REF 5", "STOCK W 2024 origin=Y: 4 A 1 2/2")] // BBB files and has none
    [InlineData("AAA 2023 Y REF 4; BBB 2023 X REF 5; AAA 2024 Y REF 4", "STOCK W 2024 origin=Y: 4 A 1 1/2")] // BBB is late and never had any
    [InlineData("AAA 2023 Y REF 6; BBB 2023 Y REF 2; AAA 2024 Y REF 6", "STOCK W 2024 origin=Y: 6 A 0.75 1/2")]
    public void An_item_has_weights_of_its_own(string rows, string figures) => Check(Sides.File("stock", rows.Split("; ")), figures);

    [Theory]
    [InlineData("AAA 2024 REF F child 6; BBB 2024 REF M child 4", "STOCK W 2024 sex=F: 6 A 1 1/1")]
    [InlineData("AAA 2023 REF F child 6; BBB 2023 REF F child 2; AAA 2024 REF F child 6; BBB 2024 REF M child 4", "STOCK W 2024 sex=F: 6 A 0.75 1/2")]
    public void An_item_that_an_area_never_lists_is_not_expected_where_absent_rows_are_missing(string rows, string figures) =>
        Check(Sides.File("detail", rows.Split("; ")), figures);

    [Fact]
    public void A_region_of_more_members_needs_as_many_areas_as_the_programme_says()
    {
        Programme programme = RuleProgramme.Programme with { LeastAreas = 2 };
        Check(new TwoSides(programme).File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 3", "CCC 2024 X NO P 4", "DDD 2024 X YES P 4"),
            "RATE halves/N 2024 _T: none O 1 1/1; RATE halves/S 2024 _T: 50 A 1 2/2; RATE alone/A 2024 _T: 25 A 1 1/1; DECIDED halves/N 2024 _T: 4 A 1 1/1");
    }

    [Theory]
    [InlineData("YES 9, NO 0", "RATE AAA 2024 _T: none N 1 1/1")]
    [InlineData("YES 9, NO 9", "RATE AAA 2024 _T: 50 U 1 1/1")]
    [InlineData("YES 15, NO 15", "RATE AAA 2024 _T: 50 A 1 1/1")]
    [InlineData("YES 0, NO 0", "RATE AAA 2024 _T: none M 1 1/1")]
    public void A_rate_over_few_is_flagged_or_not_given(string rows, string figures) => Check(
        new TwoSides(RuleProgramme.Programme with { SmallDenominators = new DenominatorLimits(30, 10) })
            .File("flow", rows.Split(", ").Select(row => $"AAA 2024 X {row.Replace(" ", " P ", StringComparison.Ordinal)}")), figures);
}
