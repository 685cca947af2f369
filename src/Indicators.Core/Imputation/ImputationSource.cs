using Indicators.Definitions;

namespace Indicators.Imputation;

/// <summary>From which filed periods of the area itself a missing one is estimated.</summary>
/// <param name="From">The last period filed before the gap.</param>
/// <param name="To">The first one filed after it; null unless the rule is linear.</param>
internal readonly record struct ImputationSource(Period From, Period? To);
