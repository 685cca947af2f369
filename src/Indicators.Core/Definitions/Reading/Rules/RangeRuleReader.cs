using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="RangeRule"/>.</summary>
internal static class RangeRuleReader
{
    public static RuleDeclaration<RangeRule> Declaration { get; } = new("range", KeyMessages.KindRange,
    [
        new("minimum", new NumberShape(), Need.Optional, KeyMessages.SmallestFigure),
        new("maximum", new NumberShape(), Need.Optional, KeyMessages.LargestFigure),
    ], Read);

    private static RangeRule? Read(RuleReadContext reading)
    {
        double? minimum = reading.Map.Number("minimum"), maximum = reading.Map.Number("maximum");
        if (minimum is null && maximum is null)
            reading.Lacks(RuleMessages.NoLimits, RuleMessages.WriteOneOrBoth);
        if (minimum > maximum)
            reading.Impossible("maximum", DefinitionMessages.MaximumBelowMinimum);
        if (maximum < reading.Structure.Measure.Minimum || minimum > reading.Structure.Measure.Maximum)
            reading.Impossible(maximum < reading.Structure.Measure.Minimum ? "maximum" : "minimum",
                RuleMessages.NoFigureInRange(reading.Structure.Measure.Name));
        return new RangeRule(reading.Header, minimum ?? double.NegativeInfinity, maximum ?? double.PositiveInfinity);
    }
}
