using Indicators.Definitions.Reading;

namespace Indicators.Definitions.Rules;

/// <summary>The change of an area's figure is no outlier among the changes of all areas.</summary>
/// <param name="By">The distribution is taken over areas, for each code of these dimensions by itself.</param>
/// <param name="LeastUnits">Fewer changes make no distribution.</param>
public abstract record OutlierRule(RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits) : Rule(Header)
{
    internal static IReadOnlyList<KeyShape> Keys { get; } =
    [
        new("against", ChoiceShape.Create<Against>(), Need.Optional, "The earlier period: the one before unless written."),
        new("by", RuleShapes.Columns, Need.Optional, RuleShapes.ByMeaning + " None unless written."),
        new("least-units", new NumberShape(4, 100000, Whole: true), Need.Optional, "The fewest areas whose changes make a distribution; 10 unless written."),
    ];

    public override bool Compares => true;

    internal static (Against, IReadOnlyList<string>, int) ReadKeys(RuleReadContext reading) => (
        reading.Map.Choice<Against>("against") ?? Against.PreviousPeriod, reading.ReadGroupColumns() ?? [], reading.Map.Whole("least-units") ?? 10);
}

/// <summary>By the method of Hidiroglou and Berthelot (1986).</summary>
/// <param name="U">How much size counts, from 0, not at all, to 1.</param>
/// <param name="A">The least distance from the median that is allowed, as a part of it.</param>
/// <param name="C">How many such distances are allowed.</param>
/// <param name="Quantile">The lower of the two quantiles that distances are measured to.</param>
public sealed record HidiroglouBerthelotRule(
    RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits, double U, double A, double C, double Quantile)
    : OutlierRule(Header, Against, By, LeastUnits)
{
    internal static RuleKind Declaration { get; } = new("hidiroglou-berthelot", "An area's change is no outlier among those of all areas, large areas being watched more closely.",
    [
        .. Keys,
        new("size-exponent", new NumberShape(0, 1), Need.Optional, "U: how much size counts, from 0, not at all, to 1; 0.5 unless written."),
        new("least-spread", new NumberShape(0, 1), Need.Optional, "A: the least distance from the median that is allowed, as a part of it; 0.05 unless written."),
        new("spreads", new NumberShape(0.1, 1000), Need.Always, "C: how many distances between median and quantile are allowed."),
        new("quantile", new NumberShape(0.01, 0.49), Need.Optional, "The lower of the two quantiles that distances are measured to; 0.25 unless written."),
    ], Read);

    private static HidiroglouBerthelotRule Read(RuleReadContext reading)
    {
        (Against against, IReadOnlyList<string> by, int least) = ReadKeys(reading);
        return new HidiroglouBerthelotRule(
            reading.Header, against, by, least, reading.Map.Number("size-exponent") ?? 0.5, reading.Map.Number("least-spread") ?? 0.05,
            reading.Map.Number("spreads") ?? 10, reading.Map.Number("quantile") ?? 0.25);
    }
}

/// <summary>By the distance of a log ratio from the median, in median absolute deviations.</summary>
/// <param name="Limit">The largest score, without its sign.</param>
public sealed record RobustChangeRule(RuleHeader Header, Against Against, IReadOnlyList<string> By, int LeastUnits, double Limit)
    : OutlierRule(Header, Against, By, LeastUnits)
{
    internal static RuleKind Declaration { get; } = new("robust-change", "An area's change is no outlier by its robust score among those of all areas.",
    [
        .. Keys,
        new("limit", new NumberShape(0.1, 1000), Need.Always, "The largest distance of a log ratio from the median, in median absolute deviations scaled to a standard deviation; 3.5 is usual."),
    ], Read);

    private static RobustChangeRule Read(RuleReadContext reading)
    {
        (Against against, IReadOnlyList<string> by, int least) = ReadKeys(reading);
        return new RobustChangeRule(reading.Header, against, by, least, reading.Map.Number("limit") ?? 3.5);
    }
}
