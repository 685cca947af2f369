using Indicators.Definitions;

namespace Indicators.Imputation;

/// <summary>
/// Which figures are estimated, and from which filed ones; it holds no figure. The figures are made where the components are
/// added up, as functions of the area's other figures and of its region's, so that protecting those protects the estimate.
/// </summary>
internal sealed class ImputationPlan
{
    private readonly Dictionary<(ImputationRule Rule, string Structure, OverTime OverTime), ImputedPeriods> plans;

    internal ImputationPlan(Dictionary<(ImputationRule, string, OverTime), ImputedPeriods> plans) => this.plans = plans;

    /// <summary>No figure is estimated.</summary>
    public static ImputationPlan None { get; } = new([]);

    /// <summary>What an indicator's rule estimates of a structure whose sub-periods combine in a way; null where it has no rule.</summary>
    public ImputedPeriods? Find(IndicatorDefinition indicator, string structure, OverTime overTime) =>
        indicator.Imputation is { } rule ? plans.GetValueOrDefault((rule, structure, overTime)) : null;
}
