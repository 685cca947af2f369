using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="GapFreeRule"/>.</summary>
internal static class GapFreeRuleReader
{
    public static RuleDeclaration<GapFreeRule> Declaration { get; } = new("gap-free", "An area that has filed before has filed the period before.",
    [
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("lookback", new NumberShape(2, 1000, Whole: true), Need.Optional, "How many periods back a filing makes the following ones due; all of them unless written."),
    ], Read);

    private static GapFreeRule Read(RuleReadContext reading) => new(reading.Header, reading.ReadGroupColumns() ?? [], reading.Map.Whole("lookback") ?? int.MaxValue);
}
