using Indicators.Definitions;

namespace Indicators.Imputation;

/// <summary>The filed periods of the area itself from which a missing period is imputed.</summary>
/// <param name="From">The last period filed before the gap.</param>
/// <param name="To">The first period filed after the gap; null unless the rule is linear.</param>
internal readonly record struct ImputationSource(Period From, Period? To);
