using Indicators.Findings;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class ExplainTests
{
    [Fact]
    public void Every_code_of_a_finding_can_be_explained()
    {
        foreach (FindingEntry entry in FindingCatalogue.Entries)
        {
            ToolResult result = InProcess.Run("explain", entry.Code);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains(entry.Meaning, result.Output, StringComparison.Ordinal);
            Assert.Contains(entry.Remedy, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_indicator_is_explained_by_its_method_and_components()
    {
        ToolResult result = InProcess.Run("explain", "ASY-04", "-d", Shipped.Folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("ASY-04: Total protection rate\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("where indicator is DEC_REC or DEC_OTH and unit is P; summed over time", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_are_listed_and_shown()
    {
        ToolResult list = InProcess.Run("definitions", "list", "-d", Shipped.Folder);
        Assert.Equal(0, list.ExitCode);
        foreach (string id in (string[])["STK-01", "population", "m49-subregion", "areas"])
        {
            Assert.Contains($"  {id} ", list.Output, StringComparison.Ordinal);
            ToolResult shown = InProcess.Run("definitions", "show", id, "-d", Shipped.Folder);
            Assert.Equal(0, shown.ExitCode);
            Assert.StartsWith(id + ": ", shown.Output, StringComparison.Ordinal);
        }
        Assert.Equal(
            (2, "error: The definitions have nothing called 'populaton'. Did you mean 'population'?\n"),
            InProcess.Run("definitions", "show", "populaton", "-d", Shipped.Folder) is var wrong ? (wrong.ExitCode, wrong.Error) : default);
    }
}
