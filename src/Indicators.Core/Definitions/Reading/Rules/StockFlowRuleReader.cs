using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="StockFlowRule"/>.</summary>
internal static class StockFlowRuleReader
{
    public static RuleDeclaration<StockFlowRule> Declaration { get; } = new("stock-flow", "A closing stock is the opening one, plus what came in, minus what went out.",
    [
        new("stock", RuleSourceReader.Shape, Need.Always, "The stock; the opening one is that of the period before."),
        new("inflows", new ListShape(RuleSourceReader.Shape), Need.Optional, "What comes in during the period."),
        new("outflows", new ListShape(RuleSourceReader.Shape), Need.Optional, "What goes out during the period."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        .. ToleranceReader.Keys,
    ], Read);

    private static StockFlowRule Read(RuleReadContext reading)
    {
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [];
        RuleSource stock = Source(reading, reading.Map.Map("stock"), by);
        RuleSource[] inflows = [.. Flows("inflows")], outflows = [.. Flows("outflows")];
        if (inflows.Length + outflows.Length == 0) reading.Lacks("The rule has neither inflows nor outflows.", "Write one of them, or both.");
        if (reading.Header.Where.Count > 0) reading.Impossible("where", "The rule says of each source which cells it takes.", "Move the conditions to stock, inflows and outflows.");
        StockFlowRule rule = new(reading.Header, stock, inflows, outflows, by, ToleranceReader.Read(reading.Map));
        if (!rule.OtherStructures.Contains(reading.Structure.Id))
            reading.Impossible("kind", $"The rule takes nothing from '{reading.Structure.Id}'.", "Move it to a structure that it takes something from.");
        return rule;

        IEnumerable<RuleSource> Flows(string key) => reading.Map.List(key).OfType<YamlMapping>().Select(map => Source(reading, map, by));
    }

    private static RuleSource Source(RuleReadContext reading, YamlMapping? map, IReadOnlyList<string> by)
    {
        (RuleSource source, Structure? structure) = RuleSourceReader.Read(reading, map);
        RuleSourceReader.CheckComparable(reading, map?.Line ?? reading.Map.Line, by, structure);
        return source;
    }
}
