using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="StockFlowRule"/>.</summary>
internal static class StockFlowRuleReader
{
    public static RuleDeclaration<StockFlowRule> Declaration { get; } = new("stock-flow", KeyMessages.KindStockFlow,
    [
        new("stock", RuleSourceReader.Shape, Need.Always, KeyMessages.Stock),
        new("inflows", new ListShape(RuleSourceReader.Shape), Need.Optional, KeyMessages.Inflows),
        new("outflows", new ListShape(RuleSourceReader.Shape), Need.Optional, KeyMessages.Outflows),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        .. ToleranceReader.Keys,
    ], Read);

    private static StockFlowRule Read(RuleReadContext reading)
    {
        IReadOnlyList<string> by = reading.ReadGroupColumns() ?? [];
        RuleSource stock = Source(reading, reading.Map.Map("stock"), by);
        RuleSource[] inflows = [.. Flows("inflows")], outflows = [.. Flows("outflows")];
        if (inflows.Length + outflows.Length == 0) reading.Lacks(RuleMessages.NoFlows, RuleMessages.WriteOneOrBoth);
        if (reading.Header.Where.Count > 0) reading.Impossible("where", RuleMessages.ConditionsOfSources, RuleMessages.MoveConditions);
        StockFlowRule rule = new(reading.Header, stock, inflows, outflows, by, ToleranceReader.Read(reading.Map));
        if (!rule.OtherStructures.Contains(reading.Structure.Id))
            reading.Impossible("kind", RuleMessages.TakesNothing(reading.Structure.Id), RuleMessages.MoveRule);
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
