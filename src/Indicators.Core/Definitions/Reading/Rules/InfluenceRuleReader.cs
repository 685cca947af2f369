using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="InfluenceRule"/>.</summary>
internal static class InfluenceRuleReader
{
    public static RuleDeclaration<InfluenceRule> Declaration { get; } = new("influence", "No single record moves the mean of its group by much.",
    [
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("maximum-influence", new NumberShape(0), Need.Always, "How far one record may move the mean, as a part of the mean without it: 1 lets it double."),
        new("least-records", new NumberShape(2, Whole: true), Need.Optional, "Smaller groups are not judged; 5 unless written."),
    ], Read);

    private static InfluenceRule Read(RuleReadContext reading) => new(
        reading.Header, reading.ReadGroupColumns() ?? [], reading.Map.Number("maximum-influence") ?? 0, reading.Map.Whole("least-records") ?? 5);
}
