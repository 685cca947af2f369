using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Findings;

namespace Indicators.Tests.Definitions.Reading;

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
        using var folder = DefinitionsFolder.Minimal();
        Assert.Empty(folder.Places());
        folder.Replace(People, "rules:\n", $"rules:\n  - {rule}\n");
        Assert.Contains($"{People}:{folder.LineOf(People, at)} {code}", folder.Places());
        Assert.Null(folder.Read().Programme);
        Assert.All(folder.Places(Severity.Error), place => Assert.StartsWith(People, place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_is_read_with_all_that_it_says()
    {
        using var folder = DefinitionsFolder.Minimal();
        IReadOnlyList<Rule> rules = folder.Read().Programme!.Structures["people"].Rules;
        RangeRule range = Assert.IsType<RangeRule>(rules[0]);
        Assert.Equal(("plausible", Severity.Error, 2, WhenMissing.Fail, "Trop.", 5d, 1e6),
            (range.Id, range.Header.Severity, range.Header.Level, range.Header.WhenMissing, range.Header.Message!["fr"], range.Minimum, range.Maximum));
        Assert.Equal(("type", "REF OIP"), (range.Header.Where[0].Dimension, string.Join(' ', range.Header.Where[0].Codes)));
        ConditionalRule conditional = Assert.IsType<ConditionalRule>(rules[1]);
        Assert.Equal((WhenMissing.Undecided, FigureNeed.Given), (conditional.Header.WhenMissing, conditional.Figure));
        Assert.Empty(folder.Read().Programme!.Structures["sexes"].Rules);
    }

    [Fact]
    public void A_rule_that_is_written_wrongly_does_not_hide_what_other_rules_and_indicators_mean()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace(People, "rules:\n", "rules:\n  - {id: one, kind: range, minimun: 5}\n  - {id: two, kind: range, minimum: 5, maximum: 4}\n  - {id: three, kind: expression, expression: valeu > 1}\n");
        folder.Replace("indicators/stocks/STK-01.yaml", "where: {type: REF}", "where: {type: REFS}");
        Assert.Equal(
        [
            $"indicators/stocks/STK-01.yaml:{folder.LineOf("indicators/stocks/STK-01.yaml", "where: {type: REFS}")} definition-unknown-reference",
            $"{People}:{folder.LineOf(People, "- {id: one")} definition-unknown-key",
            $"{People}:{folder.LineOf(People, "- {id: two")} definition-impossible-rule",
            $"{People}:{folder.LineOf(People, "- {id: three")} definition-unknown-reference",
        ], folder.Places());
    }

    /// <summary>What the key was to be is not known, so that nothing is said of indicators, which look at more than columns.</summary>
    [Fact]
    public void A_key_that_is_not_known_does_not_hide_what_rules_mean()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("structures/sexes.yaml", "same-as:", "same_as:");
        File.AppendAllText(Path.Combine(folder.Path, "structures/sexes.yaml"), "rules:\n  - {id: two, kind: range, minimum: 5, maximum: 4}\n");
        Assert.Equal(
            [$"structures/sexes.yaml:{folder.LineOf("structures/sexes.yaml", "same_as")} definition-unknown-key", $"structures/sexes.yaml:{folder.LineOf("structures/sexes.yaml", "- {id: two")} definition-impossible-rule"],
            folder.Places());
    }

    [Fact]
    public void Where_the_columns_are_not_known_nothing_is_said_of_what_refers_to_them()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace(People, "rules:\n", "rules:\n  - {id: two, kind: range, minimum: 1, where: {typo: REF}}\n");
        folder.Replace(People, "role: note", "role: notes");
        Assert.Equal([$"{People}:{folder.LineOf(People, "role: notes")} definition-bad-value"], folder.Places());
    }

    /// <summary>
    /// Of a few areas, 401 years with five periods each, and lists of 1,000 codes: with four dimensions some 1e16 cells, with
    /// five 1e19, beyond 2^63 = 9.2e18, though there are fewer keys than that in any one period.
    /// </summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(12, false)]
    public void A_structure_with_more_cells_than_can_be_numbered_is_not_compared(int dimensions, bool isSound)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("code-lists/long.csv", $"code,name_en,name_fr\n{string.Concat(Enumerable.Range(0, 1000).Select(code => $"c{code},x,x\n"))}");
        string columns = string.Concat(Enumerable.Range(0, dimensions).Select(i => $"  - {{name: long{i}, role: dimension, concept: LONG{i}, code-list: long}}\n"));
        folder.Write("structures/wide.yaml", $"""
            id: wide
            title: Wide
            frequencies: [A, Q]
            absent-rows: zero
            columns:
              - {"{"}name: country, role: reporting-area, concept: REF_AREA, code-list: areas{"}"}
              - {"{"}name: period, role: period, concept: TIME_PERIOD{"}"}
            {columns.TrimEnd()}
              - {"{"}name: value, role: measure, concept: OBS_VALUE, type: count, unit: persons{"}"}
            rules:
              - {"{"}id: r, kind: change, factor: 2{"}"}
            """ + "\n");
        Assert.Equal(isSound ? [] : [$"structures/wide.yaml:{folder.LineOf("structures/wide.yaml", "- {id: r")} definition-impossible-rule"], folder.Places(Severity.Error));
    }
}
