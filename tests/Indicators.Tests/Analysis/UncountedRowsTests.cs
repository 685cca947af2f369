using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>What rows tell that are added up before anything is counted, or that no indicator counts.</summary>
public sealed class UncountedRowsTests
{
    [Theory]
    [InlineData("Z SERVED 30", "X SERVED 3; Z SERVED :", "none O")] // 30 of 33 are missing by the last figures
    [InlineData("X SERVED 30; Z SERVED 3", "X SERVED 30; Z SERVED :", "30 U")] // 3 of 33
    [InlineData("Z SERVED 30", "X SERVED 3; Z SERVED -", "3 A")] // what cannot exist is not missing
    [InlineData("Z SERVED 30", "X SERVED 3", "3 A")]
    [InlineData("X SERVED 30", "Z SERVED :", "none L")]
    public void A_row_without_a_figure_is_missed_in_a_dimension_that_nobody_asks_about(string before, string now, string figure)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => MethodProgramme.Programme with { Indicators = [.. MethodProgramme.Programme.Indicators.Where(indicator => indicator.Id == "SERVED")] })
            .File("service", [.. before.Split("; ").Select(row => $"AAA 2023 {row}")])
            .File("service", [.. now.Split("; ").Select(row => $"AAA 2024 {row}")]);
        Assert.Equal(figure, run["SERVED", "AAA", "2024"]);
    }

    [Theory]
    [InlineData("X ALL C :", "none O")] // nothing of the return is in persons
    [InlineData("X ALL C 0", "none O")]
    [InlineData("X ALL C 40; Y ALL C :", "none O")]
    [InlineData("X ALL P 0", "0 A")]
    [InlineData("X ALL P :", "0 A")]
    [InlineData("X ALL P 0; X ALL C 40", "0 A")]
    public void A_return_of_totals_in_another_unit_is_no_zero(string rows, string figure)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Recomputation.RuleProgramme.Programme).File("flow", [.. rows.Split("; ").Select(row => $"AAA 2024 {row}")]);
        Assert.Equal(figure, run["FLOW", "AAA", "2024"]);
    }

    [Fact]
    public void An_item_that_is_held_back_is_no_zero_of_a_region()
    {
        var sides = new Recomputation.TwoSides(Recomputation.RuleProgramme.Programme);
        sides.FileAt("flow/AAA-2024", "AAA 2024 Y APP P 12").FileAt("flow/BBB-2024", "BBB 2024 X APP P 30").FileAt("flow/BBB-2024-more", "BBB 2024 Y APP P many");
        sides.Compare("FLOW halves/N 2024 _T: 42 U 1 2/2", "FLOW halves/N 2024 origin=Y: 12 U 0.5 1/2");
    }
}
