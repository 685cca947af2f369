using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Tests.Definitions;
using Indicators.Tests.Support;
using Indicators.Validation.Rules;

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
            Assert.Contains(entry.Meaning.ToString(), result.Output, StringComparison.Ordinal);
            Assert.Contains(entry.Remedy.ToString(), result.Output, StringComparison.Ordinal);
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
    public void A_rule_is_explained_by_what_it_demands_and_where_it_is_declared()
    {
        ToolResult result = InProcess.Run("explain", "population/fewer-than-inhabitants", "-d", Shipped.Folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] file = File.ReadAllLines(Path.Combine(Shipped.Folder, "structures", "population.yaml"));
        int line = Array.IndexOf(file, "  - id: fewer-than-inhabitants") + 1;
        Assert.StartsWith(
            $"population/fewer-than-inhabitants: reference\n  warning, ESS validation level 4, findings of code differs-from-reference\n  declared in {Shipped.Folder}/structures/population.yaml, line {line}\n",
            result.Output, StringComparison.Ordinal);
        Assert.Contains("\n  What it requires: An area's figures are consistent with a public series.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n  series: population\n    The series; the figure of the period's year is used.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("it is undecided.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_the_shipped_structures_is_explained_by_its_name_alone()
    {
        foreach (Structure structure in Shipped.Programme.Structures.Values)
            foreach (Rule rule in structure.Rules)
            {
                ToolResult result = InProcess.Run("explain", rule.Id, "-d", Shipped.Folder);
                Assert.Equal(0, result.ExitCode);
                Assert.Contains($"{structure.Id}/{rule.Id}: {rule.Header.Kind}\n", result.Output, StringComparison.Ordinal);
                Assert.Contains(RuleKinds.Find(rule).Declaration.Meaning.ToString(), OneLine(result.Output), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void A_rule_says_its_own_severity_level_message_and_expression()
    {
        using var folder = DefinitionsFolder.Minimal();
        Assert.StartsWith("people/plausible: range\n  error, ESS validation level 2, findings of code out-of-range\n", InProcess.Run("explain", "plausible", "-d", folder.Path).Output, StringComparison.Ordinal);
        string plausible = InProcess.Run("explain", "people/plausible", "-d", folder.Path).Output;
        Assert.Contains("\n  What it says:     Too many.\n  where: {type: [REF, OIP]}\n", plausible, StringComparison.Ordinal);
        Assert.Contains("it fails.\n", plausible, StringComparison.Ordinal);
        Assert.Contains("\n  expression: if type = 'REF' then value <= 1000000\n", InProcess.Run("explain", "written", "-d", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_is_called_is_told_with_the_nearest_name() => Assert.Equal(
        (2, "error: 'fewer-than-inhabitant' is neither a finding's code, nor an indicator, nor a rule. Did you mean 'fewer-than-inhabitants'?\n"),
        InProcess.Run("explain", "fewer-than-inhabitant", "-d", Shipped.Folder) is var wrong ? (wrong.ExitCode, wrong.Error) : default);

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
