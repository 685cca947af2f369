using Indicators.Definitions;

namespace Indicators.Estimation;

/// <summary>
/// Which figures are estimated, and from which filed ones; it holds no figure. The figures are made where the components are
/// added up, as functions of the area's other figures and of its region's, so that protecting those protects the estimate.
/// </summary>
public sealed class Estimates
{
    private readonly Dictionary<(EstimationRule Rule, string Structure, OverTime OverTime), EstimatedPeriods> plans;

    internal Estimates(Dictionary<(EstimationRule, string, OverTime), EstimatedPeriods> plans) => this.plans = plans;

    /// <summary>No figure is estimated.</summary>
    public static Estimates None { get; } = new([]);

    /// <summary>What an indicator's rule estimates of a structure whose sub-periods combine in a way; null where it has no rule.</summary>
    public EstimatedPeriods? Of(IndicatorDefinition indicator, string structure, OverTime overTime) =>
        indicator.Estimation is { } rule ? plans.GetValueOrDefault((rule, structure, overTime)) : null;
}
