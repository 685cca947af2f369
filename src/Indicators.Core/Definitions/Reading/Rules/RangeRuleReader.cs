using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="RangeRule"/>.</summary>
internal static class RangeRuleReader
{
    public static RuleDeclaration<RangeRule> Declaration { get; } = new("range", "Each figure lies between two limits.",
    [
        new("minimum", new NumberShape(), Need.Optional, "The smallest figure."),
        new("maximum", new NumberShape(), Need.Optional, "The largest figure."),
    ], Read);

    private static RangeRule? Read(RuleReadContext reading)
    {
        double? minimum = reading.Map.Number("minimum"), maximum = reading.Map.Number("maximum");
        if (minimum is null && maximum is null)
            reading.Lacks("Neither minimum nor maximum is written.", "Write one of them, or both.");
        if (minimum > maximum)
            reading.Impossible("maximum", "maximum is below minimum.");
        if (maximum < reading.Structure.Measure.Minimum || minimum > reading.Structure.Measure.Maximum)
            reading.Impossible(maximum < reading.Structure.Measure.Minimum ? "maximum" : "minimum",
                $"No figure that '{reading.Structure.Measure.Name}' may take is in the range.");
        return new RangeRule(reading.Header, minimum ?? double.NegativeInfinity, maximum ?? double.PositiveInfinity);
    }
}
