using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="GapFreeRule"/>.</summary>
internal static class GapFreeRuleReader
{
    public static RuleDeclaration<GapFreeRule> Declaration { get; } = new("gap-free", KeyMessages.KindGapFree,
    [
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        new("lookback", new NumberShape(2, 1000, Whole: true), Need.Optional, KeyMessages.GapLookback),
    ], Read);

    private static GapFreeRule Read(RuleReadContext reading) => new(reading.Header, reading.ReadGroupColumns() ?? [], reading.Map.Whole("lookback") ?? int.MaxValue);
}
