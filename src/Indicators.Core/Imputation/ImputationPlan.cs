using Indicators.Definitions;

namespace Indicators.Imputation;

/// <summary>
/// Which figures are imputed, and from which filed figures; it contains no figures. Imputed figures are computed during aggregation,
/// as functions of other figures of the area and its region, so protecting those also protects the imputed figures.
/// </summary>
internal sealed class ImputationPlan
{
    private readonly Dictionary<(ImputationRule Rule, string Structure, OverTime OverTime), ImputedPeriods> plans;

    internal ImputationPlan(Dictionary<(ImputationRule, string, OverTime), ImputedPeriods> plans) => this.plans = plans;

    /// <summary>A plan without imputation.</summary>
    public static ImputationPlan None { get; } = new([]);

    /// <summary>Returns what an indicator's rule imputes in a structure with a method of combining sub-periods; null if the indicator has no rule.</summary>
    public ImputedPeriods? Find(IndicatorDefinition indicator, string structure, OverTime overTime) =>
        indicator.Imputation is { } rule ? plans.GetValueOrDefault((rule, structure, overTime)) : null;
}
