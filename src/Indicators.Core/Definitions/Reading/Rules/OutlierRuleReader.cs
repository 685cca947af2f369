using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads what the kinds of <see cref="OutlierRule"/> have in common.</summary>
internal static class OutlierRuleReader
{
    public static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("against", ChoiceShape.Create<Against>(), Need.Optional, KeyMessages.Against),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        new("least-units", new NumberShape(4, 100000, Whole: true), Need.Optional, KeyMessages.DistributionAreas),
    ];

    public static (Against, IReadOnlyList<string>, int) ReadKeys(RuleReadContext reading) => (
        reading.Map.Choice<Against>("against") ?? Against.PreviousPeriod, reading.ReadGroupColumns() ?? [], reading.Map.Whole("least-units") ?? 10);
}
