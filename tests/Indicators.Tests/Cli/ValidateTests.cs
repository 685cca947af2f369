using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class ValidateTests
{
    private const string Warned = "reporting_country,period,origin,population_type,value,status,remark\nAUT,2025-Q1,AFG,REF,10,A,none\n";

    private static string[] Command(params string[] arguments) => ["validate", .. arguments, "-d", Shipped.Folder];

    [Fact]
    public void Text_goes_to_standard_output_unless_an_output_is_named()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        ToolResult text = InProcess.Run(Command(folder["workspace"]));
        Assert.Equal((1, ""), (text.ExitCode, text.Error));
        Assert.EndsWith("8 files: 6 accepted, 2 held back; 4 errors, 0 warnings, 0 informational findings.\n", text.Output, StringComparison.Ordinal);

        ToolResult both = InProcess.Run(Command(folder["workspace"], "--format", "json", "-o", folder["report.json"], "--format", "text", "-o", "-"));
        Assert.Equal(text.Output, both.Output);
        using var report = JsonDocument.Parse(File.ReadAllBytes(folder["report.json"]));
        Assert.Equal(2, report.RootElement.GetProperty("summary").GetProperty("held_back").GetInt32());
    }

    [Fact]
    public void A_warning_fails_only_on_request()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("AUT.csv", Warned);
        Assert.Equal(0, InProcess.Run(Command(file, "--structure", "population")).ExitCode);
        Assert.Equal(1, InProcess.Run(Command(file, "--structure", "population", "--fail-on", "warning")).ExitCode);
    }

    [Fact]
    public void Findings_that_are_not_shown_are_counted()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("AUT.csv", "reporting_country,period,origin,population_type,value,status\n"
            + string.Concat(Enumerable.Range(0, 7).Select(i => $"AUT,2025-Q1,XQ{i},REF,10,A\n")));
        Assert.Contains("    and 5 more\n", InProcess.Run(Command(file, "--max-findings", "2")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_texts_are_shown_only_on_request()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("AUT.csv", "reporting_country,period,origin,population_type,value,status\nAUT,2025-Q1,AFG,REF,12x34,A\n");
        Assert.DoesNotContain("12x34", InProcess.Run(Command(file)).Output, StringComparison.Ordinal);
        Assert.Contains("12x34", InProcess.Run(Command(file, "--show-values")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_ends_with_3()
    {
        using var folder = new TemporaryFolder();
        folder.Write("AUT.csv", Warned);
        File.CreateSymbolicLink(folder["BEL.csv"], folder["gone.csv"]);
        ToolResult result = InProcess.Run(Command(folder.Path, "--structure", "population"));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("BEL.csv: held back; 1 error", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("error: Cannot read '", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_structure_is_a_wrong_command_line()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = InProcess.Run(Command(folder.Write("AUT.csv", Warned), "--structure", "populations"));
        Assert.Equal((2, "error: There is no structure 'populations'; did you mean 'population'?\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void The_definitions_of_the_workspace_above_the_file_are_used()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["ws", "indicator-definitions"], _ => true);
        string file = folder.Write("ws/submissions/population/AUT.csv", Warned);
        Assert.Equal(0, InProcess.Run("validate", file).ExitCode);
    }

    [Fact]
    public void Earlier_periods_and_inhabitants_come_from_the_workspace_of_the_file_or_the_one_named()
    {
        const string header = "reporting_country,period,origin,population_type,value,status\n";
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/2024.csv", header + "AUT,2024-Q1,AFG,REF,1000,A\n");
        folder.Write("ws/reference/population.csv", "area,period,value,unit,source,vintage\nAUT,2025,9000000,persons,,\n");
        string inside = folder.Write("ws/submissions/population/2025.csv", header + "AUT,2025-Q1,AFG,REF,20000000,A\n");
        string outside = folder.Write("2025.csv", header + "AUT,2025-Q1,AFG,REF,20000000,A\n");
        ToolResult alone = InProcess.Run(Command(outside, "--structure", "population"));
        Assert.Matches(@"\n  fewer-than-inhabitants +0 +0 +1 +1\n", alone.Output);
        Assert.Contains(" 0 warnings", alone.Output, StringComparison.Ordinal);
        foreach (ToolResult beside in (ToolResult[])[InProcess.Run(Command(inside)), InProcess.Run(Command(outside, "--structure", "population", "--workspace", folder["ws"]))])
        {
            Assert.Contains("is above the population of AUT.", beside.Output, StringComparison.Ordinal);
            Assert.Contains("rose by a factor of more than 10 from 2024-Q1 to 2025-Q1.", beside.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("20000000", beside.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("20,000,000", beside.Output, StringComparison.Ordinal);
            Assert.Contains("for 2024-Q2 to 2024-Q4.", beside.Output, StringComparison.Ordinal);
            Assert.Matches(@"\n  fewer-than-inhabitants +0 +1 +0 +0\n", beside.Output);
            Assert.EndsWith("1 file: 1 accepted, 0 held back; 0 errors, 4 warnings, 0 informational findings.\n", beside.Output, StringComparison.Ordinal);
        }
        Assert.Contains("Figures: 20,000,000 after 1,000.", InProcess.Run(Command(inside, "--show-values")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_series_that_cannot_be_used_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/reference/population.csv", "some,other,header\n");
        string file = folder.Write("ws/submissions/population/2025.csv", Warned);
        ToolResult result = InProcess.Run(Command(file));
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("error unknown-reference-header (1)", result.Output, StringComparison.Ordinal);
    }
}
