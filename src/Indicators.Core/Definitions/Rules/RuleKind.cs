using Indicators.Definitions.Reading;
using Indicators.Lists;

namespace Indicators.Definitions.Rules;

/// <summary>The declaration of a kind of rule: its word, its keys beside those of every rule, and how they are read.</summary>
/// <param name="Name">The word after <c>kind</c>.</param>
/// <param name="Meaning">What it demands, in a sentence.</param>
/// <param name="Keys">A key that several kinds have takes the same values in each.</param>
/// <param name="Read">Gives null where a finding says what is wrong.</param>
internal sealed record RuleKind(string Name, string Meaning, IReadOnlyList<KeyShape> Keys, Func<RuleReadContext, Rule?> Read)
{
    public MapShape Shape { get; } = new($"a rule of kind {Name}", Keys);
}

/// <summary>Every kind of rule, in the order of the README.</summary>
internal static class RuleKinds
{
    public static IReadOnlyList<RuleKind> All { get; } =
    [
        RangeRule.Declaration, ConditionalRule.Declaration, PartsAndWholeRule.Declaration, BalanceRule.Declaration,
        FunctionalDependencyRule.Declaration, CompleteCombinationsRule.Declaration, CategoryShareRule.Declaration,
        TotalAmongLeavesRule.Declaration, CodeSetRule.Declaration, InfluenceRule.Declaration,
        ExpressionRule.Declaration,
        ChangeRule.Declaration, GapFreeRule.Declaration, StockFlowRule.Declaration, HidiroglouBerthelotRule.Declaration,
        RobustChangeRule.Declaration, UnitErrorRule.Declaration, MirrorRule.Declaration, SameAsRule.Declaration, ReferenceRule.Declaration,
    ];

    /// <summary>Each kind's keys, followed by those of maps that only it has.</summary>
    public static IEnumerable<MapShape> Shapes => All.SelectMany(kind =>
        kind.Keys.Select(key => key.Value is ListShape { Item: MapShape item } ? item : key.Value as MapShape).OfType<MapShape>().Prepend(kind.Shape)).Distinct();

    public static RuleKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
