using Indicators.Definitions.Reading;

namespace Indicators.Definitions.Rules;

/// <summary>An area that has filed before has filed the period before.</summary>
/// <param name="By">Dimensions in which sequences are kept apart.</param>
/// <param name="Lookback">How many periods back a filing makes the next ones due.</param>
public sealed record GapFreeRule(RuleHeader Header, IReadOnlyList<string> By, int Lookback) : Rule(Header)
{
    internal static RuleKind Declaration { get; } = new("gap-free", "An area that has filed before has filed the period before.",
    [
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("lookback", new NumberShape(2, 1000, Whole: true), Need.Optional, "How many periods back a filing makes the following ones due; all of them unless written."),
    ], Read);

    public override bool Compares => true;

    private static GapFreeRule Read(RuleReadContext reading) => new(reading.Header, reading.ReadGroupColumns() ?? [], reading.Map.Whole("lookback") ?? int.MaxValue);
}
