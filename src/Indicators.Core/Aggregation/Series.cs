using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>
/// What sums count, apart from where, when and of which item: one component of one indicator in one breakdown, taken from one
/// structure.
/// </summary>
/// <param name="Number">Which of the components of this role.</param>
/// <param name="Structure">The structure that carries the breakdown.</param>
/// <param name="Breakdown">The dimensions in alphabetical order, joined with semicolons; empty for the total.</param>
public sealed record Series(string Indicator, ComponentRole Role, int Number, string Structure, string Breakdown)
{
    /// <summary>The one item of a total; other items are <c>dimension=code</c> pairs, dimensions in alphabetical order, separated by semicolons.</summary>
    public const string Total = "_T";
}
