using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class TemplateTests
{
    [Fact]
    public void The_rows_that_an_area_filed_last_are_due_and_validate_but_for_their_figures()
    {
        using TemporaryFolder folder = Workspaces.Good();
        ToolResult result = InProcess.Run(
            "template", "population", "--area", "AUT", "--period", "2026-Q1", "--workspace", folder["workspace"], "-d", Shipped.Folder, "-o", folder["AUT.csv"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Matches(@"^\d+ rows, as filed for 2025-Q[34] in submissions/population/2025/AUT.csv; the figures are blank\.\n", result.Error);
        string[] rows = [.. File.ReadAllLines(folder["AUT.csv"]).Skip(1)];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches("^AUT,2026-Q1,[A-Z]{3},[A-Z]{3},,$", row));

        ToolResult judged = InProcess.Run("validate", folder["AUT.csv"], "-d", Shipped.Folder, "--structure", "population");
        Assert.Equal(1, judged.ExitCode);
        Assert.EndsWith("1 held back; 1 error, 0 warnings, 0 informational findings.\n", judged.Output, StringComparison.Ordinal);
        Assert.Contains("blank-measure", judged.Output, StringComparison.Ordinal);
        Assert.Contains($"The cell is blank. {rows.Length} rows: lines 2, 3, 4, 5, 6 and {rows.Length - 5} more.", judged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Guidance_is_for_people_and_quiet_leaves_it_out()
    {
        ToolResult said = InProcess.Run("template", "asylum", "-d", Shipped.Folder);
        Assert.Equal("reporting_country,period,origin,indicator,procedure,application_type,level,unit,value,status\n", said.Output);
        Assert.Contains("G J U", said.Error, StringComparison.Ordinal);
        Assert.Contains("blank means _Z", said.Error, StringComparison.Ordinal);
        Assert.Equal(said with { Error = "" }, InProcess.Run("template", "asylum", "-d", Shipped.Folder, "-q"));
    }

    [Theory]
    [InlineData("poplation", "AUT", "2025", "There is no structure 'poplation'; did you mean 'population'?")]
    [InlineData("population", "XXA", "2025", "'XXA' is no reporting area of population")]
    [InlineData("population", "AUT", "2025-S1", "population is not filed for a period such as 2025-S1; it is filed annual or quarterly or monthly.")]
    [InlineData("population", "ANT", "2024", "The code 'ANT' is not valid in 2024.")]
    public void What_cannot_be_due_is_a_wrong_command_line(string structure, string area, string period, string message)
    {
        ToolResult result = InProcess.Run("template", structure, "--area", area, "--period", period, "-d", Shipped.Folder);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"error: {message}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_without_an_earlier_filing_gives_the_header()
    {
        using TemporaryFolder folder = Workspaces.Good();
        ToolResult result = InProcess.Run(
            "template", "population", "--area", "DEU", "--period", "2026-Q1", "--workspace", folder["workspace"], "-d", Shipped.Folder);
        Assert.Equal("reporting_country,period,origin,population_type,value,status\n", result.Output);
        Assert.StartsWith("The header alone: no accepted earlier filing was found, and ", result.Error, StringComparison.Ordinal);
    }
}
