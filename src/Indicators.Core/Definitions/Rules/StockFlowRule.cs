using Indicators.Definitions.Reading;
using Indicators.Lists;

namespace Indicators.Definitions.Rules;

/// <summary>A stock at the end of a period is that of the period before, plus what came in, minus what went out.</summary>
public sealed record StockFlowRule(
    RuleHeader Header, RuleSource Stock, IReadOnlyList<RuleSource> Inflows, IReadOnlyList<RuleSource> Outflows, IReadOnlyList<string> By, Tolerance Tolerance)
    : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("stock-flow", "A closing stock is the opening one, plus what came in, minus what went out.",
    [
        new("stock", RuleSource.Shape, Need.Always, "The stock; the opening one is that of the period before."),
        new("inflows", new ListShape(RuleSource.Shape), Need.Optional, "What comes in during the period."),
        new("outflows", new ListShape(RuleSource.Shape), Need.Optional, "What goes out during the period."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        .. Tolerance.Keys,
    ], Read);

    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [.. Inflows.Concat(Outflows).Append(Stock).Select(source => source.Structure).Distinct()];

    private static StockFlowRule Read(RuleReadContext reading)
    {
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [];
        RuleSource stock = Source(reading, reading.Map.Map("stock"), by);
        RuleSource[] inflows = [.. Flows("inflows")], outflows = [.. Flows("outflows")];
        if (inflows.Length + outflows.Length == 0) reading.Lacks("The rule has neither inflows nor outflows.", "Write one of them, or both.");
        if (reading.Header.Where.Count > 0) reading.Impossible("where", "The rule says of each source which cells it takes.", "Move the conditions to stock, inflows and outflows.");
        StockFlowRule rule = new(reading.Header, stock, inflows, outflows, by, Tolerance.Read(reading.Map));
        if (!rule.OtherStructures.Contains(reading.Structure.Id))
            reading.Impossible("kind", $"The rule takes nothing from '{reading.Structure.Id}'.", "Move it to a structure that it takes something from.");
        return rule;

        IEnumerable<RuleSource> Flows(string key) => reading.Map.List(key).OfType<YamlMapping>().Select(map => Source(reading, map, by));
    }

    private static RuleSource Source(RuleReadContext reading, YamlMapping? map, IReadOnlyList<string> by)
    {
        (RuleSource source, Structure? structure) = RuleSources.Read(reading, map);
        RuleSources.CheckComparable(reading, map?.Line ?? reading.Map.Line, by, structure);
        return source;
    }
}
