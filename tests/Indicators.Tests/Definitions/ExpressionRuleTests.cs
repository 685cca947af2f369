using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Findings;

namespace Indicators.Tests.Definitions;

/// <summary>Expressions in the rules of a structure: faults are findings of the definitions, at their lines.</summary>
public sealed class ExpressionRuleTests
{
    private const string People = "structures/people.yaml";

    private static DefinitionsFolder With(string rule)
    {
        var folder = DefinitionsFolder.Minimal();
        folder.Replace(People, "rules:\n", $"rules:\n{rule}\n");
        return folder;
    }

    [Theory]
    [InlineData("value > ", "definition-bad-expression")]
    [InlineData("value > 'x'", "definition-impossible-rule")]
    [InlineData("value + type > 1", "definition-kind-mismatch")]
    [InlineData("valeu > 1", "definition-unknown-reference")]
    [InlineData("type in ('REF', 'REF')", "definition-duplicate")]
    [InlineData("value < reference(gold)", "definition-unknown-reference")]
    public void A_fault_in_an_expression_stands_on_its_line(string expression, string code)
    {
        using DefinitionsFolder folder = With($"  - {{id: r, kind: expression, expression: \"{expression}\"}}");
        Finding finding = Assert.Single(folder.Read().Findings);
        Assert.Equal((code, folder.LineOf(People, "- {id: r"), Severity.Error), (finding.Code, finding.Line!.Value, finding.Severity));
        Assert.Matches(@" \(character \d+ of the expression\)$", finding.Message);
    }

    [Fact]
    public void In_a_block_that_keeps_its_lines_a_fault_stands_on_its_own()
    {
        using DefinitionsFolder folder = With("  - id: r\n    kind: expression\n    expression: |\n      if type = 'REF'\n      then valeu > 1 and\n        tpye = 'REF'");
        int first = folder.LineOf(People, "if type = 'REF'");
        Assert.Equal(
            [(first + 1, "'valeu' is not a column of the structure. (line 2, character 6 of the expression)", "Did you mean 'value'?"), (first + 2, "'tpye' is not a column of the structure. (line 3, character 3 of the expression)", "Did you mean 'type'?")],
            folder.Read().Findings.Select(finding => (finding.Line!.Value, finding.Message, finding.Hint)));
    }

    [Fact]
    public void Where_lines_are_joined_a_fault_stands_where_the_expression_begins()
    {
        using DefinitionsFolder folder = With("  - id: r\n    kind: expression\n    expression: value > 0 and\n      valeu > 1");
        Finding finding = Assert.Single(folder.Read().Findings);
        Assert.Equal((folder.LineOf(People, "expression: value > 0"), "'valeu' is not a column of the structure. (character 15 of the expression)"), (finding.Line!.Value, finding.Message));
    }

    [Fact]
    public void A_rule_that_looks_beside_its_file_says_so()
    {
        using DefinitionsFolder folder = With("  - {id: a, kind: expression, expression: value < 2 * previous(value)}\n  - {id: b, kind: expression, expression: value > 0}");
        IReadOnlyList<Rule> rules = folder.Read().Programme!.Structures["people"].Rules;
        Assert.Equal([true, false], rules.Take(2).Select(rule => rule.Compares));
        Assert.Equal("value > 0", Assert.IsType<ExpressionRule>(rules[1]).Expression.Text);
    }
}
