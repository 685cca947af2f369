using Indicators.Definitions;
using Indicators.Imputation;

namespace Indicators.Aggregation;

/// <summary>One term of a component during aggregation: what it counts, where, and the numbers of its series.</summary>
/// <param name="Component">The component, with all references to other indicators resolved.</param>
/// <param name="Structure">Null for a reference series.</param>
/// <param name="Series">The number of its series.</param>
/// <param name="TotalSeries">The number of the series of the total that accompanies the breakdown.</param>
internal sealed record ComponentTerm(Component Component, Structure? Structure, int Series, int TotalSeries)
{
    /// <summary>How figures of areas that have not reported are imputed; null if they are not.</summary>
    public ImputationRule? Rule { get; init; }

    /// <summary>The periods that the rule imputes; null if there is no rule.</summary>
    public ImputedPeriods? ImputedPeriods { get; init; }

    /// <summary>Whether zeros of the structure are protected.</summary>
    public bool ProtectsZeros { get; init; }

    /// <summary>Whether a cell that nobody listed is zero.</summary>
    public bool AbsentIsZero(BreakdownItems items, int item, Period period) =>
        Structure is not null && AbsentCells.AreZero(Structure, Component, items, item, period);

    /// <summary>Returns the lengths of the sub-periods in months if they are averaged; null if they are added up.</summary>
    public IReadOnlyList<int>? Months(IReadOnlyList<Period> sources) =>
        Component.OverTime == OverTime.Mean ? [.. sources.Select(source => 12 / (int)source.Frequency)] : null;
}

/// <summary>A component of an indicator with the figures of single areas, ready to be summed over areas.</summary>
/// <param name="Terms">Its terms.</param>
/// <param name="Series">The number of its series.</param>
internal sealed record ComponentLevel(IndicatorComponent Component, IReadOnlyList<ComponentTerm> Terms, AreaLevel Level, int Series)
{
    /// <summary>Whether a cell that nobody listed is zero, in every term.</summary>
    public bool AbsentIsZero(BreakdownItems items, int item, Period period) => Terms.All(part =>
        part.AbsentIsZero(items, item, part.Component.Time == ComponentTime.Opening ? period.Next(-1) : period));
}
