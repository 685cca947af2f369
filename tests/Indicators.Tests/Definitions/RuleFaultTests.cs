using Indicators.Definitions.Rules;
using Indicators.Findings;

namespace Indicators.Tests.Definitions;

/// <summary>Rules that cannot run are found in the definitions, each with its line.</summary>
public sealed class RuleFaultTests
{
    private const string People = "structures/people.yaml";

    /// <summary>The rule as it is written, the code of what is wrong with it, and the text that begins on its line.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "{id: r, kind: rnage, minimum: 1}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: range}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: range, minimum: low}", "definition-wrong-type", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, figure: given}", "definition-unknown-key", "- {id: r" },
        { "{id: r, kind: range, minimum: 5, maximum: 4}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: range, maximum: -1}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, level: 6}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, where: {typ: REF}}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, where: {value: REF}}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, where: {type: REFS}}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, where: {country: XXA}}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: range, minimum: 1, where: {type: [REF, REF]}}", "definition-duplicate", "- {id: r" },
        { "{id: provisional, kind: range, minimum: 1}", "definition-duplicate", "- id: provisional" },
        { "{id: duplicate-key, kind: range, minimum: 1}", "definition-bad-value", "- {id: dup" },
        { "{id: r, kind: conditional, if: {type: REF}}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: conditional, then: {type: REF}}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: conditional, if: {type: REF}, then: {type: OIP}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: value}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: origin}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: type, parts: [REF]}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: type, whole: ALL, parts: [ALL, REF]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: type, whole: ALL, where: {type: [REF, OIP]}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: parts-and-whole, over: type, rounding: 1}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: balance, terms: [{where: {type: ALL}}]}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: balance, terms: [{where: {type: ALL}}, {where: {type: REF}, factor: 0}]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: balance, terms: [{where: {type: ALL}}, {where: {type: REF}}], by: [type]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: balance, terms: [{where: {type: ALL}}, {where: {type: REF}}], by: [country]}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: functional-dependency, from: [country, type], to: type}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: functional-dependency, from: [country], to: value}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: complete-combinations, of: {type: REF}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: complete-combinations, of: {country: [AAA, BBB]}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: category-share, category: {type: REF}}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: category-share, category: {type: REF}, minimum-share: 0.5, maximum-share: 0.4}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: category-share, category: {type: REF}, maximum-share: 1}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: category-share, category: {type: ALL}, maximum-share: 0.5}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: category-share, category: {type: REF}, by: [type], maximum-share: 0.5}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: code-set, columns: [country], set: iso}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: influence, maximum-influence: -1}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: change, factor: 0.5}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: change, factor: 2, against: yesterday}", "definition-bad-value", "- {id: r" },
        { "{id: r, kind: change, factor: 2, by: [value]}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {where: {type: REF}}}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {structure: sexes}, inflows: [{structure: sexes}]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {structure: sexes}, inflows: [{where: {type: REF}}], by: [origin]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {where: {type: REF}}, inflows: [{}], where: {type: REF}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {structure: men}, inflows: [{}]}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: stock-flow, stock: {structure: sexes, where: {origin: AAA}}, inflows: [{}]}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: hidiroglou-berthelot}", "definition-missing-key", "- {id: r" },
        { "{id: r, kind: robust-change, limit: 3, quantile: 0.25}", "definition-unknown-key", "- {id: r" },
        { "{id: r, kind: mirror, counterpart: type, other: {}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: mirror, counterpart: origin, other: {structure: sexes}}", "definition-unknown-reference", "- {id: r" },
        { "{id: r, kind: same-as, other: {}}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: same-as, other: {structure: sexes}, by: [origin]}", "definition-impossible-rule", "- {id: r" },
        { "{id: r, kind: reference, series: inhabitant}", "definition-unknown-reference", "- {id: r" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_rule_that_cannot_run_is_a_fault_of_the_definition(string rule, string code, string at)
    {
        using DefinitionsFolder folder = DefinitionsFolder.Minimal();
        Assert.Empty(folder.Places());
        folder.Replace(People, "rules:\n", $"rules:\n  - {rule}\n");
        Assert.Contains($"{People}:{folder.LineOf(People, at)} {code}", folder.Places());
        Assert.Null(folder.Read().Programme);
        Assert.All(folder.Places(Severity.Error), place => Assert.StartsWith(People, place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_is_read_with_all_that_it_says()
    {
        using DefinitionsFolder folder = DefinitionsFolder.Minimal();
        IReadOnlyList<Rule> rules = folder.Read().Programme!.Structures["people"].Rules;
        RangeRule range = Assert.IsType<RangeRule>(rules[0]);
        Assert.Equal(("plausible", Severity.Error, 2, WhenMissing.Fail, "Trop.", 5d, 1e6),
            (range.Id, range.Header.Severity, range.Header.Level, range.Header.WhenMissing, range.Header.Message!["fr"], range.Minimum, range.Maximum));
        Assert.Equal(("type", "REF OIP"), (range.Header.Where[0].Dimension, string.Join(' ', range.Header.Where[0].Codes)));
        ConditionalRule conditional = Assert.IsType<ConditionalRule>(rules[1]);
        Assert.Equal((WhenMissing.Undecided, FigureNeed.Given), (conditional.Header.WhenMissing, conditional.Figure));
        Assert.Empty(folder.Read().Programme!.Structures["sexes"].Rules);
    }
}
