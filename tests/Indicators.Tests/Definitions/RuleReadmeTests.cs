using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Tests.Support;
using Indicators.Validation.Rules;

namespace Indicators.Tests.Definitions;

/// <summary>The README of the definitions shows a rule of each kind that can be added to a shipped structure as it stands.</summary>
public sealed partial class RuleReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Shipped.Folder, "README.md"));

    [Fact]
    public void The_READMEs_rules_can_be_added_to_the_structures_that_they_name()
    {
        using var folder = DefinitionsFolder.CopyOfShipped();
        IGrouping<string, string>[] examples = [.. Example().Matches(Readme).GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value)];
        foreach (IGrouping<string, string> structure in examples)
        {
            string rules = string.Concat(structure.Select(rule => Regex.Replace(rule, "^", "  ", RegexOptions.Multiline).TrimEnd() + "\n"));
            folder.Write(structure.Key, File.ReadAllText(Path.Combine(Shipped.Folder, structure.Key)) + rules);
        }
        DefinitionReadResult reading = folder.Read();
        Assert.Equal([], reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Message}"));
        Assert.Equal(
            examples.SelectMany(structure => structure).SelectMany(text => Id().Matches(text)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            reading.Programme!.Structures.Values.SelectMany(structure => structure.Rules).Select(rule => rule.Id)
                .Except(Shipped.Programme.Structures.Values.SelectMany(structure => structure.Rules).Select(rule => rule.Id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_an_example_of_each_kind()
    {
        // Expressions have a section and examples of their own.
        string examples = string.Concat(Example().Matches(Readme).Select(match => match.Value));
        Assert.Equal(["expression"], RuleKinds.All.Select(kind => kind.Declaration.Name).Where(kind => !examples.Contains($"kind: {kind}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_example_of_the_keys_that_all_kinds_share_has_all_of_them()
    {
        string example = Regex.Match(Readme, "```yaml\nrules:\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal([], RuleKinds.Format.Rule.Keys.Select(key => key.Name).Where(key => !example.Contains($" {key}: ", StringComparison.Ordinal)));
        using var folder = DefinitionsFolder.CopyOfShipped();
        folder.Write("structures/population.yaml", File.ReadAllText(Path.Combine(Shipped.Folder, "structures", "population.yaml")) + example);
        Assert.Equal([], folder.Read().Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Message}"));
    }

    [GeneratedRegex("```yaml\n# (structures/[a-z]+\\.yaml)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^- id: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Id();
}
