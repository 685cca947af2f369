using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>
/// What a sum counts, apart from reference area, period and item: one component of one indicator in one breakdown, from one
/// structure.
/// </summary>
/// <param name="Number">Its number among the components with this role.</param>
/// <param name="Structure">The structure that carries the breakdown.</param>
/// <param name="Breakdown">The dimensions in alphabetical order, joined with semicolons; empty for the total.</param>
public sealed record Series(string Indicator, ComponentRole Role, int Number, string Structure, string Breakdown)
{
    /// <summary>The only item of a total. Other items are <c>dimension=code</c> pairs, dimensions in alphabetical order, separated by semicolons.</summary>
    public const string Total = "_T";
}
