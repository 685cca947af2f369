using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="InfluenceRule"/>.</summary>
internal static class InfluenceRuleReader
{
    public static RuleDeclaration<InfluenceRule> Declaration { get; } = new("influence", KeyMessages.KindInfluence,
    [
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        new("maximum-influence", new NumberShape(0), Need.Always, KeyMessages.InfluenceMaximum),
        new("least-records", new NumberShape(2, Whole: true), Need.Optional, KeyMessages.LeastRecords),
    ], Read);

    private static InfluenceRule Read(RuleReadContext reading) => new(
        reading.Header, reading.ReadGroupColumns() ?? [], reading.Map.Number("maximum-influence") ?? 0, reading.Map.Whole("least-records") ?? 5);
}
