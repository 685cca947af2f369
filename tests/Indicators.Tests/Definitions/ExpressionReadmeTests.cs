using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Tests.Support;

namespace Indicators.Tests.Definitions;

/// <summary>Every expression in the README of the definitions is what the README says it is.</summary>
public sealed class ExpressionReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Shipped.Folder, "README.md"));

    /// <summary>The rows of the table below a marker, in cells.</summary>
    private static string[][] Table(string marker)
    {
        Match block = Regex.Match(Readme, Regex.Escape($"<!-- {marker} -->") + @"((?:\n\|[^\n]*)+)");
        Assert.True(block.Success, $"The README has no table of {marker}.");
        return [.. block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())];
    }

    private static (CheckedExpression? Expression, IReadOnlyList<ExpressionFault> Faults) Read(string structure, string text) =>
        CheckedExpression.Read(text, new ExpressionScope(Shipped.Programme.Structures[structure], [.. Shipped.Programme.CodeLists["reference-series"].Codes.Select(code => code.Id)]));

    [Fact]
    public void The_READMEs_expressions_can_be_judged()
    {
        string[][] rows = Table("expressions");
        Assert.True(rows.Length >= 10);
        Assert.All(rows, row => Assert.Equal([], Read(row[0], row[1]).Faults.Select(fault => $"{fault.Position.Offset}: {fault.Problem}")));
    }

    [Fact]
    public void The_READMEs_faulty_expressions_are_refused_for_the_reason_given()
    {
        string[][] rows = Table("refused expressions");
        Assert.True(rows.Length >= 10);
        Assert.All(rows, row => Assert.Equal([row[2]], Read(row[0], row[1]).Faults.Select(fault => fault.Code).Distinct()));
    }

    [Fact]
    public void The_READMEs_rules_can_be_added_to_the_structure_of_population()
    {
        string block = Regex.Match(Readme, @"### Expressions\n\n```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using var folder = DefinitionsFolder.CopyOfShipped();
        string structure = File.ReadAllText(Path.Combine(Shipped.Folder, "structures", "population.yaml"));
        folder.Write("structures/population.yaml", Regex.IsMatch(structure, "^rules:\n", RegexOptions.Multiline)
            ? Regex.Replace(structure, "^rules:\n", block, RegexOptions.Multiline)
            : structure + "\n" + block);
        DefinitionReadResult reading = folder.Read();
        Assert.Empty(reading.Findings);
        Assert.Equal(["returns-beside-refugees", "share-of-unknown"], reading.Programme!.Structures["population"].Rules.Take(2).Select(rule => rule.Id));
    }

    [Fact]
    public void The_README_names_every_word_of_the_language()
    {
        string section = Regex.Match(Readme, @"### Expressions\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        string code = string.Concat(Regex.Matches(section, "`[^`\n]+`").Select(match => match.Value));
        Assert.Equal([], Words.Keywords.Concat(Words.Functions).Concat(Words.Comparisons.Select(one => one.Mark)).Concat(Words.Arithmetics.Select(one => one.Mark))
            .Where(word => !Regex.IsMatch(code, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])")));
        Assert.Contains($"at most {Parser.LongestText:#,0} characters, and is nested at most {Expression.DeepestTree} levels", section, StringComparison.Ordinal);
    }
}
