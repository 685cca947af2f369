using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="UnitErrorRule"/>.</summary>
internal static class UnitErrorRuleReader
{
    public static RuleDeclaration<UnitErrorRule> Declaration { get; } = new("unit-error", "No figure is 10, 100 or 1,000 times its neighbours in time, or that part of them.",
    [
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("closeness", new NumberShape(0, 0.9), Need.Optional, "How near to 10, 100 or 1,000 the factor must be, as a part of it; 0.2 unless written."),
        new("at-least", new NumberShape(0), Need.Optional, "Wholes below it are not judged; 0 unless written."),
    ], Read);

    private static UnitErrorRule Read(RuleReadContext reading) => new(
        reading.Header, reading.ReadGroupColumns(), reading.Map.Number("closeness") ?? 0.2, reading.Map.Number("at-least") ?? 0);
}
