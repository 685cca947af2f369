using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="HidiroglouBerthelotRule"/>.</summary>
internal static class HidiroglouBerthelotRuleReader
{
    public static RuleDeclaration<HidiroglouBerthelotRule> Declaration { get; } = new("hidiroglou-berthelot", "An area's change is no outlier among those of all areas, large areas being watched more closely.",
    [
        .. OutlierRuleReader.Keys,
        new("size-exponent", new NumberShape(0, 1), Need.Optional, "U: how much size counts, from 0, not at all, to 1; 0.5 unless written."),
        new("least-spread", new NumberShape(0, 1), Need.Optional, "A: the least distance from the median that is allowed, as a part of it; 0.05 unless written."),
        new("spreads", new NumberShape(0.1, 1000), Need.Always, "C: how many distances between median and quantile are allowed."),
        new("quantile", new NumberShape(0.01, 0.49), Need.Optional, "The lower of the two quantiles that distances are measured to; 0.25 unless written."),
    ], Read);

    private static HidiroglouBerthelotRule Read(RuleReadContext reading)
    {
        (Against against, IReadOnlyList<string> by, int least) = OutlierRuleReader.ReadKeys(reading);
        return new HidiroglouBerthelotRule(
            reading.Header, against, by, least, reading.Map.Number("size-exponent") ?? 0.5, reading.Map.Number("least-spread") ?? 0.05,
            reading.Map.Number("spreads") ?? 10, reading.Map.Number("quantile") ?? 0.25);
    }
}
