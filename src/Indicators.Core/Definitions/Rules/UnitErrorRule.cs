using Indicators.Definitions.Reading;

namespace Indicators.Definitions.Rules;

/// <summary>No figure is about 10, 100 or 1,000 times, or a tenth, hundredth or thousandth, of its neighbours in time.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Closeness">How near to the power of ten the factor must be, as a part of it.</param>
/// <param name="LeastFigure">Where the larger figure is below it nothing is judged.</param>
public sealed record UnitErrorRule(RuleHeader Header, IReadOnlyList<string>? By, double Closeness, double LeastFigure) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("unit-error", "No figure is 10, 100 or 1,000 times its neighbours in time, or that part of them.",
    [
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("closeness", new NumberShape(0, 0.9), Need.Optional, "How near to 10, 100 or 1,000 the factor must be, as a part of it; 0.2 unless written."),
        new("at-least", new NumberShape(0), Need.Optional, "Wholes below it are not judged; 0 unless written."),
    ], Read);

    public override bool Compares => true;

    private static UnitErrorRule Read(RuleReadContext reading) => new(
        reading.Header, reading.ReadGroupColumns(), reading.Map.Number("closeness") ?? 0.2, reading.Map.Number("at-least") ?? 0);
}
