using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>
/// What a sum counts, apart from where and when: one component of one indicator for one item of a breakdown, taken from one
/// structure.
/// </summary>
/// <param name="Number">Which of the components of this role.</param>
/// <param name="Structure">The structure that carries the breakdown.</param>
/// <param name="Breakdown">The dimensions in alphabetical order, joined with semicolons; empty for the total.</param>
/// <param name="Item"><see cref="Total"/>, or <c>dimension=code</c> pairs, dimensions in alphabetical order, separated by semicolons.</param>
public sealed record Series(string Indicator, ComponentRole Role, int Number, string Structure, string Breakdown, string Item)
{
    public const string Total = "_T";
}
