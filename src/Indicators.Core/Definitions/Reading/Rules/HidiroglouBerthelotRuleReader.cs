using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="HidiroglouBerthelotRule"/>.</summary>
internal static class HidiroglouBerthelotRuleReader
{
    public static RuleDeclaration<HidiroglouBerthelotRule> Declaration { get; } = new("hidiroglou-berthelot", KeyMessages.KindChangeOutlier,
    [
        .. OutlierRuleReader.Keys,
        new("size-exponent", new NumberShape(0, 1), Need.Optional, KeyMessages.SizeWeight),
        new("least-spread", new NumberShape(0, 1), Need.Optional, KeyMessages.LeastDistance),
        new("spreads", new NumberShape(0.1, 1000), Need.Always, KeyMessages.Distances),
        new("quantile", new NumberShape(0.01, 0.49), Need.Optional, KeyMessages.Quantile),
    ], Read);

    private static HidiroglouBerthelotRule Read(RuleReadContext reading)
    {
        (ComparisonBase against, IReadOnlyList<string> by, int least) = OutlierRuleReader.ReadKeys(reading);
        return new HidiroglouBerthelotRule(
            reading.Header, against, by, least, reading.Map.Number("size-exponent") ?? 0.5, reading.Map.Number("least-spread") ?? 0.05,
            reading.Map.Number("spreads") ?? 10, reading.Map.Number("quantile") ?? 0.25);
    }
}
