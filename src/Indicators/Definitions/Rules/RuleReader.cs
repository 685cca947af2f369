using Indicators.Definitions.Reading;
using Indicators.Findings;

namespace Indicators.Definitions.Rules;

/// <summary>Reads the rules of a structure. A rule that cannot run is a finding here, never one about data.</summary>
internal static class RuleReader
{
    /// <param name="structure">Complete but for its rules; every other structure has been read too.</param>
    public static IReadOnlyList<Rule> ReadAll(DefinitionContext context, SourceFile file, YamlMapping map, Structure structure)
    {
        List<Rule> rules = [];
        YamlMapping[] written = [.. map.List("rules").OfType<YamlMapping>()];
        YamlScalar[] ids = [.. written.Select(rule => rule.Scalar("id")).OfType<YamlScalar>()];
        context.CheckDistinct(file, ids, "rule");
        foreach (YamlScalar id in ids.Where(id => FindingCatalogue.TryGet(id.Text, out _)))
            context.Findings.Add("definition-bad-value", file, id.Line, $"'{id.Text}' is the code of a finding.", "Call the rule something else: counts are told apart by these names.");
        foreach (YamlMapping rule in written)
            if (Read(context, file, rule, structure) is { } read) rules.Add(read);
        return rules;
    }

    /// <summary>The number of keys that there can be in one period.</summary>
    private static double KeysOf(Structure structure) =>
        structure.Key.Where(column => column.CodeList is not null).Aggregate(1.0, (product, column) => product * column.CodeList!.Codes.Count);

    private static Rule? Read(DefinitionContext context, SourceFile file, YamlMapping map, Structure structure)
    {
        if (map.Word("id") is not { } id || map.Word("kind") is not { } word || RuleKinds.Find(word) is not { } kind) return null;
        RuleHeader header = new(
            id, word, map.Choice<Severity>("severity"), map.Whole("level"), map.Choice<WhenMissing>("when-missing") ?? WhenMissing.Undecided,
            map.Text("message", context.Languages), RuleColumns.Conditions(context, file, map.Map("where"), structure));
        Rule? rule = kind.Read(new RuleReading(context, file, structure, map, header));
        if (rule is { Compares: true } && KeysOf(structure) > long.MaxValue)
            context.Findings.Add("definition-impossible-rule", file, map.Line, "The structure has more keys than there are numbers of 63 bits, so that it cannot be compared with others.", "Take a dimension out of its key.");
        return rule;
    }
}
