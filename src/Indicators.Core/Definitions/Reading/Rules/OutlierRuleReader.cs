using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>What the kinds of <see cref="OutlierRule"/> have in common.</summary>
internal static class OutlierRuleReader
{
    public static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("against", ChoiceShape.Create<Against>(), Need.Optional, "The earlier period: the one before unless written."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("least-units", new NumberShape(4, 100000, Whole: true), Need.Optional, "The fewest areas whose changes make a distribution; 10 unless written."),
    ];

    public static (Against, IReadOnlyList<string>, int) ReadKeys(RuleReadContext reading) => (
        reading.Map.Choice<Against>("against") ?? Against.PreviousPeriod, reading.ReadGroupColumns() ?? [], reading.Map.Whole("least-units") ?? 10);
}
