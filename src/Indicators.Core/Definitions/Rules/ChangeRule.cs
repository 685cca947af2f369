using Indicators.Definitions.Reading;

namespace Indicators.Definitions.Rules;

/// <summary>No figure changes by more than a factor, up or down, against an earlier period.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Floor">A change of less is never one too many.</param>
public sealed record ChangeRule(RuleHeader Header, Against Against, IReadOnlyList<string>? By, double Factor, double Floor) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("change", "No figure changes by more than a factor against an earlier period.",
    [
        new("against", ChoiceShape.Create<Against>(), Need.Optional, "The earlier period: the one before unless written."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " Each row is judged by itself unless written."),
        new("factor", new NumberShape(1), Need.Always, "The factor, up or down. From zero, every change is beyond it."),
        new("floor", new NumberShape(0), Need.Optional, "A change of less, in the unit of the figures, is let pass; 0 unless written."),
    ], Read);

    public override bool Compares => true;

    private static ChangeRule Read(RuleReadContext reading) => new(
        reading.Header, reading.Map.Choice<Against>("against") ?? Against.PreviousPeriod, reading.ReadGroupColumns(),
        reading.Map.Number("factor") ?? 1, reading.Map.Number("floor") ?? 0);
}
