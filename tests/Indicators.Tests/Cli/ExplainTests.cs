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
        Assert.Contains("Decisions: refugee status recognized + Decisions: complementary protection", OneLine(result.Output), StringComparison.Ordinal);
        Assert.Contains("… cases decided are left out", OneLine(result.Output), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("en", "STK-01: Refugees", "Definition and known limits", "published from 2/3, with a mark from 1/2")]
    [InlineData("fr", "STK-01: Réfugiés", "Définition et limites connues", "publié à partir de 2/3, avec un signe à partir de 1/2")]
    public void An_indicator_is_shown_as_it_is_published_in_each_language(string language, string title, string heading, string limits)
    {
        ToolResult result = InProcess.Run("definitions", "show", "STK-01", "--language", language, "-d", Shipped.Folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(title + "\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  {heading}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(limits, OneLine(result.Output), StringComparison.Ordinal);
        Assert.Contains("EGRISS IRRS stocks", OneLine(result.Output), StringComparison.Ordinal);
        Assert.Contains("population, demographics", OneLine(result.Output), StringComparison.Ordinal);
        Assert.Contains("STK-01-gdp", OneLine(result.Output), StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 110));
    }

    [Fact]
    public void A_language_that_the_programme_lacks_is_refused() => Assert.Equal(
        (2, "error: There is no language 'de'; one of: en, fr.\n"),
        InProcess.Run("definitions", "show", "STK-01", "--language", "de", "-d", Shipped.Folder) is var wrong ? (wrong.ExitCode, wrong.Error) : default);

    /// <summary>The text without its line breaks, which fall where the line is full.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
