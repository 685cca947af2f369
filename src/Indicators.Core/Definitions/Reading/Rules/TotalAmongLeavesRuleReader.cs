using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="TotalAmongLeavesRule"/>.</summary>
internal static class TotalAmongLeavesRuleReader
{
    public static RuleDeclaration<TotalAmongLeavesRule> Declaration { get; } = new("total-among-leaves", "No leaf is the sum of all the others.",
    [
        new("over", RuleShapes.Dimension, Need.Always, "The dimension that holds the whole and its parts."),
        new("least-parts", new NumberShape(2, 1000, Whole: true), Need.Optional, "The fewest other leaves whose sum is held against one; 3 unless written."),
        new("at-least", new NumberShape(0), Need.Optional, "Wholes below it are not judged; 0 unless written."),
    ], Read);

    private static TotalAmongLeavesRule? Read(RuleReadContext reading)
    {
        if (reading.Dimension("over") is not { } over) return null;
        if (reading.Structure.Measure.Minimum is not >= 0)
            reading.Impossible("kind", $"'{reading.Structure.Measure.Name}' may be negative: then no leaf stands out as a sum.", "Write minimum: 0 for the measure.");
        return new TotalAmongLeavesRule(reading.Header, over.Name, reading.Map.Whole("least-parts") ?? 3, reading.Map.Number("at-least") ?? 0);
    }
}
