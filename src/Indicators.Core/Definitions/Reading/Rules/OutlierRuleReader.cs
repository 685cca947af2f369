using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads what the kinds of <see cref="OutlierRule"/> have in common.</summary>
internal static class OutlierRuleReader
{
    public static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("against", ChoiceShape.Create<ComparisonBase>(), Need.Optional, KeyMessages.Against),
        new("by", RuleShapes.Columns, Need.Optional, KeyMessages.ByNone),
        new("least-units", new NumberShape(4, 100000, Whole: true), Need.Optional, KeyMessages.DistributionAreas),
    ];

    public static (ComparisonBase, IReadOnlyList<string>, int) ReadKeys(RuleReadContext context) => (
        context.Map.Choice<ComparisonBase>("against") ?? ComparisonBase.PreviousPeriod, context.ReadGroupColumns() ?? [], context.Map.Whole("least-units") ?? 10);
}
